import { parseHanNumber } from '../../text/han-number.ts';

/** How a list marker is written. `case` is 案例1 in its varieties; the rest are named by their form. */
export type MarkerStyle =
  | 'case'
  | 'han-comma'
  | 'han-paren'
  | 'arabic-dot'
  | 'arabic-comma'
  | 'arabic-paren'
  | 'arabic-half-paren'
  | 'arabic-zero'
  | 'circled'
  | 'ordinal'
  | 'chapter'
  | 'article';

export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** Where the text behind the marker begins. */
  readonly end: number;
}

const HAN_DIGITS = '〇零一二三四五六七八九十百';
const HAN_NUMBER = `[${HAN_DIGITS}]{1,5}`;
/** Numbers that are one character, each row from 1 up: ① ❶ ⑴ ⒈ ㈠ ㊀. */
const NUMBER_SIGNS = [
  { first: 0x2460, count: 20 },
  { first: 0x2776, count: 10 },
  { first: 0x2474, count: 20 },
  { first: 0x2488, count: 20 },
  { first: 0x3220, count: 10 },
  { first: 0x3280, count: 10 },
];
const CIRCLED = NUMBER_SIGNS.map(({ first, count }) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(first + index)).join(''),
).join('');
const S = '[\\s\\u200B\\uFEFF]*';

/** The forms by what they begin with, in the order they are tried. The first group is the number. */
const FORMS: readonly (readonly [MarkerStyle, opening: string, RegExp])[] = [
  [
    'case',
    '【[〖［典创实最优案',
    new RegExp(
      `^[【\\[〖［（(]?${S}(?:典型|创新|实践|最佳实践|优秀|制度创新)?案例${S}(?:之${S})?(?:[（(]${S})?(\\d{1,4}|${HAN_NUMBER})${S}(?:[）)]${S})?(?:[】\\]〗］）)]${S})?(?:[：:、.．,，—｜|\\-]+${S})?`,
      'u',
    ),
  ],
  ['han-comma', `${HAN_DIGITS}—―`, new RegExp(`^(${HAN_NUMBER}|[—―](?=、))${S}[、．.]${S}`, 'u')],
  ['han-paren', '（(〔[［', new RegExp(`^[（(〔[［]${S}(${HAN_NUMBER}|[-—―－_])${S}[）)〕\\]］]${S}[、.．]?${S}`, 'u')],
  ['han-paren', HAN_DIGITS, new RegExp(`^(${HAN_NUMBER})${S}[）)〕]${S}[、.．]?${S}`, 'u')],
  ['arabic-comma', '0123456789', new RegExp(`^(\\d{1,3})${S}、${S}`, 'u')],
  ['arabic-dot', '0123456789', new RegExp(`^(\\d{1,3})${S}[.．](?![\\d.．])${S}`, 'u')],
  ['arabic-paren', '（(〔', new RegExp(`^[（(〔]${S}(\\d{1,2})${S}[）)〕]${S}[、.．]?${S}`, 'u')],
  ['arabic-zero', '0', new RegExp(`^(0\\d)${S}(?=\\p{Script=Han})(?![年月日号时分点楼层])`, 'u')],
  ['arabic-half-paren', '0123456789', new RegExp(`^(\\d{1,2})${S}[）)]${S}[、.．]?${S}`, 'u')],
  ['circled', CIRCLED, new RegExp(`^([${CIRCLED}])[\\s、.．]*`, 'u')],
  ['ordinal', '第', new RegExp(`^第(${HAN_NUMBER})${S}[，,、：:]${S}`, 'u')],
  ['chapter', '第', new RegExp(`^第${S}(${HAN_NUMBER}|\\d{1,2})${S}(?:章|编|篇|部分)${S}[、：:.．]?${S}`, 'u')],
  ['article', '第', new RegExp(`^第${S}(${HAN_NUMBER})${S}条(?![线路约款件例幅河街])${S}`, 'u')],
];

const FORMS_BY_OPENING: ReadonlyMap<string, readonly (readonly [MarkerStyle, RegExp])[]> = new Map(
  [...new Set(FORMS.map(([, opening]) => opening).join(''))].map((char) => [
    char,
    FORMS.flatMap(([style, opening, form]) => (opening.includes(char) ? [[style, form] as const] : [])),
  ]),
);

/** Reads the list marker at the start of a line of text, if there is one. 一是 is no marker: it stays in the sentence. */
export function readMarker(text: string): Marker | null {
  for (const [style, form] of FORMS_BY_OPENING.get(text.charAt(0)) ?? []) {
    const match = form.exec(text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const number = markerNumber(digits);
    if (number !== null) return { style, number, end: match[0].length };
  }
  return null;
}

const BARE_NUMBER = new RegExp(`^([1-9]\\d)${S}(?=\\p{Script=Han})`, 'u');

/** 10 behind 09: a marker by what it goes on with alone. */
export function readBareNumber(text: string): Marker | null {
  const match = BARE_NUMBER.exec(text);
  return match ? { style: 'arabic-zero', number: Number(match[1]), end: match[0].length } : null;
}

function markerNumber(digits: string): number | null {
  if (/^\d+$/.test(digits)) {
    const number = Number(digits);
    return number > 0 ? number : null;
  }
  // 一 as text recognition reads it.
  if (/[-—―－_]/u.test(digits)) return 1;
  const code = digits.charCodeAt(0);
  const signs = NUMBER_SIGNS.find(({ first, count }) => code >= first && code < first + count);
  if (signs) return code - signs.first + 1;
  return parseHanNumber(digits);
}
