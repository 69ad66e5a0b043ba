import { describe, expect, it } from 'vitest';
import { readNumeral } from '../src/derive/figures/numerals.ts';
import { hanValue } from '../src/text/han-number.ts';

describe('readNumeral', () => {
  it.each([
    ['35', 35],
    ['1,234,567', 1_234_567],
    ['82.62万', 826_200],
    ['1.2万亿', 1_200_000_000_000],
    ['3千', 3000],
    ['5百万', 5_000_000],
    ['1亿2000万', 120_000_000],
    ['3万5千', 35_000],
    ['十六', 16],
    ['二十余万', 200_000],
    ['两万五千', 25_000],
    ['三百零五', 305],
    ['千', 1000],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length });
  });

  it.each(['3700余万', '6万余', '180多', '三十多', '10万+家'])('%s is more than it says', (text) => {
    expect(readNumeral(text, 0)).toMatchObject({ excess: true });
  });

  it.each(['3千瓦', '5千克', '2百分点'])('leaves the unit of %s alone', (text) => {
    expect(readNumeral(text, 0)).toMatchObject({ end: 1, exponent: 0 });
  });

  it('reads 多 of 多式联运 as a word', () => {
    expect(readNumeral('5多式联运', 0)).toMatchObject({ excess: false, end: 1 });
  });

  it.each(['12345678901234567890', '二〇二二', '十四五', '一一', '〇'])('%s is no quantity', (text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });
});

describe('hanValue', () => {
  it.each([
    ['十', 10],
    ['一百二十', 120],
    ['一亿两千万', 120_000_000],
    ['万亿', 1_000_000_000_000],
    ['千', 1000],
    ['百十', 110],
  ])('%s is %d', (text, value) => {
    expect(hanValue(text)).toBe(value);
  });

  it.each(['', '零', '二三', '十百'])('%j is malformed', (text) => {
    expect(hanValue(text)).toBeNull();
  });
});
