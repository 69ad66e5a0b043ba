import { readProvider } from '../../derive/providers.ts';
import { sectionKindOf } from '../../schema/vocabulary/sections.ts';
import { CELL_GAP, plainLine } from '../../text/characters.ts';
import type { Run } from '../source/piece.ts';
import { type Line, runText } from './lines.ts';
import { CONTENTS_HEADING } from './section-heading.ts';
import { type Cell, findTables, type Row, type Table } from './tables.ts';

const TITLE =
  /^(?:(?:创新|改革|典型|最佳)?(?:实践)?案例(?:名称|标题|题目|主题)?|(?:改革|创新)?(?:举措|事项|项目|经验|成果)(?:名称|标题)?|(?:名称|标题|题目))$/u;
const NUMBER = /^(?:序号|编号|序|No\.?|#)$/iu;
const TEXT = /内容|做法|举措|措施|简介|说明|描述|概述|成效|效果|背景|情况/u;
/** Text, and no name or number. */
const LONG = /[。；！？]|.{30}/u;
const NUMERAL = /^\d{1,3}$/;
/** A label is no longer. */
const LONGEST_LABEL = 16;
/** Of what a document says outside tables, the most that leaves a table of measures the document itself. */
const MOST_OUTSIDE = 0.5;

/**
 * Lines of a document with its forms read as fields. A form has a label in the first cell of a row and the text behind it:
 * 案例名称 | …; a list has the labels in its head and a case in every row, where it is what the document consists of. Every
 * other table stays as it is, one line a row.
 */
export function readForms(source: string, lines: readonly Line[]): Line[] {
  const tables = [...findTables(source, lines)];
  if (tables.length === 0) return [...lines];
  const inTables = tables.reduce((sum, { rows }) => sum + lengthOf(rows), 0);
  const all = lines.reduce((sum, { plain }) => sum + plain.length, 0);
  const isList = all - inTables <= all * MOST_OUTSIDE;
  const out: Line[] = [];
  const writer = new LineWriter(source, out);
  let from = 0;
  for (const table of tables) {
    for (const line of lines.slice(from, table.from)) writer.keep(line);
    from = table.until;
    const form = formOf(table);
    const head = form || !isList || isContents(out) ? null : listHead(table);
    const first = lines[table.from];
    if (!form && !head && first?.kind === 'table') {
      for (const line of lines.slice(table.from, table.until)) writer.keep(line);
      continue;
    }
    writer.rest(first, table.before);
    if (form) for (const field of form) writer.field(field);
    else if (head) writeList(table, head, writer);
    else for (const row of table.rows) writer.row(row);
    for (const line of lines.slice(table.from, table.until)) writer.markup(line);
    writer.rest(first, table.behind);
  }
  for (const line of lines.slice(from)) writer.keep(line);
  return out;
}

function lengthOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.reduce((length, { plain }) => length + plain.length, 0), 0);
}

/** Whether the line above is the heading of a contents list. */
function isContents(above: readonly Line[]): boolean {
  return CONTENTS_HEADING.test(above.at(-1)?.plain ?? '');
}

interface Field {
  /** `null` in a row of one cell: what the form is called, or a note. */
  readonly label: Cell | null;
  readonly value: Cell;
  readonly role: 'title' | 'provider' | 'section' | 'other';
  readonly row: Row;
}

function roleOf(label: string): Field['role'] {
  if (TITLE.test(label)) return 'title';
  if (sectionKindOf(label)) return 'section';
  return readProvider(`${label}：某某自贸试验区`) ? 'provider' : 'other';
}

/** The fields of a form, the title first; `null` where the table is none. */
function formOf({ rows }: Table): Field[] | null {
  const fields: Field[] = [];
  for (const row of rows) {
    const { cells } = row;
    const [only] = cells;
    if (only && cells.length === 1) {
      fields.push({ label: null, value: only, role: 'other', row });
      continue;
    }
    if (cells.length % 2 === 1) return null;
    for (let at = 0; at < cells.length; at += 2) {
      const [label, value] = [cells[at], cells[at + 1]];
      if (!label || !value || label.plain === '' || label.plain.length > LONGEST_LABEL) return null;
      fields.push({ label, value, role: roleOf(label.plain), row });
    }
  }
  const count = (role: Field['role']) => fields.filter((field) => field.role === role).length;
  if (count('title') !== 1 || count('section') + count('provider') === 0) return null;
  const order = ['title', 'provider'];
  return fields.sort((a, b) => rank(order, a.role) - rank(order, b.role));
}

function rank(order: readonly string[], role: string): number {
  const at = order.indexOf(role);
  return at < 0 ? order.length : at;
}

interface ListHead {
  readonly title: number;
  readonly number: number;
}

/** The columns of a list of cases: one that names them and one with text at least. */
function listHead({ rows }: Table): ListHead | null {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return null;
  const labels = head.cells.map(({ plain }) => plain);
  const title = labels.findIndex((label) => TITLE.test(label));
  const hasText = labels.some((label, at) => at !== title && TEXT.test(label));
  const isHead = labels.every((label) => label.length <= LONGEST_LABEL);
  if (title < 0 || !hasText || !isHead || body.some(({ cells }) => (cells[title]?.plain ?? '') === '')) return null;
  return { title, number: labels.findIndex((label) => NUMBER.test(label)) };
}

function writeList({ rows: [head, ...body] }: Table, { title, number }: ListHead, writer: LineWriter): void {
  if (!head) return;
  const headings = new Set<Cell>();
  const lines: (() => void)[] = [];
  for (const { line, cells } of body) {
    const [named, counted] = [cells[title], cells[number]];
    if (!named) continue;
    const opens = counted !== undefined && number < title && NUMERAL.test(counted.plain);
    lines.push(() => writer.value(line, 'title', named, opens ? counted : undefined));
    const columns = cells.flatMap((value, at) =>
      at === title || (at === number && opens) || value.plain === '' ? [] : [{ label: head.cells[at], value }],
    );
    for (const { value } of columns.filter(isProvider)) lines.push(() => writer.value(line, 'provider', value));
    for (const { label, value } of columns.filter((column) => !isProvider(column))) {
      if (label) headings.add(label);
      lines.push(() => (label ? writer.section(line, label, value) : writer.text(line, value)));
    }
  }
  for (const label of head.cells) if (!headings.has(label)) writer.label(head.line, label);
  for (const write of lines) write();
}

function isProvider({ label }: { readonly label: Cell | undefined }): boolean {
  return label !== undefined && roleOf(label.plain) === 'provider';
}

/** Writes lines that stand where the cells of a table did, each in a block of its own. */
class LineWriter {
  readonly #source: string;
  readonly #out: Line[];
  #shift = 0;

  constructor(source: string, out: Line[]) {
    this.#source = source;
    this.#out = out;
  }

  keep(line: Line): void {
    this.#out.push(this.#shift === 0 ? line : { ...line, block: line.block + this.#shift });
  }

  field({ label, value, role, row }: Field): void {
    const { line } = row;
    if (!label) this.text(line, value);
    else if (role === 'title' || role === 'provider') {
      this.label(line, label);
      this.value(line, role, value);
    } else if (role === 'section' || LONG.test(value.plain)) this.section(line, label, value);
    else this.row({ ...row, cells: [label, value] });
  }

  section(line: Line, label: Cell, value: Cell): void {
    this.#write(line, label.paragraphs.flat(), { role: 'heading' });
    this.text(line, value);
  }

  text(line: Line, { paragraphs }: Cell): void {
    for (const paragraph of paragraphs) this.#write(line, paragraph, { role: 'cell' });
  }

  value(line: Line, role: 'title' | 'provider', value: Cell, number?: Cell): void {
    const runs = value.paragraphs.flat();
    const digits = number?.paragraphs.flat() ?? [];
    const [last, first] = [digits.at(-1), runs[0]];
    const opening = last && first ? [...digits, { start: last.end, end: first.start, as: '. ' }] : [];
    this.#write(line, [...opening, ...runs], { role });
  }

  /** The words that only name what stands beside or below them. */
  label(line: Line, { paragraphs }: Cell): void {
    this.#write(line, paragraphs.flat(), { role: 'label' });
  }

  /** A row of cells that has no line of its own. */
  row({ line, cells }: Row): void {
    const runs = cells.flatMap(({ paragraphs }, at) => {
      const own = paragraphs.flat();
      const [first] = own;
      return at === 0 || !first ? own : [{ start: first.start - 1, end: first.start, as: CELL_GAP }, ...own];
    });
    this.#write(line, runs, { kind: 'table' });
  }

  /** Words in the lines of a table that stand in no cell. */
  rest(line: Line | undefined, runs: readonly Run[]): void {
    if (line && runText(this.#source, runs).trim() !== '') this.#write(line, runs);
  }

  /** What of a line is in no cell. */
  markup(line: Line): void {
    this.#write(line, []);
  }

  #write(line: Line, runs: readonly Run[], set: Partial<Pick<Line, 'role' | 'kind'>> = {}): void {
    const text = runText(this.#source, runs);
    const [first, last] = [runs[0], runs.at(-1)];
    this.#shift++;
    this.#out.push({
      ...line,
      start: first?.start ?? line.start,
      end: last?.end ?? line.end,
      kind: 'text',
      runs,
      text,
      plain: plainLine(text),
      block: line.block + this.#shift,
      opensBlock: true,
      depth: 0,
      boldUntil: 0,
      boldCarried: false,
      bullet: false,
      indent: 0,
      ...set,
    });
  }
}
