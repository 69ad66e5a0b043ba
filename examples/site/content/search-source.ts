import type { Batch, Figure } from '@fta/cases-core/schema';
import type { Site } from './site.ts';

/** What the browser builds its index from: all cases, without what is not searched; of figures one of each indicator, to choose by. */
export interface SearchSource {
  readonly batches: readonly Batch[];
  /** By case id, how many figures it has and when it was last published. */
  readonly figures: Readonly<Record<string, number>>;
  readonly updatedAt: Readonly<Record<string, string | null>>;
}

export function searchSource({ batches, updatedAt }: Pick<Site, 'batches' | 'updatedAt'>): SearchSource {
  const cases = batches.flatMap((batch) => batch.cases);
  return {
    batches: batches.map((batch) => ({
      ...batch,
      cases: batch.cases.map((it) => ({ ...it, figures: oneOfEachIndicator(it.figures), citations: [] })),
    })),
    figures: Object.fromEntries(cases.map(({ id, figures }) => [id, figures.length])),
    updatedAt: Object.fromEntries(cases.map(({ id }) => [id, updatedAt(id)])),
  };
}

function oneOfEachIndicator(figures: readonly Figure[]): Figure[] {
  const known = new Map(figures.toReversed().map((figure) => [figure.indicator, figure]));
  known.delete(null);
  return [...known.values()];
}
