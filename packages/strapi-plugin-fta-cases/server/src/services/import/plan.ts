import type { Case } from '@fta/cases-core';
import type { Difference, ImportAction } from '../../../../shared/contracts.ts';
import { diffCases } from '../../../../shared/diff.ts';
import { EDITABLE_STATES } from '../../../../shared/workflow.ts';
import { firstCaseId, freeId } from '../../cases/case-id.ts';
import { contentHash } from '../../cases/content-hash.ts';
import { deriveCase, deriveParsedCase } from '../../cases/derive.ts';
import { type CaseRow, caseOfRow } from '../../cases/record.ts';
import { issueReason, type Reason } from '../../refusals.ts';
import { nextTurn } from '../../turn.ts';
import type { ReadDocument } from './read-source.ts';

/** What is to happen with one case of the document. */
export interface PlannedCase {
  readonly action: ImportAction;
  /** As it will be kept: under the id it has in the database, derived fields read anew. */
  readonly content: Case;
  /** Among the cases of the document. */
  readonly index: number;
  /** The id the document gave it, which diagnostics speak of. */
  readonly sourceId: string;
  readonly stored: CaseRow | null;
  readonly changes: readonly Difference[];
}

/** What a document may take the place of, though an import would let it be. */
export interface WrittenOver {
  /** Ids of cases whose work in progress may be written over. */
  readonly overwrite: ReadonlySet<string>;
  /** Published cases, of which a new round is opened; what is public stays so until that is published. */
  readonly revise: boolean;
}

export interface Plan {
  readonly cases: readonly PlannedCase[];
  /** Cases of the batch that the document does not have. */
  readonly absent: readonly CaseRow[];
  /** Why cases of the document cannot be kept at all; these are not among the planned. */
  readonly reasons: readonly Reason[];
}

/**
 * Sets the cases of a document against those of the batch in the database. The same case is the one with the same id, or
 * else with the same number. Content that nobody touched since it was imported is written over; work in progress only
 * where `overwrite` names its id, what is published where `revise` says so; what is in review never. Requests are let in
 * between one case and the next: to go through a whole batch takes longer than anybody should wait.
 */
export async function planImport(
  { batch, isParsed }: Pick<ReadDocument, 'batch' | 'isParsed'>,
  batchId: string,
  stored: readonly CaseRow[],
  asked: WrittenOver,
): Promise<Plan> {
  const derive = isParsed ? deriveParsedCase : deriveCase;
  const matches = matchCases(batch.cases, stored);
  const taken = new Set(stored.map(({ caseId }) => caseId ?? ''));
  const reasons: Reason[] = [];
  const cases: PlannedCase[] = [];
  for (const [index, single] of batch.cases.entries()) {
    await nextTurn();
    const row = matches.get(single) ?? null;
    const id = row?.caseId ?? claimId(single, batch.id, batchId, taken);
    const { content, issues } = derive({ ...single, id });
    if (content) cases.push({ index, ...plannedCase(single, content, row, asked) });
    else reasons.push(...issues.map((issue) => inDocument(issueReason(issue, id), index)));
  }
  const found = new Set(matches.values());
  return { cases, absent: stored.filter((row) => !found.has(row)), reasons };
}

function plannedCase(
  { id: sourceId }: Case,
  content: Case,
  row: CaseRow | null,
  asked: WrittenOver,
): Omit<PlannedCase, 'index'> {
  if (!row) return { action: 'create', content, sourceId, stored: null, changes: [] };
  const before = caseOfRow(row);
  const action = actionFor(row, contentHash(before), contentHash(content), isNamed(content.id, row, asked));
  const changes = action === 'unchanged' ? [] : diffCases(before, content);
  return { action, content, sourceId, stored: row, changes };
}

function isNamed(id: string, { reviewState }: CaseRow, { overwrite, revise }: WrittenOver): boolean {
  return overwrite.has(id) || (revise && reviewState === 'published');
}

function inDocument(why: Reason, index: number): Reason {
  return { ...why, path: ['cases', String(index), ...why.path] };
}

function actionFor(row: CaseRow, before: string, after: string, named: boolean): ImportAction {
  if (before === after) return 'unchanged';
  const state = row.reviewState ?? 'drafting';
  if (!EDITABLE_STATES.includes(state)) return 'locked';
  const untouched = state === 'drafting' && row.importedHash === before;
  return untouched || named ? 'update' : 'keep';
}

function matchCases(cases: readonly Case[], stored: readonly CaseRow[]): Map<Case, CaseRow> {
  const matches = new Map<Case, CaseRow>();
  const free = new Set(stored);
  for (const key of ['id', 'number'] as const) {
    const attribute = key === 'id' ? 'caseId' : 'number';
    const by = new Map([...free].map((row) => [row[attribute], row]));
    for (const single of cases) {
      const row = by.get(single[key]);
      if (!row || matches.has(single) || !free.delete(row)) continue;
      matches.set(single, row);
    }
  }
  return matches;
}

/** A new case's id: the document's, under the id that the batch has here, and not one that is in use. */
function claimId({ id, number }: Case, from: string, to: string, taken: Set<string>): string {
  const claimed = freeId(from === to ? id : firstCaseId(to, number), taken);
  taken.add(claimed);
  return claimed;
}
