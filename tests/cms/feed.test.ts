import { parse } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { titled } from '../support/availability.ts';
import { chromiumAvailability, launchChromium } from '../support/chromium.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { bundledBatch } from './documents.ts';
import { type Editors, editorsOf } from './editors.ts';
import { BATCH, clear, sampleCase } from './staging.ts';

const chromium = chromiumAvailability();
const SITE = 'https://example.org/cases/{id}';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly author: string;
  readonly updated: string;
  readonly categories: readonly string[];
}

interface Feed {
  readonly id: string;
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}

/** Titles that would break XML or do something in a reader, were they not written with care. */
const HOSTILE = [
  '<script>alert(1)</script>互认试点',
  '“A&B”与&amp;互认试点',
  ']]>互认<![CDATA[试点',
  '\'"><img src=x onerror=alert(1)>试点',
  '\ufffe互认\uffff试点𠮷',
];

describe.skipIf(!chromium.isAvailable)(titled('the feed, as a browser reads it', chromium), () => {
  let app: RunningApp;
  let browser: Browser;
  let editors: Editors;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp({ env: { SITE_URL: SITE } }), launchChromium()]);
  });
  beforeEach(async () => {
    await clear(app);
    editors = await editorsOf(app);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const read = (query = '') => fetch(`${app.url}${API_ROOT}/feed.atom${query}`);

  /** The feed by the browser's own parser; text of type `html` as the browser would show it. */
  async function feedAt(query = ''): Promise<Feed> {
    const page = await browser.newPage();
    try {
      return await page.evaluate(
        (source) => {
          const xml = new DOMParser().parseFromString(source, 'application/xml');
          const fault = xml.querySelector('parsererror');
          if (fault) throw new Error(fault.textContent ?? '');
          const textOf = (node: ParentNode, name: string) => node.querySelector(`:scope > ${name}`)?.textContent ?? '';
          const shown = (node: ParentNode, name: string) => {
            const { body } = new DOMParser().parseFromString(textOf(node, name), 'text/html');
            if (body.childElementCount > 0) throw new Error(`markup in ${name}: ${body.innerHTML}`);
            return body.textContent ?? '';
          };
          const linkOf = (node: ParentNode) => node.querySelector(':scope > link')?.getAttribute('href') ?? '';
          const feed = xml.documentElement;
          return {
            id: textOf(feed, 'id'),
            self: linkOf(feed),
            updated: textOf(feed, 'updated'),
            entries: [...feed.querySelectorAll(':scope > entry')].map((entry) => ({
              id: textOf(entry, 'id'),
              title: shown(entry, 'title'),
              summary: shown(entry, 'summary'),
              link: linkOf(entry),
              author: textOf(entry, 'author'),
              updated: textOf(entry, 'updated'),
              categories: [...entry.querySelectorAll('category')].map((each) => each.getAttribute('term') ?? ''),
            })),
          };
        },
        await (await read(query)).text(),
      );
    } finally {
      await page.close();
    }
  }

  it('shows what was published, with what belongs to it', async () => {
    const { cases, ...batch } = parse(bundledBatch()).batch;
    await editors.addBatch(batch);
    await editors.publish(batch.id, cases);
    const { entries, id, self } = await feedAt();
    expect([id, self]).toEqual(['urn:fta-cases:feed', `${app.url}${API_ROOT}/feed.atom`]);
    expect(entries).toHaveLength(cases.length);
    for (const single of cases) {
      expect(entries).toContainEqual(
        expect.objectContaining({
          id: `urn:fta-case:${single.id}`,
          title: single.title,
          summary: single.summary,
          link: SITE.replace('{id}', single.id),
        }),
      );
    }
    const green = await feedAt('?topic=green&region=510000');
    expect(green.entries.map(({ id }) => id)).toEqual(
      cases
        .filter(({ topics, regions }) => topics.includes('green') && regions.includes('510000'))
        .map((single) => `urn:fta-case:${single.id}`),
    );
    expect(green.self).toBe(`${app.url}${API_ROOT}/feed.atom?region=510000&topic=green`);
    expect(green.id).not.toBe(id);
  });

  it('text that means something in XML or HTML is text', async () => {
    await editors.addBatch(BATCH);
    const cases = HOSTILE.map((title, index) => sampleCase(index + 1, { title, summary: title }));
    await editors.publish(BATCH.id, cases);
    const { entries } = await feedAt();
    const readable = HOSTILE.map((title) => title.replace(/[\ufffe\uffff]/g, '\ufffd'));
    expect(entries.map(({ title }) => title).sort()).toEqual([...readable].sort());
    expect(entries.map(({ summary }) => summary).sort()).toEqual([...readable].sort());
  });

  it('the latest change comes first; what is withdrawn goes', async () => {
    await editors.addBatch(BATCH);
    await editors.publish(
      BATCH.id,
      [1, 2, 3].map((number) => sampleCase(number)),
    );
    const before = await feedAt();
    await editors.publish(BATCH.id, [sampleCase(2, { title: '修订之后的标题' })]);
    const after = await feedAt();
    expect(after.entries[0]).toMatchObject({ id: `urn:fta-case:${sampleCase(2).id}`, title: '修订之后的标题' });
    expect(after.updated).toBe(after.entries[0]?.updated);
    expect(after.updated > before.updated).toBe(true);
    await editors.withdraw([sampleCase(2).id]);
    expect((await feedAt()).entries.map(({ id }) => id)).toEqual(
      [1, 3].map((number) => `urn:fta-case:${sampleCase(number).id}`),
    );
  });

  it('is well-formed before anything is published', async () => {
    expect(await feedAt()).toMatchObject({ updated: '1970-01-01T00:00:00.000Z', entries: [] });
  });

  it('is kept until something changes', async () => {
    await editors.addBatch(BATCH);
    await editors.publish(BATCH.id, [sampleCase(1)]);
    const { headers } = await read();
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const known = { headers: { 'If-None-Match': headers.get('etag') ?? '' } };
    const again = () => fetch(`${app.url}${API_ROOT}/feed.atom`, known);
    expect((await again()).status).toBe(304);
    await editors.publish(BATCH.id, [sampleCase(2)]);
    expect((await again()).status).toBe(200);
  });

  it('takes the filters of the list and nothing else', async () => {
    for (const query of ['?view=full', '?topic=space', '?pagination[page]=2']) {
      expect((await read(query)).status).toBe(400);
    }
  });
});
