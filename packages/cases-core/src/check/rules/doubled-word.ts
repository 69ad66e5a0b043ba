import { isHan } from '../../text/characters.ts';
import type { FindCorrections } from '../correction.ts';
import { rule } from '../rule.ts';

const LONGEST = 8;
/** Words that good style repeats: 一个环节一个环节, 逐项逐项; and the first of 点对点 before 对接. */
const REDUPLICATED =
  /^(?:一.|一[个家项件户票单批车船箱人村县岗案次步层条].{1,6}|逐.|很多|许多|非常|特别|越来|[点面门]对|[端门港]到|手把|实打|心贴)$/u;
/** No word begins so: in 企业创业创新 the repeat is cut out of three words. */
const MID_WORD =
  /^(?:业(?![务态主绩界内余])|[者们]|化(?![工学解肥石妆验纤债])|性(?![能质别价格])|率(?![先领])|度(?![假过量])|式(?!样)|型(?!号))/u;

export const doubledWord = rule('doubled-word', function* ({ cases }) {
  const repeats = new RepeatFinder();
  for (const { texts } of cases) {
    for (const { case: id, path, text } of texts) {
      let last = 0;
      for (const [start, length] of repeats.in(text)) {
        const word = text.slice(start, start + length);
        if (start < last || isFine(word, text.charAt(start + 2 * length))) continue;
        last = start + 2 * length;
        yield { case: id, path, span: [start, last], params: { word } };
      }
    }
  }
});

/** However often the word is repeated, it stays once. */
export const correctDoubledWord: FindCorrections = function* ({ path, text, span: [start, behind] }) {
  const length = (behind - start) / 2;
  const word = text.slice(start, start + length);
  let end = behind;
  while (text.startsWith(word, end)) end += length;
  yield [{ path, start: start + length, end, replacement: '' }];
};

/** In 中小企业企业家 the repeat belongs to the next word. */
function isFine(word: string, next: string): boolean {
  return REDUPLICATED.test(word) || MID_WORD.test(word) || (word === '企业' && next === '家');
}

/**
 * Finds words of two to eight Han characters that come twice in a row. A repeat shows where a character stood a few
 * places earlier, so each text is walked once, however long the words are.
 */
class RepeatFinder {
  /** Where each UTF-16 unit was last seen, counted over all texts walked so far. */
  readonly #seen = new Int32Array(0x10000);
  #walked = LONGEST + 1;

  /** The repeats of a text in order, as start and length of the first of the two. */
  in(text: string): [start: number, length: number][] {
    const repeats: [number, number][] = [];
    const base = this.#walked;
    const seen = this.#seen;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const distance = base + i - (seen[code] ?? 0);
      seen[code] = base + i;
      if (distance < 2 || distance > LONGEST || distance > i || !isHan(code)) continue;
      const start = startOfRepeat(text, i, distance);
      if (start !== null) repeats.push([start, distance]);
    }
    this.#walked = base + text.length + LONGEST + 1;
    return repeats;
  }
}

/** Start of a word of `length` said twice around `at`, where the character at `at` belongs to the second. */
function startOfRepeat(text: string, at: number, length: number): number | null {
  const same = (i: number) => text.charCodeAt(i) === text.charCodeAt(i - length) && isHan(text.charCodeAt(i));
  let first = at;
  while (first - 1 >= length && at - first < length && same(first - 1)) first--;
  let end = at + 1;
  while (end - first < length && end < text.length && same(end)) end++;
  return end - first >= length && isVaried(text, first - length, length) ? first - length : null;
}

/** Not one character over and over. */
function isVaried(text: string, start: number, length: number): boolean {
  for (let i = start + 1; i < start + length; i++) {
    if (text.charCodeAt(i) !== text.charCodeAt(start)) return true;
  }
  return false;
}
