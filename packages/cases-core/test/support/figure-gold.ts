import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFigures } from '../../src/derive/figures/extract.ts';
import type { Case } from '../../src/schema/case.ts';
import type { Figure } from '../../src/schema/figure.ts';
import { goldOutline } from './expected-outline.ts';
import type { CaseFigure, GoldFigure } from './figure-score.ts';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const GOLD = join(process.env.FTA_BATCHES ?? join(REPOSITORY, '../shared/batches'), '../gold/figures.jsonl');

export const hasGold = existsSync(GOLD);

export function goldFigures(): GoldFigure[] {
  return readRows(GOLD);
}

/** Our own annotation of the other fifteen cases: it shows fit, since the grammar was written with it at hand. */
export function ownFigures(): GoldFigure[] {
  return readRows(join(REPOSITORY, 'tests/gold/figures-dev.jsonl'));
}

/** A sentence of our own with its figures; `label` lists the labels that would do. */
export interface FreshSentence {
  id: string;
  hard: boolean;
  sentence: string;
  figures: (Omit<GoldFigure, 'case' | 'tier' | 'label'> & { label: string[] })[];
}

export function freshFigures(): FreshSentence[] {
  return readRows(join(REPOSITORY, 'tests/gold/figures-fresh.jsonl'));
}

/** What a figure of the first batch measures, by number of its case and place in it. */
export interface GoldMeasure extends Pick<Figure, 'text' | 'dimension' | 'indicator' | 'pair' | 'repeats'> {
  case: number;
  figure: number;
}

export function goldMeasures(): GoldMeasure[] {
  return readRows(join(REPOSITORY, 'tests/gold/measures-batch-1.jsonl'));
}

function readRows<Row>(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The figures found in the hand-checked paragraphs of the ten gold cases. */
export function figuresOfGoldTexts(): CaseFigure[] {
  return (goldOutline() ?? []).flatMap(({ number, lead, sections }) => {
    const texts = [
      ...lead,
      ...sections.flatMap((section) => [...section.lead, ...section.points.flatMap((p) => p.paragraphs)]),
    ];
    return texts.flatMap(extractFigures).map((figure) => ({ case: number, ...figure }));
  });
}

/** The figures the parser put into those of `cases` that `gold` has rows for. */
export function figuresOfCases(cases: readonly Case[], gold: readonly GoldFigure[]): CaseFigure[] {
  const numbers = new Set(gold.map((row) => row.case));
  return cases
    .filter((entry) => numbers.has(entry.number))
    .flatMap((entry) => entry.figures.map((figure) => ({ case: entry.number, ...figure })));
}
