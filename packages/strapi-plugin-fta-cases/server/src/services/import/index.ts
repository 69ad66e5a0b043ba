import type { Batch, Diagnostic, Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { ImportAction, ImportedCase, ImportProgress, ImportReport } from '../../../../shared/contracts.ts';
import { UID } from '../../../../shared/uids.ts';
import { ROLE_LABELS, STATE_LABELS } from '../../../../shared/workflow.ts';
import { attributesOfBatch, batchOfRow } from '../../cases/batch-record.ts';
import { diffValues } from '../../cases/diff.ts';
import { type BatchRow, caseOfRow } from '../../cases/record.ts';
import { findDrafts, lockAdding, lockBatch, lockDrafts, table } from '../../database.ts';
import { forbidden, invalid, type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { providerReason } from '../workflow/reasons.ts';
import { type Plan, type PlannedCase, planImport } from './plan.ts';
import { createProgressBoard, type ProgressBoard } from './progress.ts';
import { type ReadDocument, readSource, type SourceDocument } from './read-source.ts';
import { writeCases } from './write.ts';

export interface ImportCall extends SourceDocument {
  /** Tells what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** Ids of cases whose work in progress may be written over. */
  readonly overwrite?: readonly string[];
  readonly importId?: string | undefined;
  readonly actor: Actor;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface Import {
  /** Imports a document: all of it or nothing, in one transaction. */
  run(call: ImportCall): Promise<ImportReport>;
  /** How far an import is; `null` for one that is not known (any more). */
  progressOf(importId: string): ImportProgress | null;
}

export default ({ strapi }: { strapi: Core.Strapi }): Import => {
  const board = createProgressBoard();
  return {
    run: (call) => board.follow(call.importId, call.onProgress, (tell) => runImport(strapi, call, tell)),
    progressOf: (importId) => board.progressOf(importId),
  };
};

async function runImport(
  strapi: Core.Strapi,
  call: ImportCall,
  tell: Parameters<Parameters<ProgressBoard['follow']>[2]>[0],
) {
  const { actor, dryRun = false } = call;
  const { language } = actor;
  if (!actor.can('import')) {
    const action = { zh: '导入', en: 'import' };
    throw forbidden([reason('role-missing', { action, role: ROLE_LABELS.contributor })], language);
  }
  tell({ phase: 'reading', done: 0, total: 0 });
  const document = readSource(call, language);
  const total = document.batch.cases.length;
  tell({ phase: 'checking', done: 0, total });
  const overwrite = new Set(call.overwrite);
  if (dryRun) {
    const batch = await findBatch(strapi, document.batch, language);
    const plan = await planFor(strapi, document.batch, batch, overwrite);
    const reasons = [...plan.reasons, ...(await takenReasons(strapi, plan))];
    if (reasons.length > 0) throw invalid(reasons, language);
    return reportOf(document, batch, plan, true);
  }
  return strapi.db.transaction(async () => {
    await lockAdding(strapi, 'batches');
    const batch = await claimBatch(strapi, document.batch, language);
    const plan = await planFor(strapi, document.batch, batch, overwrite);
    const reasons = [...(await takenReasons(strapi, plan)), ...objections(plan, overwrite, actor)];
    if (reasons.length > 0) throw invalid(reasons, language);
    let done = 0;
    tell({ phase: 'writing', done, total });
    const report = reportOf(document, batch, plan, false);
    if (actor.providers === null) await writeBatch(strapi, batch, document.batch);
    await writeCases(strapi, batch, plan.cases, actor, (count) => {
      done += count;
      tell({ phase: 'writing', done, total });
    });
    return report;
  });
}

/** The batch of a document in the database: of the same issuer, series and ordinal, or of the same id. */
async function findBatch(strapi: Core.Strapi, batch: Batch, language: Language): Promise<BatchRow | null> {
  const { id, issuer, series, ordinal } = batch;
  if (issuer && series) {
    const same = await table(strapi, UID.batch).findOne({ where: { issuer, series, ordinal } });
    if (same) return same;
  }
  const named = await table(strapi, UID.batch).findOne({ where: { batchId: id } });
  if (!named || isSameBatch(named, batch)) return named;
  const params = { id, issuer: named.issuer ?? '', series: named.series ?? '', ordinal: named.ordinal };
  throw invalid([reason('import-batch-differs', params, { path: ['batchId'] })], language);
}

/** What is blank says nothing against it. */
function isSameBatch(row: BatchRow, { issuer, series, ordinal }: Batch): boolean {
  const agree = (a: string | null, b: string) => !a || b === '' || a === b;
  return agree(row.issuer, issuer) && agree(row.series, series) && row.ordinal === ordinal;
}

/** The batch, made where it is not there yet, and held: of two imports at once the second waits for the first. */
async function claimBatch(strapi: Core.Strapi, batch: Batch, language: Language): Promise<BatchRow> {
  const found = await findBatch(strapi, batch, language);
  const row = found ?? (await table(strapi, UID.batch).create({ data: { ...attributesOfBatch(batch) } }));
  await lockBatch(strapi, row.id);
  return row;
}

/** What a document says of its batch; where it says nothing, what is known of it stays. */
function completedBy({ cases: _, ...batch }: Batch, row: BatchRow): Omit<Batch, 'cases'> {
  const known = batchOfRow(row);
  return {
    ...batch,
    id: known.id,
    title: batch.title || known.title,
    issuer: batch.issuer || known.issuer,
    series: batch.series || known.series,
    year: batch.year ?? known.year,
  };
}

/**
 * Title and year follow the document until something of the batch is public. They are not for one who writes for some
 * providers of it only.
 */
async function writeBatch(strapi: Core.Strapi, row: BatchRow, batch: Batch): Promise<void> {
  const isPublic = await table(strapi, UID.case).count({ where: { batch: row.id, publishedAt: { $notNull: true } } });
  if (isPublic > 0) return;
  const { batchId: _, ...data } = attributesOfBatch(completedBy(batch, row));
  await table(strapi, UID.batch).update({ where: { id: row.id }, data });
}

async function planFor(
  strapi: Core.Strapi,
  batch: Batch,
  row: BatchRow | null,
  overwrite: ReadonlySet<string>,
): Promise<Plan> {
  const members = row ? await findDrafts(strapi, { batch: row.id }) : [];
  const stored = strapi.db.inTransaction()
    ? await lockDrafts(
        strapi,
        members.map((each) => each.documentId),
      )
    : members;
  return planImport(batch, row?.batchId ?? batch.id, stored, overwrite);
}

/** Ids that a document states for new cases and that cases of other batches have: an id is one case's for good. */
async function takenReasons(strapi: Core.Strapi, { cases }: Plan): Promise<Reason[]> {
  const ids = cases.filter(({ action }) => action === 'create').map(({ content }) => content.id);
  if (ids.length === 0) return [];
  const taken = await findDrafts(strapi, { caseId: { $in: ids } });
  return taken.map(({ caseId, batch }) => {
    const index = cases.findIndex(({ content }) => content.id === caseId);
    const path = ['cases', String(index), 'id'];
    return reason('import-case-id-taken', { id: caseId ?? '', batch: batch?.title ?? '' }, { path });
  });
}

/** Why an import cannot be done as asked, all of it at once. */
function objections({ cases, reasons }: Plan, overwrite: ReadonlySet<string>, actor: Actor): Reason[] {
  const known = new Set(cases.map(({ content }) => content.id));
  const unknown = [...overwrite].filter((id) => !known.has(id));
  return [
    ...reasons,
    ...unknown.map((id) => reason('import-overwrite-unknown', { id }, { path: ['overwrite'] })),
    ...cases.flatMap((planned) => {
      const { action, content, stored } = planned;
      if (action === 'locked' && overwrite.has(content.id)) return [lockedReason(planned)];
      if (action !== 'create' && action !== 'update') return [];
      const before = stored ? providerReason(caseOfRow(stored), actor) : null;
      const foreign = providerReason(content, actor) ?? before;
      return foreign ? [foreign] : [];
    }),
  ];
}

function lockedReason({ content, stored }: PlannedCase): Reason {
  const state = STATE_LABELS[stored?.reviewState ?? 'submitted'];
  return reason('import-locked', { title: content.title, state }, { path: ['overwrite'], caseId: content.id });
}

function reportOf(
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
