import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createClient } from '@fta/cases-core/client';
import { createIndex } from '@fta/cases-core/query';
import type { Case } from '@fta/cases-core/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsIn } from '../support/admin-login.ts';
import { titled } from '../support/availability.ts';
import { chromiumAvailability } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryHome } from '../support/home.ts';
import { startApp } from '../support/server.ts';
import { buildSite, type SiteProcess, startSite, temporarySite } from '../support/site.ts';
import { inBrowser } from './site/in-browser.ts';
import { addressesIn, filesOf, idsIn, pagesOf, scriptBytes } from './site/pages.ts';
import { stepsOf } from './site/publisher.ts';

const chromium = chromiumAvailability();
const home = temporaryHome();
const site = temporarySite();
afterAll(() => {
  home.remove();
  site.remove();
});

const MOST_SCRIPT_BYTES = 150_000;
const CASES = 25;
const WITHDRAWN = 'yellow-river-1-10';

const hasText = (html: string, text: string) => html.replace(/<wbr\/?>|<!-- -->/gu, '').includes(text);

/** What the page of a case says of other cases: those before and after it, and those like it. */
function linksOf(all: readonly Case[], id: string) {
  const place = all.findIndex((it) => it.id === id);
  const related = createIndex(all).related(id);
  return {
    neighbours: [all[place - 1]?.id, all[place + 1]?.id],
    related: related.map(({ id: other, shared }) => [other, shared]),
  };
}

describe('the example site with its CMS', () => {
  let running: SiteProcess;
  let cases: readonly Case[];

  beforeAll(async () => {
    running = await startSite(home.path, site);
    await running.printed('Press Ctrl-C', 2);
    cases = (await createClient({ url: running.cmsUrl }).batch('yellow-river-1'))?.cases ?? [];
  });
  afterAll(() => running?.interrupt());

  it('prints both addresses', () => {
    expect(running.output()).toContain(`${running.siteUrl}/`);
    expect(running.output()).toContain(`${running.cmsUrl}/admin`);
    expect(running.output()).toContain(`${CASES} cases`);
  });

  it('has a page for each case in both languages, with all its text', () => {
    expect(cases).toHaveLength(CASES);
    const pages = new Map(pagesOf(site.out).map(({ path, html }) => [path, html]));
    for (const it of cases) {
      for (const language of ['', '/en']) {
        const html = pages.get(`${language}/cases/${it.id}/`) ?? '';
        const texts = [it.title, it.provider.name, ...it.sections.flatMap(({ heading }) => heading)];
        for (const text of texts) expect(hasText(html, text)).toBe(true);
        expect(html.match(/<tr id="figure-/gu)?.length ?? 0).toBe(it.figures.length);
        expect(html.match(/<li id="citation-/gu)?.length ?? 0).toBe(it.citations.length);
      }
    }
  });

  it('marks every figure where it stands, and leads there and back', () => {
    const pages = new Map(pagesOf(site.out).map(({ path, html }) => [path, html]));
    for (const it of cases) {
      const ids = idsIn(pages.get(`/cases/${it.id}/`) ?? '');
      for (const [i] of it.figures.entries()) {
        expect(ids).toContain(`figure-${i + 1}`);
        expect(ids).toContain(`figure-${i + 1}-text`);
      }
    }
  });

  it('has every change that a case states among the findings, each leading to its sentence, and a file with all figures', () => {
    const pages = new Map(pagesOf(site.out).map(({ path, html }) => [path, html]));
    const findings = pages.get('/figures/') ?? '';
    for (const it of cases) {
      for (const [i, { change, pair, repeats, indicator }] of it.figures.entries()) {
        if (change !== 'to' || pair === null || repeats !== null || indicator === null) continue;
        expect(findings).toContain(`/cases/${it.id}/#figure-${i + 1}-text`);
      }
    }
    const rows = readFileSync(join(site.out, 'data', 'figures.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(1 + cases.reduce((sum, { figures }) => sum + figures.length, 0));
  });

  it('tells search engines about each case', () => {
    for (const { path, html } of pagesOf(site.out).filter(({ path }) => path.startsWith('/cases/'))) {
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
      expect(JSON.parse(json)).toMatchObject({ '@type': 'Report', '@id': `${running.siteUrl}${path}` });
      expect(html).toContain(`<link rel="canonical" href="${running.siteUrl}${path}"/>`);
    }
  });

  it('is a document each: language, title, description, one heading of the first order', () => {
    for (const { path, html } of pagesOf(site.out)) {
      expect(html).toContain(`<html lang="${path.startsWith('/en/') ? 'en' : 'zh-Hans'}"`);
      expect(html.match(/<h1/gu)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]+<\/title>/u);
      expect(html).toMatch(/<meta name="description" content="[^"]+"/u);
      expect(html).not.toMatch(/<div hidden="" id="S:/u);
    }
  });

  it('leads nowhere that is not there, not even to a place in a page', () => {
    const pages = new Map(pagesOf(site.out).map(({ path, html }) => [path, html]));
    const files = filesOf(site.out);
    const dead: string[] = [];
    for (const [from, html] of pages) {
      for (const address of addressesIn(html)) {
        const { origin, pathname, hash } = new URL(address, `${running.siteUrl}${from}`);
        if (origin !== running.siteUrl) continue;
        const target = pages.get(pathname);
        const id = decodeURIComponent(hash.slice(1));
        const isThere = target === undefined ? files.has(pathname.slice(1)) : id === '' || idsIn(target).has(id);
        if (!isThere) dead.push(`${from} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('names no other machine than the CMS', () => {
    const strangers = new Set<string>();
    for (const [name, { content }] of filesOf(site.out)) {
      if (!/\.(?:html|css|js)$/u.test(name) || name.startsWith('_astro/')) continue;
      for (const [address] of content.toString().matchAll(/https?:\/\/[^\s"'`<>\\)]+/gu)) {
        if (![running.siteUrl, running.cmsUrl].includes(new URL(address).origin)) strangers.add(address);
      }
    }
    expect([...strangers].sort()).toEqual(['http://www.w3.org/2000/svg', 'https://schema.org']);
  });

  it(`loads less than ${MOST_SCRIPT_BYTES / 1000} kB of script with any page`, () => {
    const heavy = pagesOf(site.out)
      .map(({ path, html }) => [path, scriptBytes(site.out, html)] as const)
      .filter(([, bytes]) => bytes >= MOST_SCRIPT_BYTES);
    expect(heavy).toEqual([]);
  });

  it('loads hardly any with a page that is only read', () => {
    const pages = pagesOf(site.out).filter(({ path }) =>
      /^(?:\/en)?\/(?:cases|figures|regions|batches|about)\//u.test(path),
    );
    expect(pages.length).toBeGreaterThan(2 * CASES);
    for (const { html } of pages) expect(scriptBytes(site.out, html)).toBeLessThan(10_000);
  });

  it('is served compressed, and again only where it has changed', async () => {
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${running.siteUrl}${path}`, { headers: { 'Accept-Encoding': 'gzip', ...headers } });
    const page = await ask('/');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await ask('/', { 'If-None-Match': page.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const [script = ''] = addressesIn(await page.text()).filter((address) => address.startsWith('/_astro/'));
    expect((await ask(script)).headers.get('cache-control')).toContain('immutable');
  });

  it('answers addresses with and without the closing slash, and 404 with a page of its own', async () => {
    const statusOf = async (path: string) => (await fetch(`${running.siteUrl}${path}`)).status;
    expect(await statusOf(`/cases/${WITHDRAWN}`)).toBe(200);
    expect(await statusOf(`/cases/${WITHDRAWN}/`)).toBe(200);
    const missing = await fetch(`${running.siteUrl}/cases/no-such-case/`);
    expect([missing.status, (await missing.text()).includes('没有这个页面')]).toEqual([404, true]);
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/%']) {
      expect([400, 404]).toContain(await statusOf(path));
    }
  });

  it('has feeds, a site map and a word for robots', async () => {
    const read = async (path: string) => (await fetch(`${running.siteUrl}${path}`)).text();
    const [rss, atom, map, robots] = await Promise.all(
      ['/rss.xml', '/atom.xml', '/sitemap.xml', '/robots.txt'].map(read),
    );
    expect(rss?.match(/<item>/gu)).toHaveLength(CASES);
    expect(rss).toMatch(/<rss xmlns:dc="[^"]+"[\s\S]*<dc:creator>[^<]+<\/dc:creator>/u);
    expect(rss).not.toContain('<author>');
    expect(atom).toContain('<feed xml:lang="zh');
    expect(atom?.match(/<entry>/gu)).toHaveLength(CASES);
    expect(robots).toContain(`${running.siteUrl}/sitemap.xml`);
    const listed = [...(map ?? '').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, url = '']) => new URL(url).pathname);
    const pages = pagesOf(site.out).map(({ path }) => path);
    expect(listed.sort()).toEqual(pages.filter((path) => path !== '/404.html').sort());
  });

  describe.skipIf(!chromium.isAvailable)(titled('in a browser', chromium), () => {
    inBrowser(() => ({ url: running.siteUrl, cases }));
  });

  describe('when a case is withdrawn', () => {
    let before: ReturnType<typeof filesOf>;
    let after: ReturnType<typeof filesOf>;

    beforeAll(async () => {
      before = filesOf(site.out);
      const publisher = accountsIn(running.output()).find(({ email }) => email.startsWith('publisher'));
      if (!publisher) throw new Error('No publisher was announced');
      const take = await stepsOf(running.cmsUrl, publisher);
      await take('withdraw', WITHDRAWN);
      await running.printed('The site is up to date', 2);
      after = filesOf(site.out);
    });

    it('its pages are gone, and nothing speaks of it any more', async () => {
      expect((await fetch(`${running.siteUrl}/cases/${WITHDRAWN}/`)).status).toBe(404);
      expect([...after.keys()].filter((name) => name.includes(WITHDRAWN))).toEqual([]);
      const speaking = [...after].filter(([, { content }]) => content.includes(WITHDRAWN));
      expect(speaking.map(([name]) => name)).toEqual([]);
    });

    it('only pages that say something else are written anew', () => {
      const written = [...after].filter(([name, file]) => before.get(name)?.writtenAt !== file.writtenAt);
      expect(written.length).toBeGreaterThan(0);
      for (const [name, file] of written) {
        expect([name, before.get(name)?.content.equals(file.content)]).toEqual([
          name,
          before.has(name) ? false : undefined,
        ]);
      }
      const casePages = written.flatMap(([name]) => /^cases\/([\w-]+)\/index\.html$/u.exec(name)?.[1] ?? []);
      const rest = cases.filter(({ id }) => id !== WITHDRAWN);
      const speakDifferently = rest.filter(({ id }) => !isDeepStrictEqual(linksOf(cases, id), linksOf(rest, id)));
      expect(casePages).toEqual(speakDifferently.map(({ id }) => id));
      expect(casePages).toEqual(expect.arrayContaining(['yellow-river-1-09', 'yellow-river-1-11']));
      expect(casePages.length).toBeLessThan(CASES / 2);
    });

    it('the site is the same, byte for byte, as one that is built from nothing', async () => {
      const fresh = temporarySite();
      const env = { CMS_URL: running.cmsUrl, SITE_URL: running.siteUrl };
      expect(await buildSite(fresh, env)).toMatchObject({ code: 0 });
      const built = filesOf(fresh.out);
      expect([...built.keys()].sort()).toEqual([...after.keys()].sort());
      const different = [...built].filter(([name, { content }]) => !after.get(name)?.content.equals(content));
      expect(different.map(([name]) => name)).toEqual([]);
      const again = await buildSite(fresh, env);
      expect(again.output).toContain('is up to date (24 cases)');
      expect(filesOf(fresh.out)).toEqual(built);
      fresh.remove();
    });
  });

  it('ends with Ctrl-C, the site and the CMS', async () => {
    expect(await running.interrupt()).toBe(0);
    for (const url of [running.siteUrl, running.cmsUrl]) await expect(fetch(url)).rejects.toThrow();
  });
});

describe('the example site where something is missing', () => {
  it('of an empty CMS says that there are no cases yet', async () => {
    const emptyHome = temporaryHome();
    const empty = temporarySite();
    const app = await startApp(emptyHome.path, { NODE_ENV: 'production' });
    await app.ready();
    const { code, output } = await buildSite(empty, { CMS_URL: app.url, SITE_URL: 'https://example.org/ftz/' });
    await app.stop();
    expect([code, output]).toEqual([0, expect.stringContaining('0 cases')]);
    const pages = new Map(pagesOf(empty.out).map(({ path, html }) => [path, html]));
    expect(pages.get('/')).toContain('还没有公开的案例');
    expect(pages.get('/en/')).toContain('No cases are public yet');
    // Below a path: every address of the site begins with it.
    const addresses = [...pages.values()].flatMap(addressesIn).filter((address) => address.startsWith('/'));
    expect(addresses.filter((address) => !address.startsWith('/ftz/'))).toEqual([]);
    emptyHome.remove();
    empty.remove();
  });

  it('says so in two languages where the CMS does not answer', async () => {
    const { code, output } = await buildSite(site, { CMS_URL: `http://127.0.0.1:${await freePort()}` });
    expect(code).toBe(1);
    expect(output).toMatch(/无法从 CMS 读取数据.*Cannot read from the CMS/su);
    expect(output).not.toContain('    at ');
  });

  it.each([
    ['SITE_PORT', 'http', /SITE_PORT 应为.*SITE_PORT must be/u],
    ['PORT', '0', /PORT 应为.*PORT must be/u],
    ['CMS_URL', 'cms.example.org', /CMS_URL 应为.*CMS_URL must be/u],
  ])('refuses %s=%s in one line', async (name, value, reason) => {
    const refused = await startSite(home.path, site, { [name]: value });
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toMatch(reason);
    expect(refused.output().trim().split('\n')).toHaveLength(1);
  });

  it('refuses a port that is taken, of the site or of the CMS', async () => {
    const port = String(await freePort());
    const taken = createServer().listen(Number(port), '127.0.0.1');
    await once(taken, 'listening');
    for (const name of ['SITE_PORT', 'PORT']) {
      const refused = await startSite(home.path, site, { [name]: port });
      expect(await refused.ended()).toBe(1);
      expect(refused.output()).toMatch(/端口 .* is in use/u);
    }
    taken.close();
  });
});
