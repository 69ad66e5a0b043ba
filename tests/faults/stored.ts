import type { Installation, Row } from './installation.ts';

/** What the database holds of a batch, read past the app: content of its cases, and what goes with them. */
export interface StoredBatch {
  /** Drafts in the order of their numbers, as the schema has them. */
  readonly drafts: readonly unknown[];
  readonly published: readonly unknown[];
  /** Review states of the drafts, each once. */
  readonly states: readonly unknown[];
  /** How many events, and how many revisions, the batch's cases have, by action. */
  readonly events: Readonly<Record<string, number>>;
  readonly revisions: Readonly<Record<string, number>>;
  /** Names of providers that cases have and the register has not. */
  readonly strangers: readonly unknown[];
}

const MEMBERS =
  'SELECT c.* FROM fta_cases c JOIN fta_batches b ON b.id = c.batch_id WHERE b.batch_id = ? ORDER BY c.number';
const TOPICS = `SELECT l.case_id, t.key FROM fta_cases_topics_lnk l JOIN fta_topics t ON t.id = l.topic_id
  JOIN fta_cases c ON c.id = l.case_id JOIN fta_batches b ON b.id = c.batch_id WHERE b.batch_id = ? ORDER BY l.topic_ord`;
const historyOf = (table: string) => `SELECT h.action, COUNT(*) AS count FROM ${table} h JOIN fta_cases c
  ON c.document_id = h.case_document_id AND c.published_at IS NULL JOIN fta_batches b ON b.id = c.batch_id
  WHERE b.batch_id = ? GROUP BY h.action`;
const STRANGERS = `SELECT c.provider_name FROM fta_cases c JOIN fta_batches b ON b.id = c.batch_id
  LEFT JOIN fta_providers p ON p.key = c.provider_key WHERE b.batch_id = ? AND p.id IS NULL`;

export async function readStored({ select }: Installation, batchId: string): Promise<StoredBatch> {
  const members = await select(MEMBERS, batchId);
  const topics = await select(TOPICS, batchId);
  const caseOf = (row: Row) =>
    contentOf(
      row,
      topics.filter((topic) => topic.case_id === row.id),
    );
  const drafts = members.filter((row) => row.published_at === null);
  return {
    drafts: drafts.map(caseOf),
    published: members.filter((row) => row.published_at !== null).map(caseOf),
    states: [...new Set(drafts.map((row) => row.review_state))],
    events: counts(await select(historyOf('fta_review_events'), batchId)),
    revisions: counts(await select(historyOf('fta_revisions'), batchId)),
    strangers: (await select(STRANGERS, batchId)).map((row) => row.provider_name),
  };
}

function contentOf(row: Row, topics: readonly Row[]): unknown {
  const json = (column: string) => JSON.parse(String(row[column]));
  return {
    id: row.case_id,
    number: row.number,
    title: row.title,
    provider: { key: row.provider_key, name: row.provider_name, kind: row.provider_kind, region: row.provider_region },
    lead: json('lead'),
    sections: json('sections'),
    figures: json('figures'),
    citations: json('citations'),
    topics: topics.map(({ key }) => key),
    regions: json('regions'),
    summary: row.summary,
  };
}

function counts(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ action, count }) => [String(action), Number(count)]));
}
