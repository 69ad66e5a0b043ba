import { CELL_GAP, plainLine } from '../../text/characters.ts';
import type { Run } from '../source/piece.ts';
import { type Line, runText, trimRange } from './lines.ts';
import type { LineSignal } from './signals.ts';

const KINDS = { text: 'text', row: 'table', picture: 'image' } as const;
const NO_SIGNAL: LineSignal = {};
const CELL_ENDS = /[\t\v]/g;

/** Splits a plain text into its lines, each with what the layout shows of it. */
export function readSignalledLines(source: string, signals: readonly LineSignal[]): Line[] {
  const lines: Line[] = [];
  let block = 0;
  let from = 0;
  for (const [index, text] of source.split('\n').entries()) {
    const signal = signals[index] ?? NO_SIGNAL;
    const [first, last] = trimRange(source, from, from + text.length);
    if (first < last) {
      const opensBlock = signal.continues !== true || lines.length === 0;
      if (opensBlock) block++;
      // A row begins with its first cell, though that may be empty.
      const whole = signal.kind === 'row' ? { start: from, end: from + text.length } : { start: first, end: last };
      lines.push(lineOf(source, whole, from, { index, block, opensBlock }, signal));
    }
    from += text.length + 1;
  }
  return lines;
}

function lineOf(
  source: string,
  whole: Run,
  from: number,
  { index, block, opensBlock }: { index: number; block: number; opensBlock: boolean },
  signal: LineSignal,
): Line {
  const kind = KINDS[signal.kind ?? 'text'];
  const runs = kind === 'table' ? cellRuns(source, whole) : [whole];
  const text = runText(source, runs);
  const bold = Math.min(from + (signal.bold ?? 0), whole.end);
  return {
    kind,
    start: whole.start,
    end: whole.end,
    runs,
    text,
    plain: plainLine(text),
    block,
    opensBlock,
    depth: kind === 'text' ? (signal.level ?? 0) : 0,
    boldUntil: bold > whole.start ? bold : 0,
    boldCarried: false,
    bullet: signal.bullet ?? false,
    indent: signal.indent ?? 0,
    fenced: false,
    marked: false,
    comment: false,
    signal: { ...signal, line: index + 1 },
  };
}

/** The cells of a row as a table's line has them: a gap at the end of each cell and of each paragraph in it. */
function cellRuns(source: string, { start, end }: Run): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const { index } of source.slice(start, end).matchAll(CELL_ENDS)) {
    const at = start + index;
    if (at > from) runs.push({ start: from, end: at });
    runs.push({ start: at, end: at + 1, as: CELL_GAP });
    from = at + 1;
  }
  if (end > from) runs.push({ start: from, end });
  return runs;
}
