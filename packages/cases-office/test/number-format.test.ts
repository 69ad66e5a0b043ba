import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../src/docx/number-format.ts';

const WRITTEN: readonly (readonly [format: string, written: Readonly<Record<number, string>>])[] = [
  ['decimal', { 1: '1', 12: '12' }],
  ['decimalZero', { 7: '07', 12: '12' }],
  ['decimalFullWidth', { 1: '１', 10: '１０' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿', 51: '51' }],
  ['decimalEnclosedParen', { 1: '⑴', 20: '⒇', 21: '21' }],
  ['decimalEnclosedFullstop', { 1: '⒈', 20: '⒛' }],
  ['numberInDash', { 3: '- 3 -' }],
  ['upperRoman', { 4: 'IV', 1994: 'MCMXCIV' }],
  ['lowerRoman', { 9: 'ix' }],
  ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA' }],
  ['lowerLetter', { 28: 'bb' }],
  ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 105: '一百零五', 110: '一百一十' }],
  ['chineseCountingThousand', { 10: '十', 1001: '一千零一', 10010: '一万零一十' }],
  ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 25: '贰拾伍' }],
  ['ideographDigital', { 10: '一〇', 25: '二五' }],
  ['taiwaneseCountingThousand', { 12: '十二' }],
  ['taiwaneseDigital', { 30: '三〇' }],
  ['ideographTraditional', { 1: '甲', 10: '癸' }],
  ['ideographZodiac', { 1: '子', 12: '亥' }],
  ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
  ['ideographLegalTraditional', { 3: '參', 20: '貳拾' }],
  ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉', 11: '11' }],
  ['japaneseCounting', { 101: '百一', 11: '十一' }],
  ['japaneseLegal', { 2: '弐' }],
  ['japaneseDigitalTenThousand', { 20: '二〇' }],
  ['aiueo', { 1: 'ア', 5: 'オ' }],
  ['iroha', { 1: 'イ', 3: 'ハ' }],
  ['koreanDigital', { 12: '일이' }],
  ['koreanCounting', { 12: '십이' }],
  ['ganada', { 2: '나' }],
  ['chosung', { 3: 'ㄷ' }],
  ['a format of tomorrow', { 3: '3' }],
];

describe('numbers as Word writes them', () => {
  it.each(WRITTEN)('%s', (format, written) => {
    for (const [number, text] of Object.entries(written)) expect(formatNumber(Number(number), format)).toBe(text);
  });

  it('none is silent', () => {
    expect(formatNumber(3, 'none')).toBeNull();
  });

  it('say something of every number in every format', () => {
    const formats = fc.constantFrom(...WRITTEN.map(([format]) => format));
    fc.assert(
      fc.property(formats, fc.nat(2 ** 31), (format, number) => {
        expect(formatNumber(number, format)?.length).toBeGreaterThan(0);
      }),
    );
  });
});
