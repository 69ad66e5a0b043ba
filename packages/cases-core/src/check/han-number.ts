const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese numeral from 一 to 九十九; `null` for anything else. */
export function parseHanNumber(numeral: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(numeral);
  if (!match || numeral === '') return null;
  const [, first = '', ten, last = ''] = match;
  if (!ten) return last === '' ? DIGITS.indexOf(first) : null;
  return (first === '' ? 1 : DIGITS.indexOf(first)) * 10 + (last === '' ? 0 : DIGITS.indexOf(last));
}

/** Writes a number from 1 to 99 as a Chinese numeral. */
export function formatHanNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${head}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
