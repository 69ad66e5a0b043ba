import type { Nodes, PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { CELL_GAP } from '../../text/characters.ts';
import type { Run } from '../source/piece.ts';

/** What remark found in one line of its input, in offsets of the source. */
export interface MarkedLine {
  runs: Run[];
  /** Holds a comment, or a part of one. */
  comment: boolean;
}

/**
 * Blocks are told by line in lines.ts, since official texts use their characters for other ends: an indent of four
 * spaces is a paragraph there, `1.` a point, a row of dashes the end of a page.
 */
const NOT_MARKDOWN_HERE = [
  'headingAtx',
  'attention',
  'codeFenced',
  'codeIndented',
  'setextUnderline',
  'thematicBreak',
  'list',
  'blockQuote',
  'definition',
  'htmlFlow',
];

function withoutAmbiguousConstructs(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: NOT_MARKDOWN_HERE } });
}

const processor = unified().use(withoutAmbiguousConstructs).use(remarkParse).freeze();

/** Blocks handed to remark in one call: its time grows faster than its input, so long documents go in parts. */
const PART_LENGTH = 16_384;

/**
 * Reads the Markdown of a text with remark-parse, line by line. `starts[n]` is what to add to an offset in line `n`
 * of the text to get the offset in the source.
 */
export function inlineMarkdown(input: { text: string; starts: readonly number[] }): (MarkedLine | undefined)[] {
  const lines: (MarkedLine | undefined)[] = [];
  let line = 0;
  for (let from = 0; from < input.text.length; ) {
    const gap = input.text.indexOf('\n\n', Math.min(from + PART_LENGTH, input.text.length));
    const to = gap < 0 ? input.text.length : gap + 2;
    const part = input.text.slice(from, to);
    const starts = input.starts.slice(line, line + countLines(part));
    const reader = new LineReader(part, starts, from);
    for (const node of processor.parse(part).children) reader.block(node);
    for (const [index, read] of reader.lines.entries()) lines[line + index] = read;
    line += starts.length;
    from = to;
  }
  return lines;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const BREAK_TAG = /^<\/?(?:br|p|tr|div|li|table)\b/i;
const CELL_TAG = /^<\/?(?:td|th)\b/i;

/** Collects the kept runs of each line while walking the tree. */
class LineReader {
  readonly lines: MarkedLine[] = [];
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #base: number;

  constructor(text: string, starts: readonly number[], base: number) {
    this.#text = text;
    this.#starts = starts;
    this.#base = base;
    for (let i = 0; i < starts.length; i++) this.lines.push({ runs: [], comment: false });
  }

  block(node: Nodes): void {
    if ('children' in node) for (const child of node.children) this.#inline(child as PhrasingContent);
  }

  #inline(node: PhrasingContent): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const line = (node.position?.start.line ?? 1) - 1;
    if (start === undefined || end === undefined) return;
    switch (node.type) {
      case 'text':
        this.#textRuns(node.value, start, end, line);
        break;
      case 'inlineCode': {
        const ticks = /^`+/.exec(this.#text.slice(start, end))?.[0].length ?? 0;
        this.#plainRuns(start + ticks, end - ticks, line);
        break;
      }
      case 'image':
        if (node.alt) {
          const alt = this.#text.indexOf('[', start) + 1;
          this.#plainRuns(alt, alt + Math.max(0, this.#text.slice(alt, end).lastIndexOf('](')), line);
        }
        break;
      case 'html':
        this.#html(node.value, start, line);
        if (node.value.startsWith('<!--')) this.#comment(line, node.position?.end.line ?? line + 1);
        break;
      default:
        if ('children' in node) for (const child of node.children) this.#inline(child as PhrasingContent);
    }
  }

  #html(tag: string, start: number, line: number): void {
    const gap = CELL_TAG.test(tag) || BREAK_TAG.test(tag);
    if (gap) this.#keep(line, start, start + 1, CELL_GAP);
  }

  #comment(first: number, end: number): void {
    for (const line of this.lines.slice(first, end)) line.comment = true;
  }

  /** A text node whose value may differ from the source by escapes and character references. */
  #textRuns(value: string, start: number, end: number, line: number): void {
    const source = this.#text.slice(start, end);
    if (!/[\\&]/.test(source)) {
      this.#plainRuns(start, end, line);
      return;
    }
    let number = line;
    let from = start;
    let taken = 0;
    for (const match of source.matchAll(/\\[!-/:-@[-`{-~]|&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});/gi)) {
      const at = start + match.index;
      const plain = this.#text.slice(from, at);
      const next = value.slice(taken + plain.replace(/\n[ \t]*/g, '\n').length);
      const escaped = match[0].startsWith('\\');
      if (!escaped && next.startsWith(match[0])) continue;
      this.#plainRuns(from, at, number);
      number += plain.split('\n').length - 1;
      taken = value.length - next.length;
      if (escaped) {
        from = at + 1;
        continue;
      }
      const char = String.fromCodePoint(next.codePointAt(0) ?? 0xfffd);
      this.#keep(number, at, at + match[0].length, char);
      taken += char.length;
      from = at + match[0].length;
    }
    this.#plainRuns(from, end, number);
  }

  #plainRuns(start: number, end: number, line: number): void {
    let number = line;
    for (let from = start; from < end; number++) {
      const lf = this.#text.indexOf('\n', from);
      const to = lf < 0 || lf > end ? end : lf;
      if (to > from) this.#keep(number, from, to);
      from = to + 1;
    }
  }

  #keep(number: number, start: number, end: number, as?: string): void {
    const line = this.lines[number];
    if (!line) return;
    const shift = (this.#starts[number] ?? 0) + this.#base;
    const run = { start: start + shift, end: end + shift, ...(as !== undefined && { as }) };
    line.runs.push(run);
  }
}
