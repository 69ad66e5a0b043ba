import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, derivedCitations, derivedFigures, type ParseResult } from '@fta/cases-core';
import type { Batch, Case, Language } from '@fta/cases-core/schema';
import type { DocxDocument } from '../docx/model.ts';
import { diagnose } from '../messages/messages.ts';

/** What has to be said of the record of a document, held against what was read. */
export function recordRemarks(
  { record }: DocxDocument,
  { batch, sources }: Pick<ParseResult, 'batch' | 'sources'>,
  language: Language,
): Diagnostic[] {
  if (record === null || record === 'template') return [];
  if (record === 'damaged') return [diagnose('record-damaged', {}, { language })];
  const byHand = casesByHand(record.batch);
  return batch.cases.flatMap((single, at) => {
    const known = byHand.get(single.id);
    if (!known || isStillSo(known, single)) return [];
    const path = `/cases/${at}`;
    return [diagnose('figures-read-again', {}, { language, case: single.id, path, place: sources[path] ?? null })];
  });
}

/** The cases whose figures or citations are not what their text says, by id: somebody has corrected them. */
function casesByHand({ cases }: Batch): Map<string, Case> {
  const byHand = cases.filter(
    ({ lead, sections, figures, citations }) =>
      !isDeepStrictEqual(figures, derivedFigures(lead, sections)) ||
      !isDeepStrictEqual(citations, derivedCitations(lead, sections)),
  );
  return new Map(byHand.map((single) => [single.id, single]));
}

function isStillSo({ figures, citations }: Case, read: Case): boolean {
  return isDeepStrictEqual(figures, read.figures) && isDeepStrictEqual(citations, read.citations);
}
