/**
 * The CMS with approved cases that are to be published, as a server of its own. Started with `fork`, told by a message how
 * many; tells its address, publishes a batch when told its id, and says how long that took and the longest time that
 * nobody else was answered, both in milliseconds. Ends when told.
 */
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createAccount } from '../../cms/accounts.ts';
import { bootCms } from './cms.mjs';
import { generateBatches } from './generate-cases.mjs';

const BATCH = 'plugin::fta-cases.batch';
const CASE = 'plugin::fta-cases.case';
/** Milliseconds between two looks at the clock. */
const RESOLUTION = 1;

const [{ count, characters }] = await once(process, 'message');
const { strapi, stop, url } = await bootCms({ isServer: true });
const service = (name) => strapi.plugin('fta-cases').service(name);
const people = {};
for (const role of ['contributor', 'reviewer', 'publisher']) {
  people[role] = await service('actors').ofAdminUser((await createAccount({ strapi }, [role])).id);
}
const many = generateBatches({ count: count + 1, characters, casesPerBatch: count });
for (const batch of many) await bringToApproval(batch);

process.on('message', ({ publish }) => publish && void answer(publish));
process.send({ url, batches: many.map(({ id }) => id) });
await once(process, 'disconnect');
await stop();

async function bringToApproval(batch) {
  const { id } = batch;
  const content = JSON.stringify(batch);
  await service('import').run({ name: `${id}.json`, content, actor: people.contributor });
  const { id: row } = await strapi.db.query(BATCH).findOne({ where: { batchId: id } });
  const members = await strapi.db.query(CASE).findMany({ where: { batch: row }, select: ['documentId'] });
  const cases = members.map(({ documentId }) => documentId);
  await service('workflow').transition({ action: 'submit', cases, actor: people.contributor });
  await service('workflow').transition({ action: 'approve', cases, actor: people.reviewer });
}

async function answer(batchId) {
  const { documentId } = await strapi.db.query(BATCH).findOne({ where: { batchId } });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const start = performance.now();
  await service('workflow').publishBatch({ documentId, actor: people.publisher });
  const time = performance.now() - start;
  process.send({ time });
  // What comes after the answer, until the readers' first questions are answered.
  await once(process, 'message');
  delay.disable();
  process.send({ held: delay.max / 1e6 });
}
