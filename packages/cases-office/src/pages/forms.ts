import { median } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import { outermost } from './measures.ts';
import type { TextLine } from './model.ts';

/** Where the labels and the texts of a document's forms begin, forms around which no lines are drawn. */
export interface FormEdges {
  readonly label: number;
  readonly value: number;
  /** Where texts end. */
  readonly right: number;
}

/** 案例名称, 标题: the label of a form's first row. */
export const TITLE_LABEL = /^(?:.{0,4}案例)?(?:名称|标题|题目|主题)[：:]?$/u;
const LABEL = /^[\p{Script=Han}\s（）()、/]{2,16}[：:]?$/u;
/** In points. */
const SAME_PLACE = 3;
/** In ems: an indent of a value's first line. */
const INDENT = 3;
const FEWEST_ROWS = 3;

/** A label and what stands beside it. */
interface Pair {
  readonly label: TextLine;
  readonly value: TextLine;
}

/** Learns where forms have their labels and texts: labels at one place, one of them that of a title, texts at another. */
export function findFormEdges(lines: readonly TextLine[]): FormEdges | null {
  const pairs = pairsOf(lines);
  const titles = pairs.filter(({ label }) => TITLE_LABEL.test(label.text));
  if (titles.length === 0 || pairs.length < FEWEST_ROWS) return null;
  const label = median(titles.map((pair) => pair.label.left));
  const value = valueEdge(lines, titles);
  const edges = {
    label,
    value,
    right: Math.max(...lines.filter(({ left }) => left >= value).map((line) => line.right)),
  };
  const alike = pairs.filter((pair) => isOfForm(pair, edges));
  return alike.length >= Math.max(FEWEST_ROWS, pairs.length / 2) ? edges : null;
}

/** Where texts begin that stand behind the labels: first lines may be indented. */
function valueEdge(lines: readonly TextLine[], titles: readonly Pair[]): number {
  const labels = Math.max(...titles.map(({ label }) => label.right));
  const first = Math.min(...titles.map(({ value }) => value.left));
  const lefts = lines.map(({ left }) => left).filter((left) => left > labels && left <= first);
  return outermost(
    lefts.sort((a, b) => a - b),
    lefts.length,
  );
}

function pairsOf(lines: readonly TextLine[]): Pair[] {
  return lines.flatMap((label, at) => {
    const [before, value, after] = [lines[at - 1], lines[at + 1], lines[at + 2]];
    if (!value || !LABEL.test(label.text) || !isBeside(label, value)) return [];
    const isAlone = !(before && isBeside(before, label)) && !(after && isBeside(value, after));
    return isAlone ? [{ label, value }] : [];
  });
}

function isBeside(a: TextLine, b: TextLine): boolean {
  return a.page === b.page && b.left > a.right && Math.abs(a.baseline - b.baseline) <= 0.5 * Math.min(a.size, b.size);
}

function isOfForm({ label, value }: Pair, edges: FormEdges): boolean {
  return Math.abs(label.left - edges.label) <= SAME_PLACE && isValue(value, edges);
}

function isValue(line: TextLine, { value }: FormEdges): boolean {
  return line.left >= value - SAME_PLACE && line.left <= value + INDENT * line.size;
}

/** The forms among the lines of a page, as tables, and what stands between them; `goesOn` where one was open on the page before. */
export function splitForms(lines: readonly TextLine[], edges: FormEdges, goesOn: boolean): (Grid | TextLine[])[] {
  const pairs = new Map(pairsOf(lines).flatMap((pair) => (isOfForm(pair, edges) ? [[pair.label, pair]] : [])));
  const parts: (Grid | TextLine[])[] = [];
  let form = goesOn && startsWithin(lines, pairs, edges) ? new OpenForm(edges) : null;
  const close = () => {
    if (form) parts.push(form.close());
    form = null;
  };
  const written = new Set<TextLine>();
  for (const [at, line] of lines.entries()) {
    if (written.has(line)) continue;
    const pair = pairs.get(line);
    if (pair && !form?.labelGoesOn(line)) {
      written.add(pair.value);
      if (TITLE_LABEL.test(line.text) && form?.hasTitle) close();
      form ??= new OpenForm(edges);
      form.row(pair);
      continue;
    }
    if (form?.isApart(line) && !isRow(nextPair(lines.slice(at), pairs))) close();
    if (form) form.goOn(line);
    else {
      const last = parts.at(-1);
      if (Array.isArray(last)) last.push(line);
      else parts.push([line]);
    }
  }
  close();
  return parts;
}

type Pairs = ReadonlyMap<TextLine, Pair>;

const nextPair = (lines: readonly TextLine[], pairs: Pairs): Pair | undefined =>
  pairs.get(lines.find((line) => pairs.has(line)) as TextLine);

/** Whether a pair is a row within a form, and does not open one. */
const isRow = (pair: Pair | undefined): boolean => pair !== undefined && !TITLE_LABEL.test(pair.label.text);

/** Whether a page begins within a form: with a row of it, or where texts stand. */
function startsWithin(lines: readonly TextLine[], pairs: Pairs, edges: FormEdges): boolean {
  const [first] = lines;
  const next = nextPair(lines, pairs);
  return first !== undefined && (isRow(next) || isValue(first, edges));
}

/** In ems: a label that leaves less room before the text beside it has been cut. */
const NO_ROOM = 1.5;
/** In ems: from one line of a label to the next. */
const NEXT_LINE = 2;
/** In ems. */
const APART = 2.4;

/** A form in the making. */
class OpenForm {
  hasTitle = false;
  readonly #edges: FormEdges;
  readonly #rows: GridCell[][] = [];
  readonly #lines: TextLine[] = [];

  constructor(edges: FormEdges) {
    this.#edges = edges;
  }

  row({ label, value }: Pair): void {
    this.hasTitle ||= TITLE_LABEL.test(label.text);
    this.#rows.push([this.#cell(label, this.#edges.label), this.#cell(value, this.#edges.value)]);
  }

  /** Whether a line goes on with a label that had no room. */
  labelGoesOn(line: TextLine): boolean {
    const last = this.#rows.at(-1);
    const label = last?.length === 2 ? last[0]?.lines.at(-1) : undefined;
    if (!label || label.page !== line.page || line.right > this.#edges.value) return false;
    const room = this.#edges.value - label.right;
    return room < NO_ROOM * label.size && label.baseline - line.baseline < NEXT_LINE * label.size;
  }

  /** Whether more white stands above a line than between the lines of a form. */
  isApart(line: TextLine): boolean {
    const last = this.#lines.at(-1);
    return last !== undefined && last.page === line.page && last.baseline - line.baseline > APART * line.size;
  }

  /** A further line: of a label that had no room, of a text, or across the whole width. */
  goOn(line: TextLine): void {
    if (this.labelGoesOn(line)) {
      this.#rows.at(-1)?.[0]?.lines.push(line);
      this.#lines.push(line);
    } else this.#append(line, isValue(line, this.#edges) ? this.#edges.value : this.#edges.label);
  }

  #append(line: TextLine, left: number): void {
    const last = this.#rows.at(-1)?.at(-1);
    const isSame = last?.box.left === left && (left === this.#edges.value || this.#rows.at(-1)?.length === 1);
    if (last && isSame) {
      last.lines.push(line);
      this.#lines.push(line);
    } else this.#rows.push([this.#cell(line, left)]);
  }

  close(): Grid {
    const { label, right } = this.#edges;
    const [top, bottom] = [this.#lines[0]?.top ?? 0, this.#lines.at(-1)?.bottom ?? 0];
    return { box: { left: label, right, top, bottom }, rows: this.#rows };
  }

  #cell(line: TextLine, left: number): GridCell {
    this.#lines.push(line);
    return { box: { left, right: this.#edges.right, top: line.top, bottom: line.bottom }, lines: [line] };
  }
}
