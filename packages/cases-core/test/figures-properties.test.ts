import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractedFigure, extractFigures } from '../src/derive/figures/extract.ts';
import { figureSchema } from '../src/schema/figure.ts';

const PIECES = [
  ...'0123456789.,，。；、:：/+-－—至到由从约近超逾余多几半一两三十百千万亿个家元天年月日吨国省大内%（）()“”《》 \u3000\n第每前',
  '2022年',
  '3个',
  '分之',
  '小时',
  '以上',
  '左右',
  '增长',
  '降至',
  '此前',
  '改革后',
  '目前',
  '截至',
  '以来',
  'TEU',
  '5G',
  '大约可少排放',
  '\ud800',
  '\udc00',
  '\u0000',
  '99999999999999999999',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('extractFigures on any string', () => {
  it('yields figures the schema accepts, cut from the text, in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const figure of extractFigures(text)) {
          const whole = { ...figure, path: '/lead/0', repeats: null };
          expect(figureSchema.parse(whole)).toEqual(whole);
          expect(figure.text).toBe(text.slice(figure.start, figure.end));
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
          expectOneQuantity(figure);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on what stands in other sentences', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('约5个', '3-5天', '增长20%', '由3天降至1天', '2022年完成8列'),
        texts,
        (sentence, rest) => {
          const values = (text: string): unknown[] =>
            extractFigures(text).map(({ value, min, unit }) => [value, min, unit]);
          expect(values(`${sentence}。${rest}`).slice(0, values(sentence).length)).toEqual(values(sentence));
        },
      ),
    );
  });
});

function expectOneQuantity({ value, min, max }: ExtractedFigure): void {
  if (value === null) {
    expect(min).not.toBeNull();
    expect(Number(min)).toBeLessThanOrEqual(Number(max));
  } else {
    expect([min, max]).toEqual([null, null]);
    expect(Object.is(value, -0)).toBe(false);
  }
}
