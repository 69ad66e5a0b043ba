import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordHtml } from '../../desk/clipboard.ts';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { bootApp, type RunningApp } from '../../support/strapi.ts';
import type { Role } from '../accounts.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { startBrowser, type TestBrowser } from './browser.ts';
import { countEffort, type Effort, pasteHtml } from './effort.ts';
import { seen, stateOf } from './screens.ts';

const chromium = chromiumAvailability();

/** As short as they come: what is counted is the way, not the names. */
const PASSWORD = 'Aa345678';
const MOST = { clicks: 12, keys: 60 };

const LINES = [
  { level: 'title', marker: '', text: '多式联运“一单制”金融服务' },
  { level: 'provider', marker: '', text: '（山东自贸试验区提供）' },
  { level: 'paragraph', marker: '', text: '截至2023年底，平台服务企业1200家。' },
  { level: 'section', marker: '一、', text: '主要做法' },
  { level: 'point', marker: '（一）', text: '数据先行' },
  { level: 'paragraph', marker: '', text: '海关、港口和铁路共享舱单与运单。' },
  { level: 'section', marker: '二、', text: '实践效果' },
  { level: 'paragraph', marker: '', text: '通关时间缩短35%。' },
] as const;

describe.skipIf(!chromium.isAvailable)(titled('what it takes', chromium), () => {
  let app: RunningApp;
  let browser: TestBrowser;

  beforeAll(async () => {
    app = await bootApp();
    browser = await startBrowser(app.url);
  });
  afterEach(() => expect(browser.faults()).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  interface Visitor {
    readonly page: Page;
    readonly effort: Effort;
  }

  /** Somebody at the login page, at which they log in by keys alone. */
  async function visitor(email: string, firstname: string, role: Role): Promise<Visitor> {
    const roles = await app.strapi.db.query('admin::role').findMany({ where: { code: `fta-cases-${role}` } });
    await app.strapi.service('admin::user').create({
      email,
      password: PASSWORD,
      firstname,
      isActive: true,
      registrationToken: null,
      preferedLanguage: 'zh-Hans',
      roles: roles.map(({ id }: { id: number }) => id),
    });
    const page = await browser.open();
    const effort = await countEffort(page);
    await page.goto('/admin');
    const name = page.getByLabel(/^电子邮件/);
    await name.waitFor();
    await onFocus(page);
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '待我处理' }).waitFor();
    await onFocus(page);
    return { page, effort };
  }

  /** After a change of page the keyboard is somewhere in it. */
  async function onFocus(page: Page): Promise<void> {
    await page.waitForFunction(() => document.activeElement !== document.body);
  }

  async function arrivedAt(page: Page, title: string): Promise<void> {
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await onFocus(page);
  }

  it('from a file to a published batch: three people, no correction', async () => {
    const li = await visitor('li@fta.cn', '李录入', 'contributor');
    const content = JSON.stringify({ ...BATCH, cases: [sampleCase(1), sampleCase(2), sampleCase(3)] });
    const choosing = li.page.waitForEvent('filechooser');
    await li.page.getByRole('button', { name: '选择文件' }).click();
    const chooser = await choosing;
    await chooser.setFiles({ name: 'batch.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    li.effort.clicks += 1;
    await arrivedAt(li.page, '导入案例汇编');
    await li.page.getByRole('button', { name: '导入', exact: true }).click();
    await arrivedAt(li.page, BATCH.title);
    await li.page.getByRole('button', { name: '提交全部可提交的（3）' }).click();
    await li.page.getByRole('button', { name: '提交3个' }).click();
    await li.page.getByText('待审核 3', { exact: true }).waitFor();

    const wang = await visitor('wu@fta.cn', '王审核', 'reviewer');
    await wang.page.getByRole('link', { name: BATCH.title }).first().click();
    await arrivedAt(wang.page, BATCH.title);
    await wang.page.getByRole('button', { name: '通过全部待审核的（3）' }).click();
    await seen(wang.page.getByRole('dialog'), '没有案例留下：全部可以通过。');
    await wang.page.getByRole('button', { name: '通过3个' }).click();
    await wang.page.getByText('已通过 3', { exact: true }).waitFor();

    const chen = await visitor('xu@fta.cn', '陈发布', 'publisher');
    await chen.page.getByRole('link', { name: BATCH.title }).first().click();
    await arrivedAt(chen.page, BATCH.title);
    await chen.page.getByRole('button', { name: '发布整批' }).click();
    await chen.page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await chen.page.getByText('已发布 3', { exact: true }).waitFor();

    const efforts = [li, wang, chen].map(({ effort }) => effort);
    const total: Effort = {
      clicks: efforts.reduce((sum, { clicks }) => sum + clicks, 0),
      keys: efforts.reduce((sum, { keys }) => sum + keys, 0),
    };
    console.info('file to published batch:', total, efforts);
    expect(total.clicks).toBeLessThanOrEqual(MOST.clicks);
    expect(total.keys).toBeLessThanOrEqual(MOST.keys);
  });

  it('from a text of Word to a submitted case', async () => {
    const { page, effort } = await visitor('sun@fta.cn', '孙录入', 'contributor');
    const before = { ...effort };
    await page.getByRole('link', { name: '案例批次', exact: true }).first().click();
    await arrivedAt(page, '案例批次');
    await page.getByRole('link', { name: BATCH.title }).click();
    await arrivedAt(page, BATCH.title);
    await page.getByRole('button', { name: '新建案例' }).click();
    await page.locator('.fta-text').waitFor();
    await onFocus(page);
    await page.locator('.fta-text .fta-field-title').click();
    const text = LINES.map((line) => line.marker + line.text).join('\n');
    await pasteHtml(page, wordHtml(LINES), text);
    await seen(page.locator('.fta-text'), '海关、港口和铁路共享舱单与运单。');
    await page.getByRole('button', { name: '提交审核' }).click();
    await stateOf(page, '待审核');
    const taken = { clicks: effort.clicks - before.clicks, keys: effort.keys - before.keys };
    console.info('Word text to submitted case:', taken, 'and one paste');
    expect(taken.clicks).toBeLessThanOrEqual(6);
    expect(taken.keys).toBe(0);
  });

  it('plain Tab reaches every control of every page of ours', async () => {
    const { page } = await visitor('zhou@fta.cn', '周兼任', 'contributor');
    const pages = [
      ['案例批次', () => page.getByRole('link', { name: '案例批次', exact: true }).first().click()],
      [BATCH.title, () => page.getByRole('link', { name: BATCH.title }).click()],
      [`预览：${BATCH.title}`, () => page.getByRole('link', { name: '预览与下载' }).click()],
      ['导入案例汇编', () => page.goto('/admin/plugins/fta-cases/import')],
    ] as const;
    expect(await beyondTab(page)).toEqual([]);
    for (const [title, open] of pages) {
      await open();
      await arrivedAt(page, title);
      expect(await beyondTab(page), title).toEqual([]);
    }
  });
});

/** Controls in the main part of the page that Tab does not come to, by their names. In Strapi's own tables arrows go on. */
async function beyondTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main :is(a[href], button, input, select, textarea, summary):not([role=grid] *)',
    );
    for (const control of controls) {
      const isThere = control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled');
      if (isThere && control.closest('[aria-hidden=true]') === null) control.dataset.notReached = 'true';
    }
    const main = document.querySelector('main');
    if (main) main.tabIndex = -1;
    main?.focus();
  });
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      element?.removeAttribute('data-not-reached');
      return element !== null && element.closest('main') !== null;
    });
    if (!isInside) break;
  }
  return page.evaluate(() => {
    const left = [...document.querySelectorAll<HTMLElement>('[data-not-reached]')];
    for (const element of left) element.removeAttribute('data-not-reached');
    return left.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName);
  });
}
