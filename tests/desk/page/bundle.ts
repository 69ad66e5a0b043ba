import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../..');
const ENTRY = join(ROOT, 'packages/strapi-plugin-fta-cases/test/desk-page/page.ts');
const DESK = join(ROOT, 'packages/strapi-plugin-fta-cases/admin/src/desk/index.ts');
const ADDRESS = 'http://desk.test/';
const HTML =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>desk</title><body><div id="text"></div><textarea id="bare" style="width:680px;height:300px"></textarea><script type="module" src="page.js"></script>';

/** The files of a page with nothing but the text of the desk, by their names. */
export async function bundleDesk(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['fta-source'],
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf('/') + 1), contents]));
}

/**
 * What the desk's text adds to the admin panel, by name: the text with ProseMirror, the vocabularies and zod that the panel
 * loads with every page left out; and what is loaded when first asked for, the library with its parser and rules.
 */
export async function sizesOfDesk(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [DESK],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['fta-source'],
    external: ['@fta/cases-core/schema'],
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  const named = outputFiles.map(({ path, contents }): [string, Uint8Array] => [path.slice(1), contents]);
  return new Map(named);
}

/** Opens the page; every request that would leave it is refused and listed. */
export async function openDesk(
  context: BrowserContext,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ page: Page; strayed: string[] }> {
  const page = await context.newPage();
  const strayed: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const file = files.get(url.slice(ADDRESS.length));
    if (url === ADDRESS) await route.fulfill({ contentType: 'text/html', body: HTML });
    else if (file) await route.fulfill({ contentType: 'text/javascript', body: Buffer.from(file) });
    else {
      strayed.push(url);
      await route.abort();
    }
  });
  await page.goto(ADDRESS);
  await page.waitForFunction(() => 'desk' in globalThis);
  return { page, strayed };
}
