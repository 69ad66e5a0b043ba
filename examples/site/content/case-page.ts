import type { Sentence } from '@fta/cases-core/query';
import type { BatchHead } from '@fta/cases-core/rest';
import type { Batch, Case, Figure, RegionCode, TopicKey } from '@fta/cases-core/schema';
import type { Origin } from './origin.ts';
import { headOf, type Site } from './site.ts';

interface CaseLink {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface RelatedLink extends CaseLink {
  readonly provider: string;
  readonly shared: {
    readonly provider: boolean;
    readonly topics: readonly TopicKey[];
    readonly regions: readonly RegionCode[];
  };
}

/** A figure with the sentence it stands in. */
export interface FigureInSentence {
  readonly figure: Figure;
  readonly sentence: Sentence;
}

export interface CasePage {
  readonly case: Case;
  readonly batch: BatchHead;
  readonly updatedAt: string | null;
  readonly origin: Origin | null;
  /** In reading order. */
  readonly figures: readonly FigureInSentence[];
  readonly related: readonly RelatedLink[];
  readonly previous: CaseLink | null;
  readonly next: CaseLink | null;
}

export function casePage(site: Site, batch: Batch, place: number): CasePage | null {
  const it = batch.cases[place];
  if (it === undefined) return null;
  return {
    case: it,
    batch: headOf(batch),
    updatedAt: site.updatedAt(it.id),
    origin: site.origin(it.id),
    figures: figuresIn(site, it),
    related: site.index.related(it.id).map((found) => ({
      ...linkTo(found.case),
      provider: found.case.provider.name,
      shared: found.shared,
    })),
    previous: linkOrNull(batch.cases[place - 1]),
    next: linkOrNull(batch.cases[place + 1]),
  };
}

const FIGURES_AT_ONCE = 100;

function figuresIn({ index }: Site, { id, figures }: Case): FigureInSentence[] {
  const pages = Math.ceil(figures.length / FIGURES_AT_ONCE);
  return Array.from({ length: pages }, (_, page) =>
    index.figures({ case: id, page: page + 1, pageSize: FIGURES_AT_ONCE }),
  ).flatMap((found) => found.figures.map(({ figure, sentence }) => ({ figure, sentence })));
}

function linkTo({ id, number, title }: Case): CaseLink {
  return { id, number, title };
}

function linkOrNull(it: Case | undefined): CaseLink | null {
  return it ? linkTo(it) : null;
}
