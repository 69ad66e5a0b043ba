import type { BatchHead } from '@fta/cases-core/rest';
import type { Batch, RegionCode, TopicKey } from '@fta/cases-core/schema';
import { type CaseItem, caseItem } from './case-item.ts';
import { headOf, type Site } from './site.ts';
import { tally } from './tally.ts';

export interface BatchPage {
  readonly batch: BatchHead;
  readonly items: readonly CaseItem[];
}

/** A batch with what it is about. */
export interface BatchOverview {
  readonly batch: BatchHead;
  readonly cases: number;
  readonly figures: number;
  readonly providers: number;
  /** By how many cases are about them, the most first. */
  readonly topics: readonly { readonly value: TopicKey; readonly count: number }[];
  readonly regions: readonly { readonly value: RegionCode; readonly count: number }[];
}

export interface BatchesPage {
  readonly batches: readonly BatchOverview[];
}

export function batchPage(batch: Batch): BatchPage {
  return { batch: headOf(batch), items: batch.cases.map((it) => caseItem(it, batch)) };
}

export function batchesPage({ batches }: Site): BatchesPage {
  return {
    batches: batches.map((batch) => ({
      batch: headOf(batch),
      cases: batch.cases.length,
      figures: batch.cases.reduce((sum, { figures }) => sum + figures.length, 0),
      providers: new Set(batch.cases.map(({ provider }) => provider.key)).size,
      topics: tally(batch.cases.flatMap(({ topics }) => topics)),
      regions: tally(batch.cases.flatMap(({ regions }) => regions)),
    })),
  };
}
