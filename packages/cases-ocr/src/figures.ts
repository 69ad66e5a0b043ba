import { align } from './alignment.ts';

/** A stretch of the characters of a line: from one, up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A figure with the word behind it. */
export interface Figure extends Stretch {
  /** Where its digits end and the word begins. */
  readonly behind: number;
}

/** A figure, and what the other reading has in its place. */
export interface Difference extends Stretch {
  readonly second: string;
  /** The first reading has the percent sign of the second one as digits, which it does often. */
  readonly isPercent: boolean;
}

/** What a percent sign behind a digit is taken for. */
const TAKEN_FOR_PERCENT = /^(.*?\d)(?:9?%[69]?|96|[69])$/u;

/** A percent sign whose second ring is read as one more digit: behind a percent sign none can stand. */
const RING_TWICE = /(?<=%)[69]$/u;

/** What figures are written with, and what they are taken for: letters, and signs within them. */
const FIGURE = /[\da-z%‰](?:[\da-z%‰.,:/~+?-]*[\da-z%‰])?/giu;
/** In Chinese: 三成, 十余倍. */
const CHINESE_FIGURE =
  /(?<![一二三四五六七八九十百千万亿两])[一二三四五六七八九十百千万亿两]{1,9}[余多]?(?:成|倍|分之)/gu;
/** Of the word behind a figure: 万, 亿, 小时. */
const BEHIND = /^\p{Script=Han}{1,2}/u;
const DIGIT = /[\d%‰一二三四五六七八九十]/u;
const LACKED_BEFORE = /(?:\d[.,]?){1,9}$/u;
const LACKED_AFTER = /^(?:[.,]?[\d%‰])+/u;
/** What stands behind figures, in print more often than by a slip. */
const UNIT =
  /^[万亿千百十余多元美欧港个项家条种类次批年月日时天周岁号期级届台套件册份宗票笔单张户人名位车辆艘列班箱吨斤克升度米里亩顷公平分秒成倍栋座处所站以左]$/u;

/** As two readings are compared: what differs in width or kind of stop and quotation mark is no difference. */
function compared(symbol: string): string {
  return symbol
    .normalize('NFKC')
    .replace(/[—–―－]/gu, '-')
    .replace(/[“”‘’']/gu, '"');
}

/** The figures of a line. */
export function figuresIn(symbols: readonly string[]): Figure[] {
  const units = symbols.flatMap((symbol, at) => [...compared(symbol)].map((unit) => ({ unit, at })));
  const text = units.map(({ unit }) => unit).join('');
  const placeOf = (index: number) => units[index]?.at ?? symbols.length;
  const found = [FIGURE, CHINESE_FIGURE].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .map(({ 0: figure, index }) => {
      const end = index + figure.length;
      const word = BEHIND.exec(text.slice(end))?.[0].length ?? 0;
      return { from: placeOf(index), behind: placeOf(end), to: placeOf(end + word) };
    })
    .sort((a, b) => a.from - b.from);
}

/** The figures that another reading of the same words, or of more around them, has otherwise. */
export function differences(symbols: readonly string[], figures: readonly Figure[], reading: string): Difference[] {
  const second = [...reading.replace(/\s+/gu, '')];
  const [a, b] = [symbols.map(compared), second.map(compared)];
  const places = align(a, b);
  return figures.flatMap(({ from, behind, to }) => {
    const [left, right] = [places[from] ?? 0, places[behind] ?? b.length];
    // Digits that the first reading lacks stand before or behind what it has.
    const before = b.slice(from === 0 ? 0 : (places[from - 1] ?? 0) + 1, left).join('');
    const after = b.slice(right, behind >= a.length ? b.length : places[behind + 1]).join('');
    const start = left - (LACKED_BEFORE.exec(before)?.[0].length ?? 0);
    const end = right + (LACKED_AFTER.exec(after)?.[0].length ?? 0);
    const first = a.slice(from, behind).join('');
    const read = b.slice(start, end).join('');
    const other = read.replace(RING_TWICE, '') === first ? first : read;
    const isFigure = DIGIT.test(first) || DIGIT.test(other);
    const isBare = /\d$/u.test(first);
    const differs = first !== other || (isBare && hasOtherUnit(a.slice(behind, to), b, places.slice(behind, to)));
    if (!isFigure || !differs) return [];
    const isPercent = first !== other && `${TAKEN_FOR_PERCENT.exec(first)?.[1]}%` === other;
    return [{ from, to, second: second.slice(start, Math.max(end, places[to] ?? end)).join(''), isPercent }];
  });
}

/** Whether the word behind a bare figure is another unit, or one that is none; of other words no more is asked. */
function hasOtherUnit(word: readonly string[], reading: readonly string[], places: readonly number[]): boolean {
  for (const [at, character] of word.entries()) {
    const other = reading[places[at] ?? -1] ?? '';
    if (character === other) continue;
    return UNIT.test(other) || (at === 0 && !UNIT.test(character) && /^\p{Script=Han}$/u.test(other));
  }
  return false;
}
