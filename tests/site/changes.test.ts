import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, pagesOf } from '../cms/site/pages.ts';
import { type PublicBatch, servePublicBatch } from '../support/public-batch.ts';
import { buildSite, SITE_FOLDER } from '../support/site.ts';

/** Folders that decide nothing of what a page says: how it is built, served and tested, and what is made by that. */
const NO_PAGES = /^(?:build|serve|scripts|test|node_modules|out.*|\..*)$/u;

/** In each folder a file, what is changed in it, and what is seen of that in the site. */
const CHANGES: Readonly<Record<string, readonly [file: string, from: string, to: string, seen: string]>> = {
  browser: ['elements.ts', "'fta-theme'", "'changed-browser'", 'changed-browser'],
  charts: ['draw.ts', "'<svg aria-hidden", "'<svg data-changed-charts aria-hidden", 'data-changed-charts'],
  content: ['case-item.ts', 'provider: it.provider.name', "provider: 'changed-content'", 'changed-content'],
  pages: ['robots.txt.ts', 'Allow: /', 'Allow: /changed-pages', 'changed-pages'],
  parts: ['shell.tsx', 'className="brand"', 'className="changed-parts"', 'changed-parts'],
  public: ['icon.svg', '</svg>', '<!-- changed-public --></svg>', 'changed-public'],
  source: [
    'cms.ts',
    'times.get(id) ?? null',
    "(times.get(id), '1999-09-09T09:09:09.000Z')",
    '1999-09-09T09:09:09.000Z',
  ],
  styles: ['tokens.css', ':root {', ':root { --changed-styles: 1px;', 'changed-styles'],
  texts: ['zh.ts', "siteName: '", "siteName: 'changed-texts", 'changed-texts'],
  views: ['head.tsx', 'property="og:url"', 'property="changed-views"', 'changed-views'],
};

describe('the builder of the example site', () => {
  // Beside the example: what it names above itself is there as well.
  const copy = mkdtempSync(join(SITE_FOLDER, '..', '.site-'));
  const folders = { cache: 'site', out: join(copy, 'out') };
  let cms: PublicBatch;
  const build = () => buildSite(folders, { CMS_URL: cms.url }, copy);
  const change = (name: string, from: string, to: string) => {
    const text = readFileSync(join(copy, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(copy, name), text.replace(from, to));
  };

  beforeAll(async () => {
    cms = await servePublicBatch(4);
    const names = readdirSync(SITE_FOLDER).filter((name) => !/^(?:node_modules|out.*|\..*)$/u.test(name));
    for (const name of names) cpSync(join(SITE_FOLDER, name), join(copy, name), { recursive: true });
    symlinkSync(join(SITE_FOLDER, 'node_modules'), join(copy, 'node_modules'), 'junction');
    expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining('4 cases') });
  }, 60_000);
  afterAll(() => {
    cms.stop();
    rmSync(copy, { recursive: true });
  });

  it('brings a change in each folder to the pages', async () => {
    const entries = readdirSync(copy, { withFileTypes: true });
    const named = entries.filter((entry) => entry.isDirectory() && !NO_PAGES.test(entry.name));
    expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(CHANGES));
    for (const [folder, [file, from, to]] of Object.entries(CHANGES)) change(`${folder}/${file}`, from, to);
    expect(await build()).toMatchObject({ code: 0 });
    const texts = [...filesOf(folders.out).values()].map(({ content }) => content.toString());
    const unseen = Object.entries(CHANGES).filter(([, [, , , seen]]) => !texts.some((text) => text.includes(seen)));
    expect(unseen.map(([folder]) => folder)).toEqual([]);
  });

  it('leaves the last good site where a build fails, and says so in one line', async () => {
    const before = [readlinkSync(folders.out), pagesOf(folders.out)];
    change('views/about-view.tsx', 'const texts =', "throw new Error('broken\\nview'); const texts =");
    const { code, output } = await build();
    expect(code).toBe(1);
    // On a busy machine there are words on how far it is before.
    const said = output
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('Building:'));
    expect(said).toEqual([expect.stringMatching(/broken.*The site stays as it was\.$/u)]);
    expect([readlinkSync(folders.out), pagesOf(folders.out)]).toEqual(before);
  });

  it('builds one at a time, and after one that was killed', async () => {
    const lock = join(copy, '.cache/site/lock');
    change('views/about-view.tsx', "throw new Error('broken\\nview'); const texts =", 'const texts =');
    writeFileSync(lock, String(process.pid));
    expect(await build()).toMatchObject({ code: 1, output: expect.stringContaining('lock') });
    writeFileSync(lock, '999999999');
    expect(await build()).toMatchObject({ code: 0 });
  });
});
