import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { deskHead, openBatch, openCase, panelAt, save, seen, textOf, told } from './screens.ts';

const chromium = chromiumAvailability();
const PHONE = { width: 360, height: 740 };

describe.skipIf(!chromium.isAvailable)(titled('people outside, and times to come', chromium), () => {
  let desk: Desk;
  let li: Person;
  let zhou: Person;
  let asked: string;
  let approved: string;

  beforeAll(async () => {
    desk = await openDesk();
    [li, zhou] = await Promise.all([
      desk.seat('李录入', ['contributor']),
      desk.seat('周发布', ['reviewer', 'publisher']),
    ]);
    [asked = '', approved = ''] = await bringIn(li.ask, [sampleCase(1), sampleCase(2, { title: '已通过的案例' })]);
    for (const [person, action] of [
      [li, 'submit'],
      [zhou, 'approve'],
    ] as const) {
      expect(await person.ask('POST', '/fta-cases/transitions', { action, cases: [approved] })).toMatchObject({
        status: 200,
      });
    }
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  it('a figure is confirmed by link with two clicks, on a telephone and without scripts', async () => {
    const link = await askAbout(li.page, asked, '港口集团 王经理', (panel) =>
      panel.getByRole('button', { name: '请人核实“1200家”' }).click(),
    );
    const visitor = await openOutside(li.page, link);
    await seen(visitor, '李录入就案例《多式联运单证互认试点》请您核实');
    expect(await visitor.locator('mark').textContent()).toBe('1200家');
    await picture(visitor, 'inquiry-phone');
    await visitor.getByLabel('确认，内容无误').click();
    await visitor.getByRole('button', { name: '发送' }).click();
    await visitor.getByRole('heading', { name: '谢谢，已收到' }).waitFor();
    await visitor.goto(link);
    await visitor.getByRole('heading', { name: '这个链接无效' }).waitFor();
    await visitor.context().close();
  });

  it('the page of an inquiry is accessible, fits a telephone, asks nothing of others and goes by the keyboard', async () => {
    const link = await askAbout(li.page, asked, '海关', async (panel) => {
      await panel.getByRole('button', { name: '请人核实“35%”' }).click();
      await li.page.getByText(/^再加其他指标/).click();
      await li.page.getByRole('checkbox', { name: '1200家' }).check();
    });
    for (const [locale, heading] of [
      ['en-GB', 'Please check'],
      ['zh-CN', '请核实'],
    ] as const) {
      const context = await browserOf(li.page).newContext({ viewport: PHONE, locale });
      const visitor = await context.newPage();
      const elsewhere: string[] = [];
      visitor.on('request', (request) => request.url() !== link && elsewhere.push(request.url()));
      await visitor.goto(link);
      await visitor.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect(await graveFaultsIn(visitor, 'html')).toEqual([]);
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      if (locale === 'zh-CN') {
        for (const key of ['Tab', 'ArrowDown', 'Tab']) await visitor.keyboard.press(key);
        await visitor.keyboard.insertText('38%');
        for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Enter']) await visitor.keyboard.press(key);
        await visitor.getByRole('heading', { name: '谢谢，已收到' }).waitFor();
        expect(await graveFaultsIn(visitor, 'html')).toEqual([]);
      }
      expect(elsewhere).toEqual([]);
      await context.close();
    }
  });

  it('a correction is told on the desk; one click leads to the words', async () => {
    const { page } = li;
    await openCase(page, asked);
    await seen(page, '有1处按链接收到的更正，正文尚未改动。');
    const panel = await panelAt(page, '指标');
    await seen(panel, '更正为：38%');
    expect(await textOf(page).locator('.fta-asked').allTextContents()).toEqual(['1200家', '35%']);
    expect(await textOf(page).locator('.fta-asked-corrected').allTextContents()).toEqual(['35%']);
    await seen(panel, '港口集团 王经理');
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await picture(page, 'inquiries-on-the-desk');
    await page.getByRole('button', { name: '查看第一处' }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('35%');
    await page.keyboard.insertText('38%');
    await expect.poll(() => page.getByText('正文尚未改动').count()).toBe(0);
    await seen(panel, '正文中已没有这些文字');
    await save(page);
    await panelAt(page, '版本');
    await seen(panel, '凭链接更正');
  });

  it('selected words are asked about; the link is withdrawn', async () => {
    const { page } = li;
    const link = await askAbout(page, asked, '联席会议', async (panel) => {
      await panel.getByRole('button', { name: '请人核实选中的文字' }).click();
      await told(page, '请先在正文中选中要核实的文字');
      await textOf(page).locator('.fta-point').first().click({ clickCount: 3 });
      await panel.getByRole('button', { name: '请人核实选中的文字' }).click();
      await page.getByRole('dialog').getByText('数据先行').waitFor();
    });
    const panel = await panelAt(page, '指标');
    await panel.getByRole('button', { name: '收回链接' }).click();
    await seen(panel, '已收回');
    const visitor = await openOutside(page, link);
    await visitor.getByRole('heading', { name: '这个链接无效' }).waitFor();
    await visitor.context().close();
  });

  it('a publication is planned, told with its zone on the desk and the batch page, and taken back', async () => {
    const { page } = zhou;
    await openCase(page, approved);
    await deskHead(page).getByRole('button', { name: '计划发布' }).click();
    const dialog = page.getByRole('dialog');
    await seen(dialog, /^时区：[\w/+-]+, GMT/);
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByLabel('发布时间').fill('2020-01-01T09:00');
    await seen(dialog, '时间须晚于现在');
    expect(await dialog.getByRole('button', { name: '保存计划' }).isDisabled()).toBe(true);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('发布时间').fill(`${tomorrow}T09:00`);
    await dialog.getByRole('button', { name: '保存计划' }).click();
    await seen(deskHead(page), /^计划于.*GMT.*发布，周发布设定$/);
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await picture(page, 'planned-on-the-desk');
    await openBatch(page, BATCH.title);
    await seen(page, /^计划于.*周发布设定$/);
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await openCase(page, approved);
    await deskHead(page).getByRole('button', { name: '改发布计划' }).click();
    await dialog.getByRole('button', { name: '取消计划' }).click();
    await told(page, '已取消发布计划');
    await expect
      .poll(() =>
        deskHead(page)
          .getByText(/^计划于/)
          .count(),
      )
      .toBe(0);
  });

  /** Has somebody asked about what `choose` chooses in the panel. @returns the link */
  async function askAbout(
    page: Page,
    documentId: string,
    to: string,
    choose: (panel: Locator) => Promise<void>,
  ): Promise<string> {
    await openCase(page, documentId);
    await choose(await panelAt(page, '指标'));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('请谁核实').fill(to);
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: '生成链接' }).click();
    const link = await dialog.getByLabel('发给对方的链接').inputValue();
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: '完成' }).click();
    return link;
  }

  /** Opens the link on a telephone that runs no scripts. */
  async function openOutside(page: Page, link: string): Promise<Page> {
    const context = await browserOf(page).newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false });
    const visitor = await context.newPage();
    await visitor.goto(link);
    return visitor;
  }
});

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  return browser;
}
