import { createAccount } from '../../cms/accounts.ts';
import { untilIdle } from './cms.mjs';
import { STOCK_UID, stockCase } from './stock-case.mjs';

const BATCH = 'plugin::fta-cases.batch';
const CASE = 'plugin::fta-cases.case';
const TOPIC = 'plugin::fta-cases.topic';

/**
 * Milliseconds of each step over a whole document; `stock` of create() and publish() over `stock` of its cases, the
 * first half of them before our way to the public and the other after it. The events that Strapi sends on after a
 * publication are in neither.
 *
 * @typedef {Record<'import' | 'submit' | 'approve' | 'publish' | 'stock', number>} Times
 */

/**
 * One round on an empty database.
 *
 * @param {import('@strapi/types').Core.Strapi} strapi
 * @param {readonly { file: string, content: string, cases: readonly import('@fta/cases-core').Case[], stock: number }[]} documents
 * @returns {Promise<{ documents: Times[], memory: { booted: number, peak: number } }>} memory in MB
 */
export async function measureImports(strapi, documents) {
  const people = await appoint(strapi);
  const booted = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const times = [];
  for (const each of documents) times.push({ import: await timed(() => importDocument(strapi, people, each)) });
  const peak = Math.round(process.resourceUsage().maxRSS / 2 ** 10);
  const loop = await stockLoop(strapi);
  for (const [at, { cases, stock }] of documents.entries()) {
    const half = Math.ceil(stock / 2);
    const before = await timed(() => loop(cases.slice(0, half)));
    await untilIdle(strapi.db.connection);
    Object.assign(times[at], await bringToPublic(strapi, people, cases));
    await untilIdle(strapi.db.connection);
    times[at].stock = before + (await timed(() => loop(cases.slice(half, stock))));
    await untilIdle(strapi.db.connection);
  }
  return { documents: times, memory: { booted, peak } };
}

async function appoint(strapi) {
  const people = {};
  for (const role of ['contributor', 'reviewer', 'publisher']) {
    const { id } = await createAccount({ strapi }, [role]);
    people[role] = await service(strapi, 'actors').ofAdminUser(id);
  }
  return people;
}

async function importDocument(strapi, { contributor }, { file, content, cases }) {
  const { counts } = await service(strapi, 'import').run({ name: file, content, actor: contributor });
  if (counts.create !== cases.length) throw new Error(`${counts.create} of ${cases.length} cases were imported`);
}

async function bringToPublic(strapi, { contributor, reviewer, publisher }, [{ id }]) {
  const { batch } = await strapi.db.query(CASE).findOne({ where: { caseId: id }, populate: ['batch'] });
  const rows = await strapi.db.query(CASE).findMany({ where: { batch: batch.id }, select: ['documentId'] });
  const cases = rows.map(({ documentId }) => documentId);
  const workflow = service(strapi, 'workflow');
  const submit = await timed(() => workflow.transition({ action: 'submit', cases, actor: contributor }));
  const approve = await timed(() => workflow.transition({ action: 'approve', cases, actor: reviewer }));
  const { documentId } = batch;
  const publish = await timed(() => workflow.publishBatch({ documentId, actor: publisher }));
  const published = await strapi.db.query(CASE).count({ where: { batch: batch.id, publishedAt: { $notNull: true } } });
  if (published !== cases.length) throw new Error(`${published} of ${cases.length} cases were published`);
  return { submit, approve, publish };
}

async function stockLoop(strapi) {
  const topics = new Map((await strapi.db.query(TOPIC).findMany({})).map(({ key, documentId }) => [key, documentId]));
  const batch = await strapi.db.query(BATCH).findOne({});
  const documents = strapi.documents(STOCK_UID);
  return async (cases) => {
    for (const single of cases) {
      const { documentId } = await documents.create({ data: stockCase(single, topics, batch.documentId) });
      await documents.publish({ documentId });
    }
  };
}

function service(strapi, name) {
  return strapi.plugin('fta-cases').service(name);
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
