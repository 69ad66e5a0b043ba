import type { CaseSources } from '@fta/cases-core/rest';

/** The pages of a file that a case was read from, as the file counts them. */
export interface Origin {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** Where a case stands in its file; `null` where the file is not known or has no pages. */
export function originOf(sources: CaseSources | null): Origin | null {
  const pages = sources?.places.flatMap((place) => place.pages.map(({ page }) => page)) ?? [];
  if (sources === null || pages.length === 0) return null;
  return { file: sources.file.name, first: Math.min(...pages), last: Math.max(...pages) };
}

/** The numbers of the pages, one where there is no other: `12`, `12—14`. */
export function pageRange({ first, last }: Origin): string {
  return first === last ? String(first) : `${first}—${last}`;
}
