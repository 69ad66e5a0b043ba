import type { Profile, Provider } from '@fta/cases-core';
import type { Change } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import type { Anchor } from '../../shared/anchor.ts';
import type { Outcome, Refusal } from '../../shared/contracts.ts';
import type { Verdict } from '../../shared/inquiries.ts';
import type { PlanOutcome, PlanTarget } from '../../shared/plans.ts';
import { UID } from '../../shared/uids.ts';
import type { BatchRow, CaseRow, WholeCaseRow } from './cases/record.ts';
import { contentTypes } from './content-types/index.ts';
import { nextTurn } from './turn.ts';

/** An entry of a type that the workflow writes. */
export interface RevisionRow {
  id: number;
  caseDocumentId: string;
  number: number;
  action: string;
  content: unknown;
  contentHash: string;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

export interface EventRow {
  id: number;
  caseDocumentId: string;
  caseId: string;
  action: string;
  from: CaseRow['reviewState'];
  to: NonNullable<CaseRow['reviewState']>;
  comment: string | null;
  contentHash: string;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

export interface CommentRow {
  id: number;
  caseDocumentId: string;
  path: string | null;
  anchor: Anchor | null;
  replacement: string | null;
  text: string;
  /** The remark that this is an answer to. */
  replyTo: number | null;
  actorId: number | null;
  actorName: string;
  outcome: Outcome | null;
  trail: readonly CommentStep[] | null;
  resolvedAt: string | Date | null;
  resolvedByName: string | null;
  createdAt: string | Date;
}

/** What somebody did with a remark. */
export interface CommentStep {
  readonly action: Outcome | 'resolved' | 'reopened';
  readonly actorId: number | null;
  readonly actorName: string;
  readonly at: string;
}

export interface ChangeRow {
  id: number;
  sequence: number;
  token: string;
  kind: Change['kind'];
  entityId: string;
  batchId: string;
  action: Change['action'];
  /** Of what became public; `null` for a withdrawal. */
  contentHash: string | null;
  at: string | Date;
}

export interface IgnoredFaultRow {
  id: number;
  caseDocumentId: string;
  ruleId: string;
  path: string | null;
  words: string | null;
  reason: string;
  actorId: number | null;
  actorName: string;
  takenBackAt: string | Date | null;
  takenBackByName: string | null;
  createdAt: string | Date;
}

export interface UncertainRow {
  id: number;
  caseDocumentId: string;
  anchor: Anchor;
  second: string | null;
  page: number | null;
  strip: string | null;
  /** Who imported it. */
  actorId: number | null;
  actorName: string;
  confirmedAt: string | Date | null;
  confirmedById: number | null;
  confirmedByName: string | null;
  createdAt: string | Date;
}

export interface ProfileRow {
  id: number;
  issuer: string;
  series: string;
  number: number;
  /** `null` for the built-in one. */
  profile: Profile | null;
  /** Number of the earlier state that was put in force again, 0 for the built-in profile; `null` for an upload. */
  again: number | null;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

interface LeaseRow {
  id: number;
  caseDocumentId: string;
  actorId: number | null;
  actorName: string;
  until: string | Date;
}

export interface InquiryRow {
  id: number;
  caseDocumentId: string;
  tokenHash: string;
  /** As the case was called when it was asked about. */
  title: string;
  to: string;
  note: string;
  passages: readonly AskedPassage[];
  expiresAt: string | Date;
  answeredAt: string | Date | null;
  withdrawnAt: string | Date | null;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

/** Words as they were asked about, and what stood around them in their sentence. */
export interface AskedPassage {
  readonly anchor: Anchor;
  readonly before: string;
  readonly after: string;
}

export interface AnswerRow {
  id: number;
  inquiryId: number;
  /** Index among the passages of the inquiry. */
  passage: number;
  verdict: Verdict;
  correction: string | null;
  name: string | null;
  createdAt: string | Date;
}

export interface PlanRow {
  id: number;
  target: PlanTarget;
  /** Of the case or the batch. */
  targetDocumentId: string;
  at: string | Date;
  timeZone: string;
  outcome: PlanOutcome;
  settledAt: string | Date | null;
  /** Who withdrew or changed it, or did what let it fall away. */
  settledByName: string | null;
  /** What stood in the way at its time, or let it fall away. */
  reasons: readonly Omit<Refusal, 'message' | 'name'>[] | null;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

interface OriginalRow {
  id: number;
  batchDocumentId: string;
  name: string;
  sha256: string;
  size: number;
  content: string;
  actorId: number | null;
  actorName: string;
  createdAt: string | Date;
}

interface ProviderRow {
  id: number;
  documentId: string;
  key: string;
  name: string;
  kind: Provider['kind'];
  region: Provider['region'];
}

interface Rows {
  [UID.case]: WholeCaseRow;
  [UID.batch]: BatchRow;
  [UID.provider]: ProviderRow;
  [UID.topic]: { id: number; documentId: string; key: string; labelZh: string; labelEn: string };
  [UID.revision]: RevisionRow;
  [UID.reviewEvent]: EventRow;
  [UID.comment]: CommentRow;
  [UID.change]: ChangeRow;
  [UID.lease]: LeaseRow;
  [UID.inquiry]: InquiryRow;
  [UID.answer]: AnswerRow;
  [UID.plan]: PlanRow;
  [UID.reminder]: { id: number; caseDocumentId: string; since: string };
  [UID.ignoredFault]: IgnoredFaultRow;
  [UID.original]: OriginalRow;
  [UID.uncertainFigure]: UncertainRow;
  [UID.profile]: ProfileRow;
}

type Where = Record<string, unknown>;

interface Order {
  [attribute: string]: 'asc' | 'desc' | Order;
}

interface Query {
  where?: Where;
  select?: string[];
  populate?: unknown;
  orderBy?: Order | Order[];
  limit?: number;
  offset?: number;
}

/** The part of Strapi's query engine that the plugin uses, with the rows of its own types. */
export interface Table<Row> {
  findMany(query: Query): Promise<Row[]>;
  findOne(query: Query): Promise<Row | null>;
  count(query: { where?: Where }): Promise<number>;
  create(query: { data: Record<string, unknown> }): Promise<Row>;
  createMany(query: { data: Record<string, unknown>[] }): Promise<{ count: number }>;
  update(query: { where: Where; data: Record<string, unknown> }): Promise<Row | null>;
  updateMany(query: { where: Where; data: Record<string, unknown> }): Promise<{ count: number }>;
  deleteMany(query: { where: Where }): Promise<{ count: number }>;
}

/** The table of one of the plugin's types. Works inside the transaction that is open, if one is. */
export function table<Uid extends keyof Rows>(strapi: Core.Strapi, uid: Uid): Table<Rows[Uid]> {
  return strapi.db.query(uid) as unknown as Table<Rows[Uid]>;
}

/** What is read along with a case wherever its content is wanted. */
export const WITH_CONTENT = { topics: { select: ['id', 'key'] }, batch: true, updatedBy: true };

/**
 * The drafts of cases, in the order of their numbers, held against changes until the transaction that is open ends.
 * Cases that are not there are left out.
 */
export async function lockDrafts(strapi: Core.Strapi, documentIds: readonly string[]): Promise<CaseRow[]> {
  await lock(strapi, contentTypes.case.schema.collectionName, (rows) =>
    rows.whereIn('document_id', [...documentIds]).whereNull('published_at'),
  );
  return findDrafts(strapi, { documentId: { $in: [...documentIds] } });
}

/**
 * Drafts and, before them, their batches and the others named, each in the order of its rows: the order in which imports
 * and publications take them too, so that nobody waits in a ring.
 */
export async function lockPlacesAndDrafts(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  otherBatches: readonly number[] = [],
): Promise<CaseRow[]> {
  const seen = await findDrafts(strapi, { documentId: { $in: [...documentIds] } });
  await lockBatches(strapi, [...seen.flatMap(({ batch }) => batch?.id ?? []), ...otherBatches]);
  return lockDrafts(strapi, documentIds);
}

/**
 * Drafts with all that belongs to their content, in the order of their numbers. Where their texts stand in a file, as long
 * as the texts themselves, stays in the database.
 */
export async function findDrafts(strapi: Core.Strapi, where: Where): Promise<CaseRow[]> {
  const { attributes } = strapi.db.metadata.get(UID.case);
  const query = {
    where: { ...where, publishedAt: null },
    select: Object.keys(attributes).filter((name) => name !== 'sources' && attributes[name]?.type !== 'relation'),
    populate: WITH_CONTENT,
    orderBy: [{ number: 'asc' as const }, { id: 'asc' as const }],
    limit: PAGE,
  };
  const found: CaseRow[] = [];
  for (;;) {
    const rows = await table(strapi, UID.case).findMany({ ...query, offset: found.length });
    found.push(...rows);
    if (rows.length < PAGE) return found;
    await nextTurn();
  }
}

/** Cases read by one statement: SQLite's driver lets nobody in before it has them all. */
const PAGE = 50;

/** Holds batches, so that two who add cases to one do so one after the other. */
export function lockBatches(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  return lock(strapi, contentTypes.batch.schema.collectionName, (rows) => rows.whereIn('id', [...new Set(ids)]));
}

/** Holds an inquiry, so that two answers to it are taken one after the other. */
export function lockInquiry(strapi: Core.Strapi, id: number): Promise<void> {
  return lock(strapi, contentTypes.inquiry.schema.collectionName, (rows) => rows.where({ id }));
}

/**
 * What only one may add to at a time, in the order in which one who needs both takes them. Keys of PostgreSQL's advisory
 * locks: numbers that nothing else in the database uses.
 */
const ADVISORY_LOCKS = { batches: 0x0f7a_ca51, providers: 0x0f7a_ca52, changes: 0x0f7a_ca53 } as const;

/**
 * Lets one transaction at a time past this point, until it ends: unique keys would fail the later one instead of having it
 * wait and see.
 */
export async function lockAdding(strapi: Core.Strapi, what: keyof typeof ADVISORY_LOCKS): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCKS[what]]).transacting(trx);
  });
}

type Builder = ReturnType<Core.Strapi['db']['getConnection']>;

/** SQLite has one writer at a time and ignores this; PostgreSQL takes row locks. */
async function lock(strapi: Core.Strapi, tableName: string, choose: (rows: Builder) => Builder): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await choose(strapi.db.getConnection(tableName) as Builder)
      .select('id')
      .orderBy('id')
      .forUpdate()
      .transacting(trx);
  });
}

const AWAY_CODES = /^(?:E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|08\w{3}|57P0\d|53300)$/;
const AWAY_WORDS = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

/** Whether a failure says that the database is not there: PostgreSQL's classes 08 and 57P, sockets, a pool that waits. */
export function isAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const { code, name, message, cause } = failure as Error & { code?: unknown };
  if (name === 'KnexTimeoutError' || (typeof code === 'string' && AWAY_CODES.test(code))) return true;
  return AWAY_WORDS.test(message.slice(message.lastIndexOf(' - ') + 3)) || AWAY_WORDS.test(message) || isAway(cause);
}

/**
 * Whether the one connection to SQLite is taken, by an import say. Nobody else can have written to the database then,
 * and who only reads need not wait for the end of it.
 */
export function isHeldByOwnWriter(strapi: Core.Strapi): boolean {
  if (strapi.db.dialect.client !== 'sqlite') return false;
  const { pool } = strapi.db.connection.client as { pool: { numFree(): number; numUsed(): number } };
  return pool.numUsed() > 0 && pool.numFree() === 0;
}
