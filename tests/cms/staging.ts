import { blankCase, type Case, derivedCitations, derivedFigures, describeProvider } from '@fta/cases-core';
import type { RunningApp } from '../support/strapi.ts';
import { requester } from './accounts.ts';

/** Names of the plugin's content types. */
export const UID = {
  case: 'plugin::fta-cases.case',
  batch: 'plugin::fta-cases.batch',
  provider: 'plugin::fta-cases.provider',
  topic: 'plugin::fta-cases.topic',
  revision: 'plugin::fta-cases.revision',
  event: 'plugin::fta-cases.review-event',
  comment: 'plugin::fta-cases.comment',
  change: 'plugin::fta-cases.change',
  lease: 'plugin::fta-cases.lease',
  inquiry: 'plugin::fta-cases.inquiry',
  answer: 'plugin::fta-cases.answer',
  plan: 'plugin::fta-cases.plan',
  reminder: 'plugin::fta-cases.reminder',
  ignoredFault: 'plugin::fta-cases.ignored-fault',
  original: 'plugin::fta-cases.original',
  uncertainFigure: 'plugin::fta-cases.uncertain-figure',
  profile: 'plugin::fta-cases.profile',
} as const;

export const STATES = ['drafting', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** A case set up to be acted on: its state, and whether a version of it is public. */
export interface Scene {
  readonly state: State;
  readonly isPublic: boolean;
}

export const PROVIDER = '山东自贸试验区';
export const OTHER_PROVIDER = '四川自贸试验区';

export const BATCH = {
  schemaVersion: '1',
  id: 'matrix-1',
  title: '测试批次案例',
  issuer: '测试联席会议',
  series: '最佳实践案例',
  ordinal: 1,
  year: 2024,
} as const;

/** A case fit to print. */
export function sampleCase(number: number, parts: Partial<Case> = {}): Case {
  const provider = parts.provider ?? describeProvider(PROVIDER);
  const lead = parts.lead ?? ['截至2023年底，平台服务企业1200家。'];
  const sections = parts.sections ?? [
    {
      kind: 'practices',
      heading: '主要做法',
      lead: [],
      points: [{ number: 1, title: '数据先行', paragraphs: ['海关、港口和铁路共享舱单与运单。'] }],
    },
    { kind: 'outcomes', heading: '实践效果', lead: ['通关时间缩短35%。'], points: [] },
  ];
  return {
    ...blankCase(),
    id: `${BATCH.id}-${String(number).padStart(2, '0')}`,
    number,
    title: '多式联运单证互认试点',
    regions: provider.region ? [provider.region] : [],
    ...parts,
    provider,
    lead,
    sections,
    figures: derivedFigures(lead, sections),
    citations: derivedCitations(lead, sections),
  };
}

export interface Staged {
  readonly documentId: string;
  readonly batchDocumentId: string;
  readonly version: number;
}

const DRAFT_VERSION = 7;
const STATES_AFTER_SUBMIT: readonly State[] = ['submitted', 'returned', 'approved', 'published', 'withdrawn'];

/** Writes a case in a scene straight into the tables, under a batch of its own, past every rule. */
export async function stage(app: RunningApp, { state, isPublic }: Scene, submitter: number): Promise<Staged> {
  const { strapi } = app;
  const { schemaVersion: _, id: batchId, ...identity } = BATCH;
  const batch = await strapi.db.query(UID.batch).create({ data: { batchId, ...identity } });
  const draft = sampleCase(1);
  const row = { ...columnsOf(draft), batch: batch.id, reviewState: state, version: DRAFT_VERSION };
  const { documentId } = await strapi.db.query(UID.case).create({ data: { ...row, publishedAt: null } });
  const note = { caseDocumentId: documentId, caseId: draft.id, contentHash: 'staged', actorName: 'staged' };
  if (STATES_AFTER_SUBMIT.includes(state)) {
    const event = { ...note, action: 'submit', from: 'drafting', to: 'submitted', actorId: submitter };
    await strapi.db.query(UID.event).create({ data: event });
  }
  if (isPublic || state === 'withdrawn') {
    await strapi.db
      .query(UID.event)
      .create({ data: { ...note, action: 'publish', from: 'approved', to: 'published' } });
  }
  if (isPublic) {
    const title = state === 'published' ? draft.title : PUBLIC_TITLE;
    const data = { ...row, title, documentId, reviewState: 'published', publishedAt: new Date() };
    await strapi.db.query(UID.case).create({ data });
    await announce(app);
  }
  return { documentId, batchDocumentId: batch.documentId, version: DRAFT_VERSION };
}

/** Other words for some of the staged case. */
export const SUGGESTION = {
  anchor: { pointer: '/title', quote: '多式联运', before: '', after: '单证互认试点', offset: 0 },
  replacement: '铁海联运',
};

/** Writes a suggestion straight into the table, as of an account that is gone. @returns its id */
export async function suggest({ strapi }: RunningApp, caseDocumentId: string): Promise<number> {
  const suggestion = { caseDocumentId, path: '/title', ...SUGGESTION, text: '', actorName: 'staged' };
  return (await strapi.db.query(UID.comment).create({ data: suggestion })).id;
}

/** Marks a figure straight in the table: one that the case does not state any more, so that nothing waits for it. @returns its id */
export async function doubt({ strapi }: RunningApp, caseDocumentId: string): Promise<number> {
  const anchor = { pointer: '/lead/0', quote: '99%', before: '', after: '', offset: 0 };
  const mark = { caseDocumentId, anchor, second: '9%', page: 1, actorName: 'staged' };
  return (await strapi.db.query(UID.uncertainFigure).create({ data: mark })).id;
}

/** Has the CMS notice what was written into its tables past it, as it does at its next start. */
export async function announce({ strapi }: RunningApp): Promise<void> {
  await strapi.plugin('fta-cases').service('publication').logChanges('anything');
}

/** Title of the public version where the draft has moved on. */
export const PUBLIC_TITLE = '已公开的标题';

/** The attributes under which the CMS keeps a case. */
export function columnsOf({ id, provider, topics: _, ...rest }: Case): Record<string, unknown> {
  return {
    ...rest,
    caseId: id,
    providerName: provider.name,
    providerKey: provider.key,
    providerKind: provider.kind,
    providerRegion: provider.region,
  };
}

const TABLES = [
  'fta_cases',
  'fta_batches',
  'fta_review_events',
  'fta_revisions',
  'fta_comments',
  'fta_ignored_faults',
  'fta_changes',
  'fta_inquiries',
  'fta_answers',
  'fta_plans',
  'fta_reminders',
  'fta_originals',
  'fta_uncertain_figures',
  'fta_profiles',
  'fta_cases_topics_lnk',
] as const;

/** Empties the plugin's tables; accounts, providers and topics stay. */
export async function clear({ strapi }: RunningApp): Promise<void> {
  for (const name of ['fta_cases_topics_lnk', 'fta_leases', ...TABLES.slice(0, -1)])
    await strapi.db.connection(name).delete();
}

type Row = Record<string, unknown>;

/** All that the plugin has stored and what the public sees of it, to compare before and after. */
export interface Snapshot {
  readonly tables: Readonly<Record<(typeof TABLES)[number] | 'fta_providers', readonly Row[]>>;
  readonly publicCases: readonly Case[];
}

export async function snapshot({ strapi, url }: RunningApp): Promise<Snapshot> {
  const tables: Record<string, readonly Row[]> = {};
  for (const name of [...TABLES, 'fta_providers'] as const) {
    tables[name] = await strapi.db.connection(name).select('*').orderBy('id');
  }
  const { body } = await requester(url)('GET', '/api/fta-cases/cases?pagination[pageSize]=100');
  return { tables: tables as Snapshot['tables'], publicCases: body.data };
}

/** The draft of a case in a snapshot, with the names that the database has for its columns. */
export function draftIn({ tables }: Snapshot, documentId: string): Row | undefined {
  return tables.fta_cases.find((row) => row.document_id === documentId && row.published_at === null);
}
