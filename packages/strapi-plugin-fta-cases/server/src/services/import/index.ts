import { DEFAULT_PROFILE, type Language, type Profile } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { ImportProgress, ImportReport } from '../../../../shared/contracts.ts';
import { UID } from '../../../../shared/uids.ts';
import { ROLE_LABELS } from '../../../../shared/workflow.ts';
import type { BatchRow, CaseRow } from '../../cases/record.ts';
import { settingsOf } from '../../config.ts';
import { findDrafts, lockAdding, lockDrafts, table } from '../../database.ts';
import { forbidden, invalid, reason } from '../../refusals.ts';
import { service } from '../../service.ts';
import { lotsOf } from '../../turn.ts';
import type { Actor } from '../actors.ts';
import { profileInForce, seriesOf } from '../profiles/in-force.ts';
import { type KeptCase, keepUncertain } from '../uncertain/keep.ts';
import { providerReason } from '../workflow/reasons.ts';
import { claimBatch, completedBy, findBatch, writeBatch } from './batch.ts';
import { objections } from './objections.ts';
import { type Plan, planImport, type WrittenOver } from './plan.ts';
import { createProgressBoard, type ProgressBoard } from './progress.ts';
import { type ReadDocument, readSource, type SourceDocument } from './read-source.ts';
import { remarksOf } from './remarks.ts';
import { reportOf } from './report.ts';
import { writeCases } from './write.ts';

interface ImportCall extends SourceDocument {
  /** Tells what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** Ids of cases whose work in progress may be written over. */
  readonly overwrite?: readonly string[];
  /** Opens a round of revision for published cases that the document has another text of. */
  readonly revise?: boolean;
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
  const read = (profile?: Profile) =>
    readSource({ ...call, profile }, settingsOf(strapi).importLimits, language, (pages) =>
      tell({ phase: 'reading', ...pages }),
    );
  const document = await heldToSeries(strapi, read, language);
  const total = document.batch.cases.length;
  tell({ phase: 'checking', done: 0, total });
  const asked: WrittenOver = { overwrite: new Set(call.overwrite), revise: call.revise ?? false };
  if (dryRun) {
    const batch = await findBatch(strapi, document.batch, language);
    const plan = await planAllowed(strapi, document, batch, asked, actor);
    return reportOf(document, batch, plan, true);
  }
  return strapi.db.transaction(async () => {
    await lockAdding(strapi, 'batches');
    const batch = await claimBatch(strapi, document.batch, language);
    const plan = await planAllowed(strapi, document, batch, asked, actor);
    let done = 0;
    tell({ phase: 'writing', done, total });
    const report = reportOf(document, batch, plan, false);
    if (actor.providers === null) await writeBatch(strapi, batch, document.batch);
    if (document.sources && settingsOf(strapi).keepOriginals)
      await service(strapi, 'originals').keep(batch, call, actor);
    const remarks = remarksOf(document.diagnostics, plan, language);
    await writeCases(strapi, { batch, planned: plan.cases, remarks, sources: document.sources }, actor, (count) => {
      done += count;
      tell({ phase: 'writing', done, total });
    });
    await keepUncertain(strapi, document.uncertain, await keptCases(strapi, batch, plan, actor), actor);
    return report;
  });
}

/**
 * A document as the profile of its series has it read and checked. Only the document says which series it is of, so one
 * of a series with a profile is read again.
 */
async function heldToSeries(
  strapi: Core.Strapi,
  read: (profile?: Profile) => Promise<ReadDocument>,
  language: Language,
): Promise<ReadDocument> {
  const document = await read();
  const row = await findBatch(strapi, document.batch, language);
  const profile = await profileInForce(strapi, seriesOf(row ? completedBy(document.batch, row) : document.batch));
  return profile === DEFAULT_PROFILE ? document : read(profile);
}

/**
 * The cases that have the text of the document now: marks of figures are kept with these, with those too that had it
 * before, unless they are others' to write.
 */
async function keptCases(strapi: Core.Strapi, { id }: BatchRow, { cases }: Plan, actor: Actor): Promise<KeptCase[]> {
  const same = cases.filter(
    ({ action, content }) =>
      action === 'create' || action === 'update' || (action === 'unchanged' && !providerReason(content, actor)),
  );
  const drafts = await findDrafts(strapi, { batch: id, caseId: { $in: same.map(({ content }) => content.id) } });
  const documentIds = new Map(drafts.map(({ caseId, documentId }) => [caseId, documentId]));
  return same.flatMap(({ index, content }) => {
    const documentId = documentIds.get(content.id);
    return documentId === undefined ? [] : [{ documentId, index, content }];
  });
}

/** The plan of an import, refused with every reason where it cannot be carried out; a dry run is told the same. */
async function planAllowed(
  strapi: Core.Strapi,
  document: ReadDocument,
  row: BatchRow | null,
  asked: WrittenOver,
  actor: Actor,
): Promise<Plan> {
  const plan = await planFor(strapi, document, row, asked);
  const reasons = await objections(strapi, plan, asked.overwrite, actor);
  if (reasons.length > 0) throw invalid(reasons, actor.language);
  return plan;
}

async function planFor(
  strapi: Core.Strapi,
  document: ReadDocument,
  row: BatchRow | null,
  asked: WrittenOver,
): Promise<Plan> {
  const stored = row ? await membersOf(strapi, row) : [];
  return planImport(document, row?.batchId ?? document.batch.id, stored, asked);
}

/** Cases read by one statement. */
const LOT = 5;

/** The cases of a batch in the order of their numbers, held where something is going to be written. */
async function membersOf(strapi: Core.Strapi, { id }: BatchRow): Promise<CaseRow[]> {
  const where = { batch: id, publishedAt: null };
  const members = await table(strapi, UID.case).findMany({ where, select: ['documentId'], orderBy: { id: 'asc' } });
  const isWritten = strapi.db.inTransaction();
  const rows: CaseRow[] = [];
  for await (const lot of lotsOf(members, LOT)) {
    const ids = lot.map(({ documentId }) => documentId);
    rows.push(...(isWritten ? await lockDrafts(strapi, ids) : await findDrafts(strapi, { documentId: { $in: ids } })));
  }
  return rows.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}
