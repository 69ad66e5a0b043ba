// The app in a process of its own, without an address: does what its parent sends, one call at a time.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./importer-process.ts').Call} Call */
/** @typedef {import('./importer-process.ts').People} People */

const appDir = fileURLToPath(new URL('../../apps/cms', import.meta.url));
const requireOfApp = createRequire(`${appDir}/package.json`);
requireOfApp('./dist/src/environment.js').prepareEnvironment();
const { createStrapi } = requireOfApp('@strapi/strapi');
const strapi = await createStrapi({ appDir, distDir: `${appDir}/dist` }).load();

process.on('message', (call) => void answer(/** @type {Call} */ (call)));
process.on('disconnect', () => process.exit());
tell({ result: 'ready' });

/** @param {Call} call */
async function answer(call) {
  try {
    tell({ result: await perform(call) });
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * @param {Call} call
 * @returns {Promise<unknown>}
 */
async function perform(call) {
  if (call.action === 'appoint') return appoint();
  const { people } = call;
  switch (call.action) {
    case 'import': {
      const { name, content } = call;
      const actor = await actorOf(people.contributor);
      return (await service('import').run({ name, content, actor, onProgress: tell })).counts;
    }
    case 'submit':
    case 'approve': {
      const { action, batchId } = call;
      const actor = await actorOf(action === 'submit' ? people.contributor : people.reviewer);
      return service('workflow').transition({ action, cases: await membersOf(batchId), actor });
    }
    case 'publish': {
      const { documentId } = await strapi.db
        .query('plugin::fta-cases.batch')
        .findOne({ where: { batchId: call.batchId } });
      return service('workflow').publishBatch({ documentId, actor: await actorOf(people.publisher) });
    }
  }
}

/** Accounts are made as in the other tests, whose TypeScript only this call needs. */
async function appoint() {
  (await import('tsx/esm/api')).register();
  const { createAccount, ROLES } = await import('../cms/accounts.ts');
  /** @type {Partial<People>} */
  const people = {};
  for (const role of ROLES) people[role] = (await createAccount({ strapi, url: '', stop: async () => {} }, [role])).id;
  return people;
}

/** @param {string} batchId */
async function membersOf(batchId) {
  const where = { batch: { batchId }, publishedAt: null };
  const rows = await strapi.db.query('plugin::fta-cases.case').findMany({ where, select: ['documentId'] });
  return rows.map((/** @type {{ documentId: string }} */ { documentId }) => documentId);
}

/** @param {number} id */
function actorOf(id) {
  return service('actors').ofAdminUser(id);
}

/** @param {string} name */
function service(name) {
  return strapi.plugin('fta-cases').service(name);
}

/** @param {import('./importer-process.ts').Answer} message */
function tell(message) {
  process.send?.(message);
}
