const HAN_DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...HAN_DIGITS].map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};

/** The power of ten that a numeral stands for. */
export const EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const NUMBERING = new RegExp(`^[${HAN_DIGITS}十百]+$`);
/** 百 without a digit before it, and 零 where nothing was left out. */
const MISPLACED = /^百|十零|零百|零零|^零.百/;

/** 十二 → 12, 二十 → 20, 一百零三 → 103, 二五 → 25; `null` where the characters do not number anything from 1 to 999. */
export function parseHanNumber(text: string): number | null {
  const digits = text.replaceAll('〇', '零');
  if (!NUMBERING.test(digits)) return null;
  if (/[十百]/.test(digits)) return MISPLACED.test(digits) ? null : hanValue(digits);
  const number = Number([...digits].map((digit) => DIGIT_VALUES[digit]).join(''));
  return number > 0 && number < 1000 ? number : null;
}

/** 12 → 十二; numbers over 99 stay in digits, as official documents do. */
export function hanNumber(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : HAN_DIGITS[ones]);
}

/** 万 is 10^4: what stands before it (千, 百, 十) is multiplied by it as a whole. */
const BELOW_WAN = 4;

/** Value of a well-formed Chinese numeral (三百零五, 两万五千, 十六); `null` for any other string of numerals. */
export function hanValue(run: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastExponent = BELOW_WAN;
  for (const char of run) {
    const value = DIGIT_VALUES[char];
    const exponent = EXPONENTS[char] ?? 0;
    if (value !== undefined) {
      if (digit !== null && digit > 0) return null;
      digit = value;
      continue;
    }
    if (exponent >= BELOW_WAN) {
      const multiplied = section + (digit ?? 0);
      const continuesUnit = multiplied === 0 && total > 0;
      total = continuesUnit ? total * 10 ** exponent : total + Math.max(multiplied, 1) * 10 ** exponent;
      section = 0;
      lastExponent = BELOW_WAN;
    } else {
      if (exponent >= lastExponent) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * 10 ** exponent;
      lastExponent = exponent;
    }
    digit = null;
  }
  const value = total + section + (digit ?? 0);
  return run === '' || value === 0 ? null : value;
}
