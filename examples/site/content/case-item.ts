import type { Batch, Case } from '@fta/cases-core/schema';

/** As much of a case as a list shows. */
export interface CaseItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly provider: string;
  readonly batch: { readonly id: string; readonly title: string };
  readonly topics: Case['topics'];
  readonly regions: Case['regions'];
  /** The summary, or how the text begins. */
  readonly summary: string;
  /** How many figures it has. */
  readonly figures: number;
}

export function caseItem(it: Case, { id, title }: Pick<Batch, 'id' | 'title'>, figures = it.figures.length): CaseItem {
  return {
    id: it.id,
    number: it.number,
    title: it.title,
    provider: it.provider.name,
    batch: { id, title },
    topics: it.topics,
    regions: it.regions,
    summary: it.summary ?? beginningOf(it),
    figures,
  };
}

const LONGEST_SUMMARY = 100;

/** The text's first sentences, as far as they fit into a summary. */
function beginningOf({ lead, sections }: Case): string {
  const paragraphs = [...lead, ...sections.flatMap((section) => [...section.lead, ...pointTexts(section.points)])];
  const first = paragraphs.find((paragraph) => paragraph !== '') ?? '';
  if (first.length <= LONGEST_SUMMARY) return first;
  const end = first.lastIndexOf('。', LONGEST_SUMMARY);
  return end > 0 ? first.slice(0, end + 1) : `${first.slice(0, LONGEST_SUMMARY)}…`;
}

function pointTexts(points: Case['sections'][number]['points']): string[] {
  return points.flatMap(({ paragraphs }) => paragraphs);
}
