import type { FacetName, Facets, UsedSynonyms } from '@fta/cases-core/query';
import type { CaseItem } from '../content/case-item.ts';
import type { Excerpt } from '../content/excerpts.ts';

export const SORTS = ['number', 'updated', 'title', 'relevance'] as const;
export type SortName = (typeof SORTS)[number];

/** What the reader has asked for, as it stands in the address. */
export interface Question {
  readonly text: string;
  /** Synonyms that its words shall not be widened by. */
  readonly withoutSynonyms: readonly string[];
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: SortName | null;
  /** How many pages of hits are shown. */
  readonly pages: number;
}

export interface Answer {
  readonly total: number;
  readonly hits: readonly { readonly item: CaseItem; readonly excerpts: readonly Excerpt[] }[];
  /** Counts of each facet as if nothing were chosen in it. */
  readonly facets: Facets;
  /** What words of the text were widened by. */
  readonly synonyms: readonly UsedSynonyms[];
}

export type ToWorker =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly kind: 'loaded'; readonly facets: Facets }
  | { readonly kind: 'failed' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer };
