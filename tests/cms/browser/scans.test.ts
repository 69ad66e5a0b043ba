import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { type Desk, openDesk, type Person } from './desk.ts';
import { deskHead, openBatch, panelAt, save, seen, selectWords, stateOf, takeStep, textOf } from './screens.ts';

const SCAN = readFileSync(new URL('../../../packages/cases-ocr/test/scans/digest.pdf', import.meta.url));
const chromium = chromiumAvailability();

describe.skipIf(!chromium.isAvailable)(titled('a scan in the browser', chromium), () => {
  let desk: Desk;
  let li: Person;

  beforeAll(async () => {
    desk = await openDesk();
    li = await desk.seat('李录入', ['contributor']);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  const uncertain = async () => {
    const documentId = li.page.url().split('/').at(-1);
    return (await li.ask('GET', `/fta-cases/cases/${documentId}/review`)).body.data.uncertain;
  };

  it('is read, and its doubted figures are confirmed or written otherwise before the case can be submitted', async () => {
    const { page } = li;
    await page.goto('/admin/plugins/fta-cases/import');
    const file = { name: '扫描件.pdf', mimeType: 'application/pdf', buffer: SCAN };
    await page.locator('input[type=file]').setInputFiles(file);
    await seen(page, '正在试读…');
    await page.getByRole('button', { name: '导入', exact: true }).waitFor({ timeout: 200_000 });
    await picture(page, 'scan-report');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('table').getByRole('link').first().waitFor();
    await page.getByRole('table').getByRole('link').first().click();
    await textOf(page).waitFor();

    const marks = await uncertain();
    const panel = await panelAt(page, '指标');
    await seen(panel, `待核对的数字（${marks.length}）`);
    await panel.getByRole('img', { name: '原件上的这处数字' }).first().waitFor();
    expect(await textOf(page).locator('.fta-fault-error').count()).toBeGreaterThanOrEqual(marks.length);
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await picture(page, 'scan-figures');

    const [first, ...others] = marks;
    const words = first.anchor.quote;
    await panel
      .getByRole('button', { name: `已核对：${words}` })
      .first()
      .click();
    await seen(panel, '已核对的数字（1）');
    if (others.length > 0) await seen(panel, `待核对的数字（${others.length}）`);
    expect((await uncertain()).filter((mark: typeof first) => mark.confirmedBy === '李录入')).toHaveLength(1);
  }, 300_000);

  it('shows a doubted figure at its words, where it is confirmed, corrected, and given back', async () => {
    const { page, ask } = li;
    const single = sampleCase(1, { title: '两处数字待核的案例' });
    const mark = (path: string, start: number, first: string) => ({
      ...{ path: `/cases/0${path}`, start, end: start + first.length, first },
      second: '85%',
      page: 2,
    });
    const uncertain = [mark('/lead/0', 15, '1200家'), mark('/sections/1/lead/0', 6, '35%')];
    const content = JSON.stringify({ batch: { ...BATCH, cases: [single] }, uncertain });
    expect((await ask('POST', '/fta-cases/import', { name: 'batch.json', content })).status).toBe(200);
    await openBatch(page, BATCH.title);
    await page.getByRole('link', { name: single.title }).click();
    const marked = (words: string) => textOf(page).locator('.fta-fault-error', { hasText: words });
    await marked('1200家').waitFor();
    await seen(deskHead(page), '2个问题');
    const submit = deskHead(page).getByRole('button', { name: '提交审核' });
    expect(await submit.isDisabled()).toBe(true);

    await marked('1200家').click();
    const card = page.getByRole('status').filter({ hasText: '两次识别不同：“1200家”和“85%”' });
    await card.getByRole('button', { name: '已核对：1200家' }).waitFor();
    await picture(page, 'scan-card');
    await card.getByRole('button', { name: '已核对：1200家' }).click();
    await seen(deskHead(page), '1个问题');
    await expect.poll(() => marked('1200家').count()).toBe(0);

    await selectWords(page, '35%');
    await page.keyboard.insertText('85%');
    await expect.poll(() => marked('%').count()).toBe(0);
    await page.keyboard.press('Control+Z');
    await marked('35%').waitFor();
    await selectWords(page, '35%');
    await page.keyboard.insertText('85%');
    await save(page);
    await expect.poll(() => submit.isEnabled()).toBe(true);
    await takeStep(page, '提交审核');
    await stateOf(page, '待审核');
    await seen(await panelAt(page, '版本'), '核对数字');
  });
});
