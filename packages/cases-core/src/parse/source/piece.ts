import { CELL_GAP, isInvisible, isWide } from '../../text/characters.ts';

/** A stretch of the source that is kept. `as` stands in for it where the source spells it otherwise (`&amp;`). */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly as?: string;
}

/** A text with its way back to the source: the characters from `at[k]` on come from the offset `from[k]` on. */
export interface Piece {
  readonly text: string;
  readonly at: readonly number[];
  readonly from: readonly number[];
  /** How many half-width marks were made full-width on the way. */
  readonly widened?: number;
  /** How many numbers were put together that stood digit by digit (`8 0 %`). */
  readonly closed?: number;
}

const SPACE = 32;
const PERCENT = 37;

const TOUCHED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\s,;:?!()\uE000\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/**
 * Numbers as recognition spreads them, between Chinese and a unit: digit by digit (2 4 小时), or with blanks round the
 * point (1 . 2万). Numbers of more digits side by side are two.
 */
const SPREAD =
  /(?<=[\p{Script=Han}（“、，：] ?)(?:\d(?: \d){1,9}(?: \. ?\d(?: ?\d){0,5})?|\d{1,12} \. ?\d(?: ?\d){0,5})(?= ?[%％‰\p{Script=Han}])/gu;

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** The kept runs of each line, put together as they stand: a line break between lines, nothing changed. */
export function concatenate(source: string, lines: readonly (readonly Run[])[]): Piece {
  const [run, ...others] = lines.length === 1 ? (lines[0] ?? []) : [];
  if (run && others.length === 0) {
    return { text: run.as ?? source.slice(run.start, run.end), at: [0], from: [run.start] };
  }
  const at: number[] = [];
  const from: number[] = [];
  let text = '';
  for (const [index, runs] of lines.entries()) {
    const first = runs[0];
    if (index > 0 && first) {
      at.push(text.length);
      from.push(first.start - 1);
      text += '\n';
    }
    for (const run of runs) {
      at.push(text.length);
      from.push(run.start);
      text += run.as ?? source.slice(run.start, run.end);
    }
  }
  return { text, at, from };
}

/**
 * The plain text of the contract: white space next to Chinese removed, lines joined, half-width punctuation in
 * Chinese made full-width, invisible characters dropped. Under NFKC with white space removed nothing changes.
 */
export function normalise(raw: Piece): Piece {
  const { text } = raw;
  TOUCHED.lastIndex = 0;
  let match = TOUCHED.exec(text);
  if (!match) return raw;
  const out = new PieceBuilder(raw, spreadIn(text));
  const brackets: boolean[] = [];
  let copied = 0;
  while (match) {
    const index = match.index;
    out.copy(copied, index);
    copied = index + 1;
    const char = match[0];
    if (char === CELL_GAP) {
      if (!Number.isNaN(out.last) && out.last !== SPACE) out.put(' ', index);
    } else if (/\s/.test(char) && !isInvisible(char.charCodeAt(0))) {
      const end = skipSpace(text, index + 1);
      out.space(text.slice(index, end), text, end);
      copied = end;
      TOUCHED.lastIndex = end;
    } else if (char === '(') {
      const wide = isWide(out.last) || isWide(codeAfter(text, index + 1));
      brackets.push(wide);
      out.put(wide ? '（' : '(', index);
    } else if (char === ')') {
      const wide = brackets.pop() ?? isWide(out.last);
      out.put(wide ? '）' : ')', index);
    } else {
      const full = FULL_WIDTH[char];
      if (full !== undefined) {
        const next = codeAfter(text, index + 1);
        out.put(isWide(out.last) || isWide(next) ? full : char, index);
      }
    }
    match = TOUCHED.exec(text);
  }
  out.copy(copied, text.length);
  return out.trimmed();
}

function spreadIn(text: string): [start: number, end: number][] {
  if (!/\d [\d.]/.test(text)) return [];
  return [...text.matchAll(SPREAD)].map(({ 0: number, index }) => [index, index + number.length]);
}

/** The part of a piece between two UTF-16 offsets of its text, white space at the ends left out. */
export function slicePiece(piece: Piece, start: number, end: number = piece.text.length): Piece {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(piece.text[a] ?? '')) a++;
  while (b > a && /\s/.test(piece.text[b - 1] ?? '')) b--;
  if (a === 0 && b === piece.text.length) return piece;
  const first = segmentOf(piece, a);
  const at = [0];
  const from = [(piece.from[first] ?? 0) + a - (piece.at[first] ?? 0)];
  for (let k = first + 1; k < piece.at.length && (piece.at[k] ?? 0) < b; k++) {
    at.push((piece.at[k] ?? 0) - a);
    from.push(piece.from[k] ?? 0);
  }
  return { text: piece.text.slice(a, b), at, from };
}

/** Two pieces as one text, the second right behind the first. */
export function joinPieces(first: Piece, second: Piece): Piece {
  return normalise({
    text: `${first.text}\n${second.text}`,
    at: [...first.at, first.text.length, ...second.at.map((index) => index + first.text.length + 1)],
    from: [...first.from, (second.from[0] ?? 1) - 1, ...second.from],
  });
}

/** The source offset of the character at a UTF-16 offset of the text. */
export function sourceOffset(piece: Piece, index: number): number {
  const k = segmentOf(piece, index);
  return (piece.from[k] ?? 0) + index - (piece.at[k] ?? 0);
}

/** Writes a value for every source character that a piece is made of. */
export function fillRanges(bySource: Uint8Array, piece: Piece, value: number): void {
  for (let k = 0; k < piece.at.length; k++) {
    const start = piece.from[k] ?? 0;
    bySource.fill(value, start, start + (piece.at[k + 1] ?? piece.text.length) - (piece.at[k] ?? 0));
  }
}

function segmentOf(piece: Piece, index: number): number {
  let low = 0;
  let high = piece.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((piece.at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function skipSpace(text: string, index: number): number {
  let end = index;
  while (end < text.length && (/\s/.test(text[end] ?? '') || isInvisible(text.charCodeAt(end)))) end++;
  return end;
}

function codeAfter(text: string, index: number): number {
  return text.charCodeAt(skipSpace(text, index));
}

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;

/** Builds a piece out of another one, copying stretches and replacing single characters. */
class PieceBuilder {
  text = '';
  readonly #raw: Piece;
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  #segment = 0;
  #widened = 0;

  readonly #spread: readonly (readonly [start: number, end: number])[];
  #open = 0;

  /** `spread` are the stretches of the text that are one number each, whatever blanks are in them. */
  constructor(raw: Piece, spread: readonly (readonly [start: number, end: number])[]) {
    this.#raw = raw;
    this.#spread = spread;
  }

  /** Code of the last character, NaN at the start. Kept, since looking at the end of a growing string flattens it. */
  last = Number.NaN;

  copy(start: number, end: number): void {
    const { at } = this.#raw;
    let index = start;
    while (index < end) {
      while (this.#segment + 1 < at.length && (at[this.#segment + 1] ?? 0) <= index) this.#segment++;
      const stop = Math.min(end, at[this.#segment + 1] ?? end);
      this.#map(index);
      this.text += this.#raw.text.slice(index, stop);
      this.last = this.#raw.text.charCodeAt(stop - 1);
      index = stop;
    }
  }

  put(char: string, index: number): void {
    const { at } = this.#raw;
    while (this.#segment + 1 < at.length && (at[this.#segment + 1] ?? 0) <= index) this.#segment++;
    this.#map(index);
    this.text += char;
    this.last = char.charCodeAt(0);
    if (char !== this.#raw.text[index] && char !== ' ') this.#widened++;
  }

  /** White space stays, as one space, only between characters that are not Chinese; a line break only between words. */
  space(space: string, text: string, end: number): void {
    const [before, after] = [this.last, text.charCodeAt(end)];
    if (Number.isNaN(before) || Number.isNaN(after) || isWide(before) || isWide(after)) return;
    if (after === 0xe000 || before === SPACE || after === PERCENT || this.#isInNumber(end)) return;
    if (space.includes('\n') && !(isLetter(before) && isLetter(after))) return;
    this.put(' ', end - space.length);
  }

  trimmed(): Piece {
    const piece = slicePiece({ text: this.text, at: this.#at, from: this.#from }, 0);
    return { ...piece, widened: this.#widened, closed: this.#spread.length };
  }

  #isInNumber(index: number): boolean {
    while ((this.#spread[this.#open]?.[1] ?? Number.POSITIVE_INFINITY) <= index) this.#open++;
    const stretch = this.#spread[this.#open];
    return stretch !== undefined && stretch[0] < index;
  }

  #map(index: number): void {
    const offset = (this.#raw.from[this.#segment] ?? 0) + index - (this.#raw.at[this.#segment] ?? 0);
    const k = this.#at.length - 1;
    if (k >= 0 && (this.#from[k] ?? 0) + this.text.length - (this.#at[k] ?? 0) === offset) return;
    this.#at.push(this.text.length);
    this.#from.push(offset);
  }
}
