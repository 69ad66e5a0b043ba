import type { Core } from '@strapi/types';
import { sanitize } from '@strapi/utils';
import { PLUGIN_ID, UID } from '../../../../shared/uids.ts';
import type { CaseRow } from '../../cases/record.ts';
import { table, topicLinks } from '../../database.ts';
import { lotsOf } from '../../turn.ts';
import { throughGate } from './passage.ts';

/** Rows written by one statement. */
const LOT = 20;

/**
 * Makes drafts public as they are, in the transaction that is open. What is public for the first time is copied row by row
 * inside the database, with the same result as Strapi's way through its document service and at a tenth of the time. Where
 * there is a version before, or an app has given the type more than its own columns and topics, Strapi's way it is: it
 * carries over what others have linked to.
 */
export async function makePublic(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  wasPublic: ReadonlySet<string>,
): Promise<void> {
  const isAlone = isRowAlone(strapi);
  const isCopied = ({ documentId }: CaseRow) => isAlone && !wasPublic.has(documentId);
  const copied = rows.filter(isCopied);
  for await (const lot of lotsOf(copied, LOT)) await copyRows(strapi, lot);
  await strapi.db.transaction(({ onCommit }) => onCommit(() => void announce(strapi, copied)));
  for await (const [row] of lotsOf(
    rows.filter((each) => !isCopied(each)),
    1,
  )) {
    if (row) await throughGate(() => strapi.documents(UID.case as never).publish({ documentId: row.documentId }));
  }
}

/** Relations that a copy of the row and of its topics carries over, or that follow from the row. */
const CARRIED = ['batch', 'topics', 'createdBy', 'updatedBy', 'localizations'];
/** Relations of others to cases that follow from the rows of these. */
const FOLLOWING = [`${UID.case} localizations`, `${UID.batch} cases`];

/** Whether a version of a case is its row and its topics. Components and media are relations to the query engine, too. */
function isRowAlone(strapi: Core.Strapi): boolean {
  const models = [...strapi.db.metadata.values()];
  const relations = models.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).flatMap(([name, attribute]) =>
      attribute.type === 'relation' ? [{ uid, name, target: 'target' in attribute ? attribute.target : null }] : [],
    ),
  );
  const isCarried = relations.every(({ uid, name }) => uid !== UID.case || CARRIED.includes(name));
  const isAlone = relations.every(
    ({ uid, name, target }) => target !== UID.case || FOLLOWING.includes(`${uid} ${name}`),
  );
  return isCarried && isAlone && !('firstPublishedAt' in strapi.getModel(UID.case).attributes);
}

async function copyRows(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<void> {
  const { tableName, attributes } = strapi.db.metadata.get(UID.case);
  const columns = Object.values(attributes).flatMap((attribute) => {
    if (attribute.type !== 'relation') return attribute.columnName ?? [];
    return 'joinColumn' in attribute && attribute.joinColumn && 'owner' in attribute ? attribute.joinColumn.name : [];
  });
  const copied = columns.filter((name) => name !== 'id' && name !== 'published_at');
  const links = topicLinks(strapi);
  const ids = rows.map(({ id }) => id);
  await strapi.db.transaction(async ({ trx }) => {
    const drafts = trx(tableName).whereIn('id', ids).orderBy('id');
    const now = trx.raw('?', [new Date()]);
    await trx(trx.raw('?? (??, published_at)', [tableName, copied])).insert(drafts.select(...copied, now));
    const linked = trx(`${links.name} as link`)
      .join(`${tableName} as draft`, 'draft.id', `link.${links.joinColumn.name}`)
      .join(`${tableName} as version`, 'version.document_id', 'draft.document_id')
      .whereIn('draft.id', ids)
      .whereNotNull('version.published_at');
    const [own, topic, order] = [links.joinColumn.name, links.inverseJoinColumn.name, links.orderColumnName];
    await trx(trx.raw('?? (??, ??, ??)', [links.name, own, topic, order])).insert(
      linked.select('version.id', `link.${topic}`, `link.${order}`),
    );
  });
}

/** Sends Strapi's event for each, which webhooks wait for, with the entry as the document service shows it. */
async function announce(strapi: Core.Strapi, rows: readonly CaseRow[]): Promise<void> {
  const model = strapi.getModel(UID.case);
  const shown = Object.entries(model.attributes).flatMap(([name, attribute]) =>
    attribute.type === 'relation' && !('unstable_virtual' in attribute) ? [name] : [],
  );
  const context = { schema: model, getModel: (uid: string) => strapi.getModel(uid as typeof UID.case) };
  try {
    for await (const [row] of lotsOf(rows, 1)) {
      const where = { documentId: row?.documentId, publishedAt: { $notNull: true } };
      const version = await table(strapi, UID.case).findOne({ where, populate: shown });
      if (!version) continue;
      const entry = await sanitize.sanitizers.defaultSanitizeOutput(context as never, version as never);
      await strapi.eventHub.emit('entry.publish', { model: model.modelName, uid: model.uid, entry });
    }
  } catch (error) {
    strapi.log.error(
      `${PLUGIN_ID}: a publication was not announced: ${error instanceof Error ? error.message : error}`,
    );
  }
}
