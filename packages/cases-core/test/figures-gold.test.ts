import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { batchText, hasBatches } from './support/batch-files.ts';
import { DIGEST, DRESSED, digestOutline } from './support/documents.ts';
import { figuresOfCases, figuresOfGoldTexts, goldFigures, hasGold, ownFigures } from './support/figure-gold.ts';
import { type CaseFigure, type GoldFigure, score } from './support/figure-score.ts';

const SOURCES: [name: string, predict: (gold: readonly GoldFigure[]) => CaseFigure[]][] = [
  ['the hand-checked paragraphs', figuresOfGoldTexts],
  ['the parsed batch', (gold) => figuresOfCases(parse(batchText('batch-1.md')).batch.cases, gold)],
];

/** Rows of the official batch, where it lies beside the repository; sentences of our own are in figures-fresh. */
if (hasGold && hasBatches) {
  describe('figures of the gold cases', () => {
    it.each(SOURCES)('in %s', (_name, predict) => {
      const gold = goldFigures();
      const result = score(predict(gold), gold);
      expect(result.missed.map((row) => `${row.case} ${row.text}`)).toEqual([]);
      expect(result.f1).toBeGreaterThanOrEqual(0.99);
      expect(result.qualifier).toBeGreaterThanOrEqual(0.98);
      expect(result.change).toBeGreaterThanOrEqual(0.97);
      expect(result.asOf).toBeGreaterThanOrEqual(0.98);
    });
  });

  describe('figures of all 25 cases', () => {
    it.each(['batch-1.md', 'variants/levels.md', 'variants/pages.md', 'variants/width.md', 'variants/wrap.md'])(
      'in %s',
      (file) => {
        const gold = [...goldFigures(), ...ownFigures()];
        const result = score(figuresOfCases(parse(batchText(file)).batch.cases, gold), gold);
        expect(result.f1).toBeGreaterThanOrEqual(0.99);
        expect(result.qualifier).toBeGreaterThanOrEqual(0.98);
        expect(result.change).toBeGreaterThanOrEqual(0.97);
        expect(result.asOf).toBeGreaterThanOrEqual(0.98);
      },
    );
  });
}

describe.each(DRESSED.filter(({ outline }) => outline === digestOutline))('figures of $name', ({ source }) => {
  it('are those of the digest', () => {
    const figuresIn = (text: string) => parse(text).batch.cases.map(({ figures }) => figures);
    expect(figuresIn(source)).toEqual(figuresIn(DIGEST));
  });
});

describe('score', () => {
  const row = (text: string, value: number, tier: 'A' | 'B' = 'A'): GoldFigure => ({
    case: 1,
    text,
    value,
    min: null,
    max: null,
    unit: '个',
    qualifier: 'exact',
    change: null,
    asOf: null,
    label: '',
    tier,
  });

  it('matches as a multiset and forgives missed B rows', () => {
    const result = score(
      [row('5 个', 5), row('5个', 5), row('6个', 6)],
      [row('5个', 5), row('两个', 2, 'B'), row('9个', 9)],
    );
    expect(result).toMatchObject({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 });
    expect(result.missed.map(({ text }) => text)).toEqual(['9个']);
    expect(result.extra.map(({ text }) => text)).toEqual(['5个', '6个']);
  });

  it('counts attributes of matched figures alone', () => {
    const result = score([{ ...row('近5个', 5), qualifier: 'about' }, row('6个', 6)], [row('5个', 5), row('6个', 6)]);
    expect(result).toMatchObject({ f1: 1, qualifier: 0.5, change: 1, asOf: 1 });
  });
});
