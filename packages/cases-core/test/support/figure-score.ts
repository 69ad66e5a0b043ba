import type { ExtractedFigure } from '../../src/derive/figures/extract.ts';

/** A row of gold/figures.jsonl, or a prediction in the same shape. */
export interface CaseFigure
  extends Omit<ExtractedFigure, 'start' | 'end' | 'dimension' | 'base' | 'indicator' | 'pair'> {
  case: number;
}

export interface GoldFigure extends CaseFigure {
  /** `B` rows may be missed at no cost. */
  tier: 'A' | 'B';
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  /** Of the matched figures, how many agree on the attribute. */
  qualifier: number;
  change: number;
  asOf: number;
  matched: [predicted: CaseFigure, gold: GoldFigure][];
  missed: GoldFigure[];
  extra: CaseFigure[];
}

/**
 * Scores figures as the gold data's README says: a multiset matching on case, value or min and max, and unit. Among
 * rows with the same key those with the same text are matched first, the rest in reading order.
 */
export function score(predicted: readonly CaseFigure[], gold: readonly GoldFigure[]): Score {
  const matched: [CaseFigure, GoldFigure][] = [];
  const missed = new Set(gold);
  const extra = new Set(predicted);
  for (const same of [sameText, () => true]) {
    const waiting = byKey(missed);
    for (const figure of [...extra]) {
      const rows = waiting.get(figureKey(figure)) ?? [];
      const index = rows.findIndex((row) => same(figure, row));
      const [row] = index < 0 ? [] : rows.splice(index, 1);
      if (!row) continue;
      matched.push([figure, row]);
      missed.delete(row);
      extra.delete(figure);
    }
  }
  const missedRequired = [...missed].filter((row) => row.tier === 'A');
  const share = (agrees: (figure: CaseFigure, row: GoldFigure) => boolean): number =>
    ratio(matched.filter(([figure, row]) => agrees(figure, row)).length, matched.length);
  return {
    precision: ratio(matched.length, matched.length + extra.size),
    recall: ratio(matched.length, matched.length + missedRequired.length),
    f1: ratio(2 * matched.length, 2 * matched.length + extra.size + missedRequired.length),
    qualifier: share((figure, row) => figure.qualifier === row.qualifier),
    change: share((figure, row) => figure.change === row.change),
    asOf: share((figure, row) => figure.asOf === row.asOf),
    matched,
    missed: missedRequired,
    extra: [...extra],
  };
}

function byKey(rows: Iterable<GoldFigure>): Map<string, GoldFigure[]> {
  const groups = new Map<string, GoldFigure[]>();
  for (const row of rows) {
    const key = figureKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function sameText(a: CaseFigure, b: CaseFigure): boolean {
  return plain(a.text) === plain(b.text);
}

function figureKey({ case: number, value, min, max, unit }: CaseFigure): string {
  return [number, rounded(value), rounded(min), rounded(max), plain(unit)].join('|');
}

function rounded(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(6)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
