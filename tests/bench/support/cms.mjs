import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import { APP_FOLDER, temporaryHome } from '../../support/home.ts';
import { STOCK_CASE, STOCK_COMPONENTS, STOCK_UID } from './stock-case.mjs';

const requireOfApp = createRequire(join(APP_FOLDER, 'package.json'));

/**
 * The built app in this process, beside its own types the stock type of the comparison. It answers requests where
 * `isServer` says so, those for the stock type without asking who asks, as with us.
 *
 * @param {{ databaseUrl?: string, isServer?: boolean }} [options] PostgreSQL; without it a fresh SQLite file.
 * @returns {Promise<{ strapi: import('@strapi/types').Core.Strapi, url: string, stop: () => Promise<void> }>}
 */
export async function bootCms({ databaseUrl = '', isServer = false } = {}) {
  const home = temporaryHome();
  const port = await freePort();
  const settings = { CMS_HOME: home.path, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', PORT: String(port) };
  Object.assign(process.env, settings);
  requireOfApp('./dist/src/environment.js').prepareEnvironment();
  const { createStrapi } = requireOfApp('@strapi/strapi');
  const strapi = await createStrapi({ appDir: APP_FOLDER, distDir: extendApp(join(home.path, 'dist')) }).load();
  if (isServer) await strapi.listen();
  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await untilIdle(strapi.db.connection);
      await strapi.destroy();
      home.remove();
    },
  };
}

/** Strapi goes on with events after a publication: what comes next is to wait for them, its end too. */
export async function untilIdle({ client: { pool } }) {
  while (pool.numUsed() + pool.numPendingAcquires() > 0) await wait(10);
}

/** A copy of the compiled app with the stock type in it, so that the app itself is left as it is. */
function extendApp(folder) {
  const built = join(APP_FOLDER, 'dist');
  if (!existsSync(built)) throw new Error('apps/cms is not built: run pnpm build first');
  for (const part of ['config', 'src']) cpSync(join(built, part), join(folder, part), { recursive: true });
  symlinkSync(join(APP_FOLDER, 'node_modules'), join(folder, 'node_modules'));
  const api = join(folder, 'src', 'api', 'stock-case');
  writeJson(join(api, 'content-types', 'stock-case', 'schema.json'), STOCK_CASE);
  writeFactories(api);
  for (const [name, attributes] of Object.entries(STOCK_COMPONENTS)) {
    const collectionName = `components_stock_${name}s`;
    const component = { collectionName, info: { displayName: `Stock ${name}` }, options: {}, attributes };
    writeJson(join(folder, 'src', 'components', 'stock', `${name}.json`), component);
  }
  return folder;
}

function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

/** What Strapi's generator makes for a type; reading is for everybody. */
function writeFactories(api) {
  const options = { routes: ', { config: { find: { auth: false }, findOne: { auth: false } } }' };
  for (const [kind, factory] of [
    ['routes', 'createCoreRouter'],
    ['controllers', 'createCoreController'],
    ['services', 'createCoreService'],
  ]) {
    mkdirSync(join(api, kind), { recursive: true });
    const call = `require('@strapi/strapi').factories.${factory}('${STOCK_UID}'${options[kind] ?? ''})`;
    writeFileSync(join(api, kind, 'stock-case.js'), `module.exports = ${call};\n`);
  }
}
