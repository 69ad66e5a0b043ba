import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { bundledBatch } from '../documents.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { importFile, openBatch, openBatches, openCase, panelAt } from './screens.ts';

const chromium = chromiumAvailability();
describe.skipIf(!chromium.isAvailable)(titled('accessibility of the own screens', chromium), () => {
  let desk: Desk;
  let page: Page;
  let contributor: Person;
  let documentIds: string[];
  let submitted: string;
  let returned: string;
  let published: string;

  /** Has the panel speak a language from the next page on. */
  const speak = async (language: string) => {
    const told = await contributor.ask('PUT', '/admin/users/me', { preferedLanguage: language });
    expect(told).toMatchObject({ status: 200 });
  };
  const take = async ({ ask }: Person, action: string, cases: readonly string[]) => {
    const taken = await ask('POST', '/fta-cases/transitions', { action, cases, comment: '请核对数据来源。' });
    expect(taken).toMatchObject({ status: 200 });
  };

  beforeAll(async () => {
    desk = await openDesk();
    contributor = await desk.seat('李录入', ['contributor']);
    ({ page } = contributor);
    const reviewer = await desk.seat('王审核', ['reviewer', 'publisher']);
    const others = ['待审核的案例', '已退回的案例', '已发布的案例'];
    documentIds = await bringIn(contributor.ask, [
      sampleCase(1),
      sampleCase(2, { title: '短题' }),
      ...others.map((title, i) => sampleCase(i + 3, { title })),
    ]);
    [, , submitted = '', returned = '', published = ''] = documentIds;
    await take(contributor, 'submit', [submitted, returned, published]);
    await take(reviewer, 'return', [returned]);
    await take(reviewer, 'approve', [published]);
    await take(reviewer, 'publish', [published]);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  it('the list of batches and a batch', async () => {
    await openBatches(page);
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await openBatch(page, BATCH.title);
    await page.getByRole('checkbox', { name: '全选' }).check();
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
  });

  it('the import page with what a trial has found', async () => {
    await importFile(page, { name: 'batch.md', mimeType: 'text/markdown', buffer: Buffer.from(bundledBatch()) });
    await page.getByRole('button', { name: '展开第1个案例' }).click();
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
  });

  it('the desk of a case, each tab beside it, and a dialog', async () => {
    await openCase(page, documentIds[1] ?? '');
    const panel = await panelAt(page, '检查');
    await panel.getByText('应为4至40字').first().waitFor();
    for (const tab of ['检查', '批注', '指标', '版本'] as const) {
      await panelAt(page, tab);
      expect(await graveFaultsIn(page, 'main')).toEqual([]);
    }
    await panelAt(page, '批注');
    await panel.getByRole('button', { name: '添加批注' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
  });

  describe.each(['light', 'dark'])('the desk, %s', (theme) => {
    it.each([1280, 820])('in every state, %i pixels wide', async (width) => {
      const states = { drafting: documentIds[1], submitted, returned, published };
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((name) => localStorage.setItem('STRAPI_THEME', name), theme);
      for (const language of ['zh-Hans', 'en']) {
        await speak(language);
        for (const [state, documentId] of Object.entries(states)) {
          await openCase(page, documentId ?? '');
          await page
            .getByRole('tab')
            .first()
            .or(page.getByRole('button', { name: /^检查与批注$|^Checks and comments$/ }))
            .first()
            .waitFor();
          await page.locator('.fta-text .fta-figure').first().waitFor();
          await picture(page, `desk-${state}-${theme}-${width}-${language}`);
          expect(await graveFaultsIn(page, 'main'), `${state} ${language}`).toEqual([]);
        }
      }
      await speak('zh-Hans');
      await page.evaluate(() => localStorage.removeItem('STRAPI_THEME'));
    });
  });
});
