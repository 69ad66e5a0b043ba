import { DEFAULT_PROFILE } from '@fta/cases-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { countInState, openBatch, openCase, panelAt, seen } from './screens.ts';

const chromium = chromiumAvailability();
const BACKGROUND = { kind: 'background', presence: 'required', headings: ['改革背景'], points: null } as const;
const STRICT = { ...DEFAULT_PROFILE, title: '须写背景的格式', sections: [BACKGROUND, ...DEFAULT_PROFILE.sections] };
const MISSING = '缺少有内容的“改革背景”部分';

describe.skipIf(!chromium.isAvailable)(titled('the profile of a series', chromium), () => {
  let desk: Desk;
  let contributor: Person;
  let publisher: Person;
  let id = '';

  beforeAll(async () => {
    desk = await openDesk();
    contributor = await desk.seat('李录入', ['contributor']);
    publisher = await desk.seat('陈发布', ['publisher']);
    [id = ''] = await bringIn(contributor.ask, [sampleCase(1)]);
  });
  afterEach(({ task }) => desk.inspect(task, /400/));
  afterAll(() => desk?.close());

  /** Opens the page of the batch anew, whatever stands open. */
  const openAnew = async (page: Page) => {
    await page.goto('/admin');
    await openBatch(page, BATCH.title);
  };
  const openProfile = async (page: Page) => {
    await openAnew(page);
    await page.getByRole('button', { name: '格式要求' }).click();
    const dialog = page.getByRole('dialog', { name: '系列的格式要求' });
    await dialog.getByRole('table').waitFor();
    return dialog;
  };
  const choose = async (page: Page, content: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '上传另一份' }).click();
    const file = { name: 'profile.json', mimeType: 'application/json', buffer: Buffer.from(content) };
    await (await choosing).setFiles(file);
  };
  const trySubmit = async (page: Page) => {
    await openAnew(page);
    await page.getByRole('checkbox', { name: `选择“${sampleCase(1).title}”` }).check();
    await page.getByRole('button', { name: '提交审核', exact: true }).click();
  };

  it('a file that is none is refused with what is wrong where, and changes nothing', async () => {
    const { page } = publisher;
    const dialog = await openProfile(page);
    await choose(page, JSON.stringify({ ...STRICT, cases: '25' }));
    await seen(dialog.getByRole('alert'), '/cases：应为number，实为string；文件中为 "25"');
    expect(await dialog.getByRole('row').count()).toBe(2);
    await picture(page, '90-profile-refused');
  });

  it('an upload is in force at once: the checks on the desk change, and the gate refuses', async () => {
    await openCase(contributor.page, id);
    const before = await panelAt(contributor.page, '检查');
    await before.getByRole('listitem').first().waitFor();
    expect(await before.getByText(MISSING).count()).toBe(0);

    const dialog = await openProfile(publisher.page);
    await choose(publisher.page, JSON.stringify(STRICT));
    const row = dialog.getByRole('row').filter({ hasText: STRICT.title });
    await seen(row, '现行');
    await seen(row, /陈发布/);
    await picture(publisher.page, '91-profile-in-force');

    await openCase(contributor.page, id);
    await seen(await panelAt(contributor.page, '检查'), MISSING);
    await trySubmit(contributor.page);
    await contributor.page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await seen(contributor.page, '没有进行：全部案例都保持原状。');
    await contributor.page.getByText(MISSING).first().waitFor();
    await countInState(contributor.page, '起草中', 1);
  });

  it('the one before is put in force again, and the case goes on', async () => {
    const dialog = await openProfile(publisher.page);
    await dialog.getByRole('button', { name: '重新启用第0版' }).click();
    await seen(dialog.getByRole('row').filter({ hasText: '重新启用第0版' }), '现行');
    await trySubmit(contributor.page);
    await countInState(contributor.page, '待审核', 1);
  });

  it('whoever may not publish sees it, and has it as a file', async () => {
    const { page } = contributor;
    const dialog = await openProfile(page);
    expect(await dialog.getByRole('button', { name: /启用|上传/ }).count()).toBe(0);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '下载第1版' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(Buffer.from(chunk));
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toEqual(STRICT);
  });
});
