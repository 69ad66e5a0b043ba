import type { Coverage } from '../diagnostic.ts';
import type { NoiseReason } from '../schema/vocabulary/noise-reasons.ts';
import { isInvisible } from '../text/characters.ts';
import type { Line } from './lines/lines.ts';
import type { Ledger } from './outline/draft.ts';
import { fillRanges, type Piece } from './source/piece.ts';
import type { Places } from './source/places.ts';

const [NOWHERE, KEPT, MARKUP, NOISE] = [0, 1, 2, 3];

/** Accounts for every character of the source. */
export function account(
  source: string,
  lines: readonly Line[],
  noise: ReadonlyMap<number, NoiseReason>,
  kept: Iterable<Piece>,
  ledger: Ledger,
  places: Places,
): Coverage {
  const went = new Uint8Array(source.length);
  const declared: Coverage['noise'] = [];
  const declare = (reason: NoiseReason, start: number, end: number) => {
    declared.push({ reason, text: source.slice(start, end), place: places.range(start, end) });
  };
  for (const line of lines) markMarkup(source, line, went, declare);
  for (const piece of ledger.markup) fillRanges(went, piece, MARKUP);
  for (const piece of kept) fillRanges(went, piece, KEPT);
  for (const [index, reason] of noise) {
    const line = lines[index];
    if (!line) continue;
    went.fill(NOISE, line.start, line.end);
    declare(reason, line.start, line.end);
  }
  for (const [pieces, reason] of [
    [ledger.labels, 'label'],
    [ledger.frontMatter, 'front-matter'],
  ] as const) {
    for (const piece of pieces) {
      if (piece.text === '') continue;
      const { start, end } = places.piece(piece);
      went.fill(NOISE, start.offset, end.offset);
      declare(reason, start.offset, end.offset);
    }
  }
  return { ...countChars(source, went, declare, places), noise: inOrder(declared) };
}

function inOrder(noise: Coverage['noise']): Coverage['noise'] {
  return noise.sort((a, b) => a.place.start.offset - b.place.start.offset);
}

/** What Markdown reading left out of a line is markup; comments hold words and are declared instead. */
function markMarkup(
  source: string,
  line: Line,
  went: Uint8Array,
  declare: (reason: NoiseReason, start: number, end: number) => void,
): void {
  let at = line.start;
  for (const run of [...line.runs, { start: line.end, end: line.end }]) {
    if (run.start > at) {
      went.fill(MARKUP, at, run.start);
      if (line.comment) declareComment(source, at, run.start, declare);
    }
    if (run.as !== undefined) went.fill(MARKUP, run.start, run.end);
    at = Math.max(at, run.end);
  }
}

/** The words of a comment; tags that stand before it are markup. */
function declareComment(
  source: string,
  start: number,
  end: number,
  declare: (reason: NoiseReason, start: number, end: number) => void,
): void {
  const open = source.slice(start, end).indexOf('<!--');
  declare('comment', open < 0 ? start : start + open, end);
}

function countChars(
  source: string,
  went: Uint8Array,
  declare: (reason: NoiseReason, start: number, end: number) => void,
  places: Places,
): Omit<Coverage, 'noise'> {
  const leftovers: Coverage['leftovers'] = [];
  let sourceChars = 0;
  let keptChars = 0;
  let leftFrom = -1;
  const closeLeftover = (end: number) => {
    if (leftFrom < 0) return;
    leftovers.push({ text: source.slice(leftFrom, end).trim(), place: places.range(leftFrom, end) });
    leftFrom = -1;
  };
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (went[i] === KEPT && code > 0x3000 && code < 0xfe00) {
      closeLeftover(i);
      sourceChars++;
      keptChars++;
      continue;
    }
    if (
      code <= 32 ||
      code === 0x3000 ||
      code === 0xa0 ||
      (code > 0x1fff && code < 0x2030 && /\s/.test(source[i] ?? ''))
    ) {
      if (went[i] !== NOWHERE) closeLeftover(i);
      if (!isInvisible(code)) continue;
    }
    if (code === 0xfeff && i === 0) continue;
    sourceChars++;
    if (went[i] === KEPT) keptChars++;
    if (went[i] === NOWHERE && isInvisible(code)) {
      closeLeftover(i);
      declare('invisible', i, i + 1);
    } else if (went[i] === NOWHERE) {
      if (leftFrom < 0) leftFrom = i;
    } else closeLeftover(i);
  }
  closeLeftover(source.length);
  return { sourceChars, keptChars, leftovers };
}
