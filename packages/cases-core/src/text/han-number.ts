const HAN_DIGITS = '零一二三四五六七八九';

/** 十二 → 12, 二十 → 20, 一百零三 → 103, 二五 → 25; `null` where the characters do not make a number from 1 to 999. */
export function parseHanNumber(text: string): number | null {
  const digits = text.replaceAll('〇', '零');
  if (!/[十百]/.test(digits)) {
    const number = Number([...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
    return number > 0 && number < 1000 ? number : null;
  }
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    digits,
  );
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (char: string | undefined) => (char ? HAN_DIGITS.indexOf(char) : 0);
  const number = digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
  return number > 0 ? number : null;
}

/** 12 → 十二; numbers over 99 stay in digits, as official documents do. */
export function hanNumber(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : HAN_DIGITS[ones]);
}
