import { align } from './alignment.ts';

/** A stretch of the characters of a line: from one, up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A figure with the word behind it, and what the other reading has in its place. */
export interface Difference extends Stretch {
  readonly second: string;
}

/** What figures are written with, and what they are taken for: letters, and signs within them. */
const FIGURE = /[\da-z%‰](?:[\da-z%‰.,:/~+-]*[\da-z%‰])?/giu;
/** In Chinese: 三成, 十余倍. */
const CHINESE_FIGURE = /[一二三四五六七八九十百千万亿两]+[余多]?(?:成|倍|分之)/gu;
/** Of the word behind a figure: 万, 亿, 小时. */
const BEHIND = /^\p{Script=Han}{1,2}/u;
const DIGIT = /[\d%‰一二三四五六七八九十]/u;
const OF_FIGURE = /^[\d%‰.,]$/u;

/** As two readings are compared: what differs in width or kind of stop and quotation mark is no difference. */
function compared(symbol: string): string {
  return symbol
    .normalize('NFKC')
    .replace(/[—–―－]/gu, '-')
    .replace(/[“”‘’']/gu, '"');
}

/** The figures of a line. */
export function figuresIn(symbols: readonly string[]): Stretch[] {
  const units = symbols.flatMap((symbol, at) => [...compared(symbol)].map((unit) => ({ unit, at })));
  const text = units.map(({ unit }) => unit).join('');
  const found = [FIGURE, CHINESE_FIGURE].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .map(({ 0: figure, index }) => {
      const end = index + figure.length;
      const behind = BEHIND.exec(text.slice(end))?.[0].length ?? 0;
      return { from: units[index]?.at ?? 0, to: (units[end + behind - 1]?.at ?? 0) + 1 };
    })
    .sort((a, b) => a.from - b.from);
}

/** The figures that another reading of the same words, or of more around them, has otherwise. */
export function differences(symbols: readonly string[], figures: readonly Stretch[], reading: string): Difference[] {
  const second = [...reading.replace(/\s+/gu, '')];
  const [a, b] = [symbols.map(compared), second.map(compared)];
  const places = align(a, b);
  return figures.flatMap(({ from, to }) => {
    let [start, end] = [places[from] ?? 0, places[to] ?? b.length];
    // A digit that the first reading lacks stands before or behind what it has.
    while (start > (places[from - 1] ?? -1) + 1 && OF_FIGURE.test(b[start - 1] ?? '')) start--;
    while (end < (places[to + 1] ?? b.length) && OF_FIGURE.test(b[end] ?? '') && !OF_FIGURE.test(a[to] ?? '')) end++;
    const [first, other] = [a.slice(from, to).join(''), b.slice(start, end).join('')];
    const isFigure = DIGIT.test(first) || DIGIT.test(other);
    return first === other || !isFigure ? [] : [{ from, to, second: second.slice(start, end).join('') }];
  });
}
