import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { bundledBatch } from '../documents.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { bringIn, type Desk, openDesk } from './desk.ts';
import { importFile, openBatch, openBatches, openCase, panel } from './screens.ts';

const chromium = chromiumAvailability();
describe.skipIf(!chromium.isAvailable)(titled('accessibility of the own screens', chromium), () => {
  let desk: Desk;
  let page: Page;
  let documentIds: string[];

  beforeAll(async () => {
    desk = await openDesk();
    const contributor = await desk.seat('李录入', ['contributor']);
    ({ page } = contributor);
    documentIds = await bringIn(contributor.ask, [sampleCase(1), sampleCase(2, { title: '短题' })]);
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

  it('the inputs and the panel of a case, and a dialog', async () => {
    await openCase(page, documentIds[1] ?? '');
    for (const field of ['lead', 'sections', 'regions', 'figures']) {
      expect(await graveFaultsIn(page, `[data-pointer="/${field}"]`)).toEqual([]);
    }
    await panel(page).evaluate((element) => element.setAttribute('data-looked-at', ''));
    expect(await graveFaultsIn(page, '[data-looked-at]')).toEqual([]);
    await panel(page).getByRole('button', { name: '添加批注' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
  });
});
