/**
 * The CMS with public cases and an equal stock type beside them, as a server of its own for the benchmark of the REST
 * API. Started with `fork`; told by a message how many of each there are to be, tells its address, ends when told.
 */
import { once } from 'node:events';
import { columnsOf } from '../../cms/staging.ts';
import { bootCms } from './cms.mjs';
import { generateBatches } from './generate-cases.mjs';
import { searchableStrings } from './searchable-strings.mjs';
import { STOCK_UID, stockCase } from './stock-case.mjs';

const CASE = 'plugin::fta-cases.case';
const BATCH = 'plugin::fta-cases.batch';
const TOPIC = 'plugin::fta-cases.topic';
const CHUNK = 50;

/** @typedef {{ count: number, characters: number, stock: 'whole' | 'text' }} Contents `text`: rows of text without components */

const [contents] = await once(process, 'message');
const { strapi, stop, url } = await bootCms({ isServer: true });
await fill(strapi, contents);
process.send({ url });
await once(process, 'disconnect');
await stop();

/** @param {import('@strapi/types').Core.Strapi} strapi @param {Contents} contents */
async function fill(strapi, { count, characters, stock }) {
  const topics = await strapi.db.query(TOPIC).findMany();
  for (const { cases, schemaVersion: _, id: batchId, ...head } of generateBatches({ count, characters })) {
    const batch = await strapi.db.query(BATCH).create({ data: { batchId, ...head } });
    await publishCases(strapi, cases, batch.id, new Map(topics.map(({ key, id }) => [key, id])));
    const documents = new Map(topics.map(({ key, documentId }) => [key, documentId]));
    if (stock === 'text') await publishTexts(strapi, cases);
    else await publishStock(strapi, cases, documents, batch.documentId);
  }
  await strapi.plugin('fta-cases').service('publication').logChanges('anything');
}

/** Public versions straight into the table: how they come there is another benchmark's question. */
async function publishCases(strapi, cases, batch, topics) {
  const rows = cases.map((single) => ({ ...columnsOf(single), batch, reviewState: 'published', version: 1 }));
  for (let at = 0; at < rows.length; at += CHUNK) {
    const data = rows.slice(at, at + CHUNK).map((row) => ({ ...row, publishedAt: new Date() }));
    await strapi.db.query(CASE).createMany({ data });
  }
  const stored = await strapi.db.query(CASE).findMany({ where: { batch }, select: ['id', 'caseId'] });
  const links = stored.flatMap(({ id, caseId }) => {
    const keys = cases.find((single) => single.id === caseId)?.topics ?? [];
    return keys.map((key, order) => ({ case_id: id, topic_id: topics.get(key), topic_ord: order + 1 }));
  });
  await strapi.db.connection('fta_cases_topics_lnk').insert(links);
}

async function publishStock(strapi, cases, topics, batch) {
  const documents = strapi.documents(STOCK_UID);
  for (const single of cases) {
    const { documentId } = await documents.create({ data: stockCase(single, topics, batch) });
    await documents.publish({ documentId });
  }
}

/** Stock search reads the columns of the type itself and none of its components: the whole text has to be in one. */
async function publishTexts(strapi, cases) {
  const data = cases.map((single) => ({
    caseId: single.id,
    number: single.number,
    title: single.title,
    summary: searchableStrings(single).join('\n'),
    publishedAt: new Date(),
  }));
  await strapi.db.query(STOCK_UID).createMany({ data });
}
