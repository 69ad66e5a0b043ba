import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { bundledBatch } from '../documents.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { bringIn, type Desk, openDesk } from './desk.ts';
import { importFile, openBatch, openBatches, openCase, panel } from './screens.ts';

const chromium = chromiumAvailability();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Settles once nothing moves or fades in any more: half faded in, every text is too pale. */
async function untilStill(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** What axe finds grave inside an element; Strapi's own shell around it is not looked at. */
async function graveFaultsIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(untilStill);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string>(
    (within) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ include: [within] }),
    selector,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

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
