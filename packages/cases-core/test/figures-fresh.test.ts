import { describe, expect, it } from 'vitest';
import { extractFigures } from '../src/derive/figures/extract.ts';
import { freshFigures } from './support/figure-gold.ts';
import { type GoldFigure, type Score, score } from './support/figure-score.ts';

const SENTENCES = freshFigures();

function scoreOf(hard: boolean): Score {
  const chosen = SENTENCES.filter((sentence) => !hard || sentence.hard);
  const gold = chosen.flatMap(({ figures }, index) =>
    figures.map((row): GoldFigure => ({ ...row, case: index, tier: 'A', label: row.label[0] ?? '' })),
  );
  const found = chosen.flatMap(({ sentence }, index) =>
    extractFigures(sentence).map((figure) => ({ case: index, ...figure })),
  );
  return score(found, gold);
}

describe('150 sentences from outcomes of other kinds of cases', () => {
  it.each([
    ['all', false, 0.975, 0.97, 0.95],
    ['hard', true, 0.95, 0.95, 0.9],
  ])('%s', (_name, hard, f1, qualifier, change) => {
    const result = scoreOf(hard);
    expect(result.f1).toBeGreaterThanOrEqual(f1);
    expect(result.qualifier).toBeGreaterThanOrEqual(qualifier);
    expect(result.change).toBeGreaterThanOrEqual(change);
    expect(result.asOf).toBeGreaterThanOrEqual(0.97);
  });
});
