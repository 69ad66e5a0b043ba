import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import { contentHash } from '../../cases/content-hash.ts';
import { attributesOf, type BatchRow, type CaseRow } from '../../cases/record.ts';
import { findDrafts, table } from '../../database.ts';
import { inTurns, lotsOf } from '../../turn.ts';
import type { Actor } from '../actors.ts';
import { rememberProviders } from '../providers.ts';
import { keepReplaced, recordEvents } from '../workflow/history.ts';
import type { PlannedCase } from './plan.ts';
import type { ReadDocument } from './read-source.ts';

/** Rows written in one statement; between two of them progress is told. */
const LOT = 5;

/** What is to be written. */
interface Writing {
  readonly batch: BatchRow;
  readonly planned: readonly PlannedCase[];
  /** What reading the document has shown of a case, by its id. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Where the cases of the document stand in it; `null` where it is none. */
  readonly sources: ReadDocument['sources'];
}

/**
 * Writes what is planned for a batch, in the transaction that is open. New cases go in by many at a time: the import is
 * the one writer beside the gate, of the same values the gate would write.
 */
export async function writeCases(
  strapi: Core.Strapi,
  { batch, planned, remarks, sources }: Writing,
  actor: Actor,
  onWritten: (count: number) => void,
): Promise<void> {
  await rememberProviders(
    strapi,
    planned.map(({ content }) => content.provider),
  );
  const topics = await topicIds(strapi);
  const created = planned.filter(({ action }) => action === 'create');
  for await (const lot of lotsOf(created, LOT)) {
    await createDrafts(strapi, { batch, planned: lot, remarks, sources }, topics, actor);
    onWritten(lot.length);
  }
  for await (const single of inTurns(planned.filter(({ action }) => action === 'update'))) {
    await updateDraft(strapi, single, { topics, remarks, sources, actor });
    onWritten(1);
  }
}

async function createDrafts(
  strapi: Core.Strapi,
  { batch, planned, remarks, sources }: Writing,
  topics: ReadonlyMap<string, number>,
  actor: Actor,
): Promise<void> {
  const data = planned.map(({ index, content }) => ({
    ...attributesOf(content),
    sources: sources?.(index) ?? null,
    batch: batch.id,
    reviewState: 'drafting',
    version: 1,
    importedHash: contentHash(content),
    createdBy: actor.id,
    updatedBy: actor.id,
    publishedAt: null,
    locale: null,
  }));
  await table(strapi, UID.case).createMany({ data });
  const rows = await findDrafts(strapi, { batch: batch.id, caseId: { $in: planned.map(({ content }) => content.id) } });
  const byId = new Map(rows.map((row) => [row.caseId, row]));
  const links = planned.flatMap(({ content }) => {
    const row = byId.get(content.id);
    return row ? content.topics.map((key, order) => ({ row: row.id, topic: topics.get(key), order: order + 1 })) : [];
  });
  await linkTopics(strapi, links);
  const written = await withTopics(strapi, rows, links.length > 0);
  await recordEvents(strapi, 'import', written, { from: null, to: 'drafting', actor, comment: told(remarks) });
}

interface Updating extends Pick<Writing, 'remarks' | 'sources'> {
  readonly topics: ReadonlyMap<string, number>;
  readonly actor: Actor;
}

async function updateDraft(
  strapi: Core.Strapi,
  { index, content, stored }: PlannedCase,
  { topics, remarks, sources, actor }: Updating,
): Promise<void> {
  if (!stored) return;
  await keepReplaced(strapi, [stored]);
  await table(strapi, UID.case).update({
    where: { id: stored.id },
    data: {
      ...attributesOf(content),
      ...(sources && { sources: sources(index) }),
      topics: { set: content.topics.map((key) => ({ id: topics.get(key) })) },
      reviewState: 'drafting',
      version: (stored.version ?? 1) + 1,
      importedHash: contentHash(content),
      autosavedBy: null,
      updatedBy: actor.id,
    },
  });
  const rows = await findDrafts(strapi, { id: stored.id });
  await recordEvents(strapi, 'import', rows, {
    from: stored.reviewState,
    to: 'drafting',
    actor,
    comment: told(remarks),
  });
}

function told(remarks: Writing['remarks']) {
  return ({ caseId }: CaseRow) => remarks.get(caseId ?? '') ?? null;
}

async function topicIds(strapi: Core.Strapi): Promise<Map<string, number>> {
  const rows = await table(strapi, UID.topic).findMany({ select: ['id', 'key'] });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

interface TopicLink {
  readonly row: number;
  readonly topic: number | undefined;
  readonly order: number;
}

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
  readonly orderColumnName: string;
}

async function linkTopics(strapi: Core.Strapi, links: readonly TopicLink[]): Promise<void> {
  if (links.length === 0) return;
  const { joinTable } = strapi.db.metadata.get(UID.case).attributes.topics as unknown as { joinTable: JoinTable };
  const rows = links.map(({ row, topic, order }) => ({
    [joinTable.joinColumn.name]: row,
    [joinTable.inverseJoinColumn.name]: topic,
    [joinTable.orderColumnName]: order,
  }));
  const most = strapi.db.dialect.getBatchInsertSize();
  await strapi.db.transaction(async ({ trx }) => {
    for (let at = 0; at < rows.length; at += most) {
      await strapi.db
        .getConnection(joinTable.name)
        .insert(rows.slice(at, at + most))
        .transacting(trx);
    }
  });
}

async function withTopics(strapi: Core.Strapi, rows: CaseRow[], linked: boolean): Promise<CaseRow[]> {
  return linked ? findDrafts(strapi, { id: { $in: rows.map(({ id }) => id) } }) : rows;
}
