import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../cms/site/pages.ts';
import { type PublicBatch, servePublicBatch } from '../support/public-batch.ts';
import { type SiteProcess, startSite, temporarySite } from '../support/site.ts';

const BUILT = 'The site is up to date';
const [FIRST, SECOND] = ['yellow-river-1-02', 'yellow-river-1-03'] as const;

describe('a site that follows a CMS', () => {
  const site = temporarySite();
  let cms: PublicBatch;
  let running: SiteProcess;
  const statusOf = async (path: string) => (await fetch(`${running.siteUrl}${path}`)).status;
  const pagesOf = (id: string) => [`/cases/${id}/`, `/en/cases/${id}/`, `/data/cases/${id}.json`];
  const isGone = async (id: string) => (await Promise.all(pagesOf(id).map(statusOf))).every((status) => status === 404);
  const builds = () => running.output().split(BUILT).length - 1;

  beforeAll(async () => {
    cms = await servePublicBatch(25);
    running = await startSite(dirname(site.out), site, { CMS_URL: cms.url });
    await running.printed('Press Ctrl-C');
  }, 120_000);
  afterAll(async () => {
    await running?.interrupt();
    cms?.stop();
    site.remove();
  });

  it('takes what is withdrawn out at once, and again while a build is under way', { timeout: 120_000 }, async () => {
    expect(await statusOf('/data/datasets/yellow-river-1.zip')).toBe(200);
    expect(await Promise.all([...pagesOf(FIRST), ...pagesOf(SECOND)].map(statusOf))).toEqual(Array(6).fill(200));
    for (const id of [FIRST, SECOND]) {
      cms.withdraw(id);
      await expect.poll(() => isGone(id), { timeout: 30_000, interval: 50 }).toBe(true);
      // No build is done yet: the second withdrawal comes in the middle of the first one's.
      expect(builds()).toBe(1);
      expect(await (await fetch(`${running.siteUrl}/data/search.json`)).text()).not.toContain(`"${id}"`);
      expect(await statusOf('/data/datasets/yellow-river-1.zip')).toBe(404);
    }
    await running.printed(BUILT, 2);
    expect(running.output()).toContain('23 cases');
    expect(await statusOf('/data/datasets/yellow-river-1.zip')).toBe(200);
    for (const id of [FIRST, SECOND]) {
      expect(await isGone(id)).toBe(true);
      expect([...filesOf(site.out)].filter(([, { content }]) => content.includes(id)).map(([name]) => name)).toEqual(
        [],
      );
    }
    expect(readdirSync(dirname(site.out)).filter((name) => name.startsWith('out-'))).toHaveLength(1);
  });
});
