import type { Batch } from '@fta/cases-core/schema';
import type { Site } from './site.ts';

export interface AboutPage {
  readonly batches: number;
  readonly cases: number;
  readonly figures: number;
  readonly providers: number;
  /** Of the newest case; `null` where there is none. */
  readonly updatedAt: string | null;
  /** What the batches say of themselves. */
  readonly heads: readonly Pick<Batch, 'issuer' | 'year'>[];
}

export function aboutPage({ batches, updatedAt }: Site): AboutPage {
  const cases = batches.flatMap((batch) => batch.cases);
  return {
    batches: batches.length,
    cases: cases.length,
    figures: cases.reduce((sum, { figures }) => sum + figures.length, 0),
    providers: new Set(cases.map(({ provider }) => provider.key)).size,
    heads: batches.map(({ issuer, year }) => ({ issuer, year })),
    updatedAt:
      cases
        .flatMap(({ id }) => updatedAt(id) ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
