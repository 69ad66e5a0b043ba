/** How a number of a list is written, by the names that Word has for the ways to write it. `null` for one that is shown nowhere. */
export function formatNumber(number: number, format: string): string | null {
  if (format === 'none') return null;
  const write = FORMATS[format];
  return write?.(number) ?? String(number);
}

type Writer = (number: number) => string | undefined;

const DIGITS = '零一二三四五六七八九';
const CIRCLE_DIGITS = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '万' };
const LEGAL_TRADITIONAL = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '萬' };
const JAPANESE_LEGAL = { digits: '〇壱弐参四伍六七八九', units: ['', '拾', '百', '阡'], myriad: '萬' };
const PLAIN = { digits: DIGITS, units: ['', '十', '百', '千'], myriad: '万' };
const KOREAN = { digits: '영일이삼사오육칠팔구', units: ['', '십', '백', '천'], myriad: '만' };

interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
  readonly myriad: string;
}

/** Where 一 before a unit is left out: 十二 of Chinese, 百十二 of Japanese and Korean, or nowhere. */
type OneLeftOut = 'ten' | 'units' | 'never';

/** 一百零五: in Chinese with a zero where a place is left out. */
function counted({ digits, units, myriad }: Numerals, leftOut: OneLeftOut, zeros = true): Writer {
  const digitAt = (digit: number, place: number) =>
    digit === 1 && place > 0 && leftOut === 'units' ? '' : digits[digit];
  const below = (number: number): string => {
    let text = '';
    let gap = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(number / 10 ** place) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text += `${gap && zeros ? digits[0] : ''}${digitAt(digit, place)}${units[place]}`;
        gap = false;
      }
    }
    return text;
  };
  return (number) => {
    if (number === 0) return digits[0];
    if (number >= 100_000_000) return undefined;
    const [high, low] = [Math.floor(number / 10_000), number % 10_000];
    const zero = zeros && high > 0 && low > 0 && low < 1000 ? digits[0] : '';
    const text = `${high > 0 ? below(high) + myriad : ''}${zero}${below(low)}`;
    return leftOut === 'ten' && number < 20 && number >= 10 ? text.slice(1) : text;
  };
}

/** 一〇五: digit by digit. */
const spelled =
  (digits: string): Writer =>
  (number) =>
    [...String(number)].map((digit) => digits[Number(digit)]).join('');

/** One sign a number, in the rows in which they stand in Unicode. */
const signs =
  (...rows: readonly (readonly [first: number, count: number])[]): Writer =>
  (number) => {
    let from = 1;
    for (const [first, count] of rows) {
      if (number >= from && number < from + count) return String.fromCodePoint(first + number - from);
      from += count;
    }
    return undefined;
  };

/** The letters of a row, doubled from its end on: a … z, aa, bb. */
const lettered =
  (letters: string): Writer =>
  (number) => {
    const row = [...letters];
    return number < 1 || number > row.length * 20
      ? undefined
      : row[(number - 1) % row.length]?.repeat(Math.ceil(number / row.length));
  };

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const GANADA = '가나다라마바사아자차카타파하';
const CHOSUNG = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ';

const CIRCLED: Writer = signs([0x2460, 20], [0x3251, 15], [0x32b1, 15]);

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  const steps = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let [left, text] = [number, ''];
  for (const [value, letters] of steps) {
    text += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

const upper =
  (write: Writer): Writer =>
  (number) =>
    write(number)?.toUpperCase();

const fullWidth: Writer = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** ECMA-376 part 1, 17.18.59: the formats that are seen in East Asian documents, and those of Latin ones. */
const FORMATS: Readonly<Record<string, Writer>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: upper(roman),
  lowerRoman: roman,
  upperLetter: upper(lettered(LATIN)),
  lowerLetter: lettered(LATIN),
  hex: (number) => number.toString(16).toUpperCase(),
  numberInDash: (number) => `- ${number} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedParen: signs([0x2474, 20]),
  decimalEnclosedFullstop: signs([0x2488, 20]),
  chineseCounting: counted(PLAIN, 'ten'),
  chineseCountingThousand: counted(PLAIN, 'ten'),
  chineseLegalSimplified: counted(LEGAL_SIMPLIFIED, 'never'),
  taiwaneseCounting: counted(PLAIN, 'ten'),
  taiwaneseCountingThousand: counted(PLAIN, 'ten'),
  taiwaneseDigital: spelled(CIRCLE_DIGITS),
  ideographDigital: spelled(CIRCLE_DIGITS),
  ideographTraditional: lettered(STEMS),
  ideographZodiac: lettered(BRANCHES),
  ideographZodiacTraditional: (number) =>
    number < 1 || number > 60 ? undefined : `${STEMS[(number - 1) % 10]}${BRANCHES[(number - 1) % 12]}`,
  ideographLegalTraditional: counted(LEGAL_TRADITIONAL, 'never'),
  ideographEnclosedCircle: signs([0x3280, 10]),
  japaneseCounting: counted(PLAIN, 'units', false),
  japaneseLegal: counted(JAPANESE_LEGAL, 'never', false),
  japaneseDigitalTenThousand: spelled(CIRCLE_DIGITS),
  aiueo: lettered(AIUEO),
  aiueoFullWidth: lettered(AIUEO),
  iroha: lettered(IROHA),
  irohaFullWidth: lettered(IROHA),
  koreanDigital: spelled('영일이삼사오육칠팔구'),
  koreanDigital2: spelled('零一二三四五六七八九'),
  koreanCounting: counted(KOREAN, 'units', false),
  koreanLegal: counted(KOREAN, 'units', false),
  ganada: lettered(GANADA),
  chosung: lettered(CHOSUNG),
};
