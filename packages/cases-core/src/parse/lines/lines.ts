import { CELL_GAP, isHan, plainLine, withoutInvisible } from '../../text/characters.ts';
import type { Run } from '../source/piece.ts';
import { inlineMarkdown, type MarkedLine } from './markdown.ts';
import { type LineKind, markdownText, type RawLine } from './markdown-text.ts';
import { plainFormulas } from './math.ts';
import { DIV, plainPandoc } from './pandoc.ts';
import { type Rewrite, rewriteRuns } from './rewrite.ts';
import type { LineSignal } from './signals.ts';
import { StrongReader } from './strong.ts';

/** A line of the source that is not blank, with its markup read and set aside. */
export interface Line {
  readonly kind: LineKind;
  /** Offsets of the line without white space at its ends, markup included. */
  readonly start: number;
  readonly end: number;
  /** The kept stretches, in order. */
  readonly runs: readonly Run[];
  /** The kept text as it stands in the source, white space included. */
  readonly text: string;
  /** The same as the eye reads it; see {@link plainLine}. */
  readonly plain: string;
  /** Lines of one block have no blank line between them. */
  readonly block: number;
  /** The first line of its block. */
  readonly opensBlock: boolean;
  /** Heading depth, 0 for none. */
  readonly depth: number;
  /** See {@link StrongReading}. */
  readonly boldUntil: number;
  readonly boldCarried: boolean;
  /** Whether it opens with a bullet. */
  readonly bullet: boolean;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Stands within a fenced block. */
  readonly fenced: boolean;
  /** Holds Markdown that remark has read. */
  readonly marked: boolean;
  /** Holds a comment, or a part of one. */
  readonly comment: boolean;
  /** What a form or a list says that it is; `label` only names what stands beside it, `cell` is any other text of it. */
  readonly role?: 'title' | 'provider' | 'heading' | 'label' | 'cell';
  /** What the document's layout shows of it, with the number of the line in the text, where it has a layout. */
  readonly signal?: LineSignal & { readonly line: number };
}

/** A line bold as a whole, with nothing else to read in it. */
const WHOLE_BOLD =
  /^(?:\*\*[^*_`[<&\\\s](?:[^*_`[<&\\]*[^*_`[<&\\\s])?\*\*|__[^*_`[<&\s](?:[^*_`[<&]*[^*_`[<&\s\\])?__)$/;
/** What mammoth and web pages set before a heading for links to it. */
const ANCHOR = /<a[ \t]+(?:id|name)="[^"<>]{0,80}"[ \t]*(?:\/>|><\/a>)[ \t]*/g;
const PREFIX = new RegExp(
  String.raw`^(?:${ANCHOR.source}|>[ \t]?|\[\^[^[\]\s]{1,40}\]:[ \t]*|[-*+][ \t]+|[•●■◆▪◦➢\uF06C\uF0B7\uF0D8\uF076][ \t]*)+`,
);
/** Up to six marks and a space, or as people type it: `##一、主要做法`. */
const HEADING = /^(#{1,6})(?:[ \t]+|$|(?=[\p{Script=Han}（(【“‘《*①-⑳]|\d{1,3}[.、．]))/u;
const CLOSING_MARKS = /(?:^|[ \t])#+$/;
const FENCE = /^(?:`{3,}|~{3,})[\w+#.-]*$/;
const RULE = /^(?:(?:[-][ \t]*){3,}|(?:[*][ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$/;
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$|^\|[ \t]*:?-+:?[ \t]*\|$/;
const IMAGE = /^!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?$/;
const BLOCK_TAG =
  /^<\/?(?:p|h[1-6]|div|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|section|article|center|blockquote|details|summary|figure|figcaption|header|footer|main|aside|nav)\b/i;
const HEADING_TAG = /^<h([1-6])\b/i;
const FOOTNOTE = /\[\^[^[\]\s]{1,40}\]:?/g;

/**
 * Splits the repaired source into lines and reads the Markdown in them. Lists, block quotes, tables, fences and
 * indentation are told by line here, since official texts use those characters for other ends than Markdown does;
 * links, images, code, HTML, escapes and character references are read by remark-parse, emphasis by strong.ts. Formulas
 * of a free document are said plainly; in canonical Markdown a dollar sign is one.
 */
export function readLines(source: string, isFree: boolean): Line[] {
  const raw = splitLines(source);
  const marked = inlineMarkdown(markdownText(source, raw));
  const strong = new StrongReader();
  return raw.map((line) => finishLine(source, line, marked, strong, isFree));
}

function splitLines(source: string): RawLine[] {
  const lines: RawLine[] = [];
  let block = 0;
  let blank = true;
  let fenced = false;
  for (let from = 0; from <= source.length; ) {
    const lf = source.indexOf('\n', from);
    const to = lf < 0 ? source.length : lf;
    const [start, end] = trimRange(source, from, to);
    if (start === end) blank = true;
    else {
      const opensBlock = blank;
      if (blank) block++;
      blank = false;
      const text = source.slice(start, end);
      const kind = kindOf(text);
      const fence = kind === 'fence';
      if (fence) fenced = !fenced;
      const bullets = kind === 'text' ? (PREFIX.exec(text)?.[0] ?? '') : '';
      lines.push({
        start,
        end,
        ...contentOf(source, start + bullets.length, end, kind),
        block,
        opensBlock,
        indent: indentOf(source, from, start),
        kind,
        fenced: fenced && !fence,
        bullet: /[^>\s]/.test(bullets.replace(ANCHOR, '')),
        marked: -1,
        parts: 0,
      });
    }
    from = to + 1;
  }
  return lines;
}

/** The text of a line inside heading marks and the bold marks that enclose it whole. */
function contentOf(
  source: string,
  start: number,
  end: number,
  kind: LineKind,
): Pick<RawLine, 'content' | 'contentEnd' | 'depth' | 'bold'> {
  const plain = { content: start, contentEnd: end, depth: 0, bold: false };
  if (kind === 'block') plain.depth = Number(HEADING_TAG.exec(source.slice(start, start + 4))?.[1] ?? 0);
  if (kind !== 'text') return plain;
  const heading = HEADING.exec(source.slice(start, end));
  if (heading) {
    plain.depth = heading[1]?.length ?? 0;
    plain.content += heading[0].length;
    const closing = CLOSING_MARKS.exec(source.slice(plain.content, end));
    if (closing) [, plain.contentEnd] = trimRange(source, plain.content, plain.content + closing.index);
  }
  if (WHOLE_BOLD.test(source.slice(plain.content, plain.contentEnd))) {
    plain.bold = true;
    plain.content += 2;
    plain.contentEnd -= 2;
  }
  return plain;
}

function kindOf(line: string): LineKind {
  // No mark begins so, and most lines do.
  if (isHan(line.charCodeAt(0))) return 'text';
  const text = withoutInvisible(line);
  if (FENCE.test(text)) return 'fence';
  if (DIV.test(text)) return 'rule';
  if (text.startsWith('|')) return 'table';
  if (RULE.test(text)) return 'rule';
  if (IMAGE.test(text)) return 'image';
  if (BLOCK_TAG.test(text)) return 'block';
  return TABLE_RULE.test(text) ? 'table' : 'text';
}

/** A stretch of the source without the blank characters at its ends. */
export function trimRange(source: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return [start, end];
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x200b
  );
}

function indentOf(source: string, from: number, start: number): number {
  let indent = 0;
  for (let i = from; i < start; i++) {
    const code = source.charCodeAt(i);
    indent += code === 0x3000 ? 2 : code === 9 ? 4 : code === 32 || code === 0xa0 ? 1 : 0;
  }
  return indent;
}

function finishLine(
  source: string,
  raw: RawLine,
  marked: readonly (MarkedLine | undefined)[],
  reader: StrongReader,
  isFree: boolean,
): Line {
  const whole = raw.contentEnd > raw.content ? [{ start: raw.content, end: raw.contentEnd }] : [];
  const parts = raw.marked < 0 ? [] : marked.slice(raw.marked, raw.marked + raw.parts);
  let runs: readonly Run[] = raw.marked < 0 ? whole : parts.flatMap((part) => part?.runs ?? []);
  if (raw.kind === 'fence' || raw.kind === 'rule') runs = [];
  if (raw.kind === 'table') runs = tableRuns(source, raw, runs);
  if (raw.marked >= 0) runs = withoutFootnoteMarks(source, runs);
  if (isFree && !raw.fenced && (raw.kind === 'text' || raw.kind === 'image')) {
    const rewrites = plainly(source, raw.content, raw.contentEnd);
    if (rewrites.length > 0) runs = rewriteRuns(runs, rewrites);
  }
  const strong =
    raw.kind === 'text' && !raw.fenced
      ? reader.read(source, raw.block, runs)
      : { runs, boldUntil: 0, boldCarried: false };
  runs = strong.runs;
  const boldUntil = raw.bold ? raw.contentEnd : strong.boldUntil;
  const text = runText(source, runs);
  return {
    kind: raw.kind,
    start: raw.start,
    end: raw.end,
    runs,
    text,
    plain: plainLine(text),
    block: raw.block,
    opensBlock: raw.opensBlock,
    depth: raw.depth,
    boldUntil,
    boldCarried: strong.boldCarried,
    bullet: raw.bullet,
    indent: raw.indent,
    fenced: raw.fenced,
    marked: raw.marked >= 0,
    comment: parts.some((part) => part?.comment),
  };
}

/** What converters write for what a line can say, in order. */
function plainly(source: string, start: number, end: number): Rewrite[] {
  const rewrites = [...plainFormulas(source, start, end), ...plainPandoc(source, start, end)];
  if (rewrites.length < 2) return rewrites;
  rewrites.sort((a, b) => a.start - b.start);
  return rewrites.filter(({ start: from }, at) => at === 0 || from >= (rewrites[at - 1]?.end ?? 0));
}

export function runText(source: string, runs: readonly Run[]): string {
  const [first] = runs;
  if (first && runs.length === 1) return first.as ?? source.slice(first.start, first.end);
  return runs.map((run) => run.as ?? source.slice(run.start, run.end)).join('');
}

/** The cells of a table row, the bars left out; the rule under a table's head holds nothing. */
function tableRuns(source: string, raw: RawLine, runs: readonly Run[]): Run[] {
  if (TABLE_RULE.test(source.slice(raw.start, raw.end))) return [];
  return runs.flatMap((run) => (run.as === undefined ? cutAt(source, run, /\|/g, CELL_GAP) : [run]));
}

function withoutFootnoteMarks(source: string, runs: readonly Run[]): readonly Run[] {
  if (!runs.some((run) => source.slice(run.start, run.end).includes('[^'))) return runs;
  return runs.flatMap((run) => (run.as === undefined ? cutAt(source, run, FOOTNOTE) : [run]));
}

function cutAt(source: string, run: Run, mark: RegExp, gap?: string): Run[] {
  const pieces: Run[] = [];
  let start = run.start;
  for (const match of source.slice(run.start, run.end).matchAll(mark)) {
    const at = run.start + match.index;
    if (at > start) pieces.push({ start, end: at });
    if (gap !== undefined && pieces.length > 0) pieces.push({ start: at, end: at + 1, as: gap });
    start = at + match[0].length;
  }
  if (run.end > start) pieces.push({ start, end: run.end });
  return pieces;
}
