import { applyFilters } from './facets.ts';
import { filterFigures } from './figures.ts';
import { matchTerms, type Scored } from './match.ts';
import type { IndexParts } from './parts.ts';
import type { CaseFilters, CaseSelection, FigureFilter } from './query.ts';
import type { Wanted } from './synonyms.ts';

/** The cases for which all of a selection holds, in index order; `terms` are its search terms. */
export function selectCases(parts: IndexParts, terms: Wanted['terms'], selection: CaseSelection): Scored {
  const found = terms.length > 0 ? matchTerms(parts.text, terms) : everything(parts.entries.length);
  const { filters, figures = [] } = selection;
  if (filters === undefined && figures.length === 0) return found;
  return keep(found, allowedCases(parts, filters, figures));
}

/** For each case 1 if `filters` and `figures` hold for it, else 0. */
export function allowedCases(
  parts: IndexParts,
  filters: CaseFilters | undefined,
  figures: readonly FigureFilter[],
): Uint8Array {
  const allowed = new Uint8Array(parts.entries.length).fill(1);
  if (filters !== undefined) applyFilters(parts.facets, filters, allowed);
  if (filters?.updatedSince !== undefined) applyUpdatedSince(parts.updated, Date.parse(filters.updatedSince), allowed);
  for (const filter of figures) {
    const having = new Uint8Array(allowed.length);
    for (const { it } of filterFigures(parts.figures, filter)) having[it] = allowed[it] as number;
    allowed.set(having);
  }
  return allowed;
}

function applyUpdatedSince(updated: Float64Array, since: number, allowed: Uint8Array): void {
  for (let it = 0; it < allowed.length; it++) if (!((updated[it] as number) >= since)) allowed[it] = 0;
}

function everything(count: number): Scored {
  return { cases: new Uint32Array(count).map((_, it) => it), scores: new Uint32Array(count) };
}

function keep({ cases, scores }: Scored, allowed: Uint8Array): Scored {
  const isAllowed = (_: number, i: number) => allowed[cases[i] as number] === 1;
  return { scores: scores.filter(isAllowed), cases: cases.filter(isAllowed) };
}
