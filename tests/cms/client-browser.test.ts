import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { type Batch, parse } from '@fta/cases-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { chromiumAvailability, launchChromium } from '../support/chromium.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { bundledBatch } from './documents.ts';
import { editorsOf } from './editors.ts';

const chromium = chromiumAvailability();
const manifest = createRequire(import.meta.url).resolve('@fta/cases-core/package.json');

/** Where a page finds the packages: as they are published, without a bundler. */
const FOLDERS: Readonly<Record<string, string>> = {
  core: join(dirname(manifest), 'dist'),
  zod: dirname(createRequire(manifest).resolve('zod/package.json')),
};
const IMPORT_MAP = { imports: { zod: '/zod/index.js', '@fta/cases-core/client': '/core/client.js' } };
const PAGE = `<!doctype html><title>x</title>
<script type="importmap">${JSON.stringify(IMPORT_MAP)}</script>
<script type="module">import * as client from '@fta/cases-core/client'; globalThis.client = client;</script>`;

type ClientModule = typeof import('@fta/cases-core/client');

/** A site of another origin than the CMS, with the built client on it. */
async function startSite(): Promise<{ server: Server; url: string }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const [, root = '', ...rest] = url.split('/');
    const folder = FOLDERS[root];
    if (!folder) return void response.setHeader('Content-Type', 'text/html').end(PAGE);
    const file = await readFile(join(folder, normalize(rest.join('/')))).catch(() => null);
    response.writeHead(file ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** What the page does; `source` is the address of the CMS. */
async function readAll(source: string) {
  const loaded = (globalThis as unknown as { client: ClientModule }).client;
  const { ApiError, createClient, createMemoryStore, mirror } = loaded;
  const client = createClient({ url: source });
  const ids: string[] = [];
  for await (const { id } of client.allCases({ pagination: { pageSize: 10 } })) ids.push(id);
  const store = createMemoryStore();
  await mirror(client, store);
  const refusal = await client.cases({ colour: 'red' } as never).catch((error: unknown) => error);
  return {
    ids,
    batches: store.batches(),
    refusal: refusal instanceof ApiError && [refusal.status, refusal.requestId !== null],
  };
}

describe.skipIf(!chromium.isAvailable)(titled('the client in a browser, on a page of another origin', chromium), () => {
  const batch: Batch = parse(bundledBatch()).batch;
  let app: RunningApp;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;

  beforeAll(async () => {
    app = await bootApp();
    const editors = await editorsOf(app);
    const { schemaVersion: _, cases, ...head } = batch;
    await editors.addBatch(head);
    await editors.publish(head.id, cases);
    site = await startSite();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
    await app?.stop();
  });

  it('reads, mirrors, and is told of refusals with the number of the request', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const read = await page.evaluate(readAll, app.url);
    expect(read.ids).toEqual(batch.cases.map(({ id }) => id));
    expect(read.batches).toEqual([batch]);
    expect(read.refusal).toEqual([400, true]);
  });
});
