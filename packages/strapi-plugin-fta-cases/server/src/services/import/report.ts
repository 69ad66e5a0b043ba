import type { Diagnostic } from '@fta/cases-core';
import type { ImportAction, ImportedCase, ImportReport } from '../../../../shared/contracts.ts';
import { diffValues } from '../../../../shared/diff.ts';
import { batchOfRow } from '../../cases/batch-record.ts';
import type { BatchRow } from '../../cases/record.ts';
import { completedBy } from './batch.ts';
import type { Plan, PlannedCase } from './plan.ts';
import type { ReadDocument } from './read-source.ts';

/** What an import does or would do, for whoever asked for it. */
export function reportOf(
  document: ReadDocument,
  row: BatchRow | null,
  { cases, absent }: Plan,
  dryRun: boolean,
): ImportReport {
  const { cases: _, ...stated } = document.batch;
  const batch = row ? completedBy(document.batch, row) : stated;
  const about = groupByCase(document.diagnostics);
  const counts: Record<ImportAction, number> = { create: 0, update: 0, unchanged: 0, keep: 0, locked: 0 };
  for (const { action } of cases) counts[action]++;
  return {
    dryRun,
    batch: { ...batch, documentId: row?.documentId ?? null },
    batchChanges: row ? diffValues(batchOfRow(row), batch, [], []) : [],
    cases: cases.map((planned) => reportCase(planned, about.get(planned.sourceId) ?? [])),
    absent: absent.map(({ caseId, number, title }) => ({ id: caseId ?? '', number: number ?? 0, title: title ?? '' })),
    diagnostics: about.get(null) ?? [],
    coverage: document.coverage,
    counts,
  };
}

function reportCase(
  { action, content, stored, changes }: PlannedCase,
  diagnostics: readonly Diagnostic[],
): ImportedCase {
  return {
    id: content.id,
    number: content.number,
    title: content.title,
    provider: content.provider.name,
    action,
    reviewState: stored?.reviewState ?? null,
    documentId: stored?.documentId ?? null,
    figures: content.figures.length,
    diagnostics,
    changes,
  };
}

function groupByCase(diagnostics: readonly Diagnostic[]): Map<string | null, Diagnostic[]> {
  const groups = new Map<string | null, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.case);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.case, [diagnostic]);
  }
  return groups;
}
