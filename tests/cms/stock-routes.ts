import { createRequire } from 'node:module';
import { join } from 'node:path';
import { APP_FOLDER } from '../support/home.ts';
import type { RunningApp } from '../support/strapi.ts';

interface StockRoute {
  readonly handler: string;
  config: { auth?: { scope: string[] } | false };
}

interface Factories {
  createCoreController(uid: string): unknown;
  createCoreService(uid: string): unknown;
  createCoreRouter(uid: string, config: { prefix: string }): { prefix: string; routes: StockRoute[] };
}

const { factories }: { factories: Factories } = createRequire(join(APP_FOLDER, 'package.json'))('@strapi/strapi');

/**
 * Adds the REST routes that Strapi makes for content types of an app, as a project might for those of the plugin: under
 * `/api/stock` for tokens with the scope, under `/api/open` for everybody.
 */
export function addStockRoutes({ strapi }: RunningApp, uids: readonly string[]): void {
  const contentApi = strapi.server.api('content-api');
  for (const uid of uids) {
    (strapi.get('services') as Registry).set(uid, factories.createCoreService(uid));
    (strapi.get('controllers') as Registry).set(uid, factories.createCoreController(uid));
    for (const prefix of ['/stock', '/open']) {
      const router = factories.createCoreRouter(uid, { prefix });
      for (const route of router.routes)
        route.config = { auth: prefix === '/open' ? false : { scope: [route.handler] } };
      contentApi.routes({ prefix, routes: router.routes } as never);
    }
  }
  contentApi.mount(strapi.server.router);
}

interface Registry {
  set(uid: string, factory: unknown): void;
}
