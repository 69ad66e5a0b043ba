import { EXPONENTS, hanValue } from '../../text/han-number.ts';

/** A number as written: Arabic digits or Chinese numerals, with its multiplier (万, 亿 …) worked in. */
export interface Numeral {
  end: number;
  value: number;
  /** The number without its multiplier, and the power of ten the multiplier stands for. */
  mantissa: string;
  exponent: number;
  arabic: boolean;
  /** 余 or 多 inside or after the number: 3700余万, 6万余, 180多. */
  excess: boolean;
  /** Chinese multiplier without a digit before it (百, 千, 万), which counts something only together with 近, 超, 余 … */
  bare: boolean;
}

export const SPACE = '[ \\u00a0\\u3000]{0,2}';
export const HAN_NUMERALS = '〇零一二两三四五六七八九十百千万亿';

/** Longer digit strings are codes, and would not fit a double exactly. */
const MAX_DIGITS = 15;
const MAX_HAN = 10;

const ARABIC =
  /(\d{1,3}(?:,\d{3}){1,4}(?![\d,])|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![\d.,])|\d+)(\.\d+)?/y;
const NOT_EXCESS = '(?!式|元化|功能|边|样化|额)';
const MULTIPLIER = '万亿|[十百千]?[万亿]|百(?![分货姓])|千(?![克米瓦卡伏帕焦赫])';
const TAIL = new RegExp(
  `(?:${SPACE}([余多])${NOT_EXCESS})?(?:${SPACE}(${MULTIPLIER}))?(?:${SPACE}([余多]|\\+(?=[\\u4e00-\\u9fff]))${NOT_EXCESS})?`,
  'y',
);
const LESSER_PART = /(\d{1,4}(?:\.\d+)?)([百千]?万|千|百)/y;
const HAN_RUN = new RegExp(`[${HAN_NUMERALS}]+`, 'y');
const NUMERAL_RUN = new RegExp(`\\d[\\d.,]*|[${HAN_NUMERALS}]+`, 'y');

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads the number that starts at `at`; `null` where it is none, is malformed, or is too long to be a quantity. */
export function readNumeral(text: string, at: number): Numeral | null {
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at) : readHan(text, at);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** End of the stretch of digits or Chinese numerals at `at`, to step over what is no quantity. */
export function numeralRunEnd(text: string, at: number): number {
  const run = matchAt(NUMERAL_RUN, text, at);
  return run ? at + run[0].length : at + 1;
}

/** `mantissa` × 10^`exponent`, rounded once, so 82.62万 is 826200 exactly. */
export function scaled(mantissa: string, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}

function readArabic(text: string, at: number): Numeral | null {
  const match = matchAt(ARABIC, text, at);
  if (!match) return null;
  const mantissa = match[0].replace(/[,\s]/g, '');
  if (mantissa.length > MAX_DIGITS) return null;
  return withTail(text, at + match[0].length, mantissa, true);
}

function readHan(text: string, at: number): Numeral | null {
  const run = matchAt(HAN_RUN, text, at)?.[0];
  if (!run || run.length > MAX_HAN) return null;
  const digits = withoutUnitPrefix(run, text[at + run.length]);
  const value = hanValue(digits);
  if (value === null) return null;
  const numeral = withTail(text, at + digits.length, String(value), false);
  const bare = digits !== '十' && [...digits].every((char) => char in EXPONENTS);
  return { ...numeral, bare };
}

function withTail(text: string, at: number, mantissa: string, arabic: boolean): Numeral {
  const [tail = '', before, multiplier, after] = matchAt(TAIL, text, at) ?? [];
  const exponent = exponentOf(multiplier ?? '');
  const end = at + tail.length;
  const excess = before !== undefined || after !== undefined;
  const numeral = { end, value: scaled(mantissa, exponent), mantissa, exponent, arabic, excess, bare: false };
  return arabic && exponent > 0 && !excess ? withLesserPart(text, numeral) : numeral;
}

/** 1亿2000万, 3万5千: a second part with a lesser multiplier belongs to the same number. */
function withLesserPart(text: string, numeral: Numeral): Numeral {
  const lesser = matchAt(LESSER_PART, text, numeral.end);
  const exponent = exponentOf(lesser?.[2] ?? '');
  if (!lesser?.[1] || exponent >= numeral.exponent) return numeral;
  return { ...numeral, end: numeral.end + lesser[0].length, value: numeral.value + scaled(lesser[1], exponent) };
}

function exponentOf(multiplier: string): number {
  return [...multiplier].reduce((sum, char) => sum + (EXPONENTS[char] ?? 0), 0);
}

/** In 五千瓦 and 三百分点 the last character belongs to the unit. */
function withoutUnitPrefix(run: string, next = ''): string {
  const belongsToUnit = (run.endsWith('千') && '克米瓦伏'.includes(next)) || (run.endsWith('百') && next === '分');
  return next !== '' && belongsToUnit ? run.slice(0, -1) : run;
}
