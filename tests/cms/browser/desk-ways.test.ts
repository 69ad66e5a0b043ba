import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import {
  deskHead,
  openBatch,
  openCase,
  paragraphOf,
  rewrite,
  save,
  seen,
  selectWords,
  takeStep,
  textOf,
  untilDrawn,
} from './screens.ts';

const chromium = chromiumAvailability();
const TITLES = [
  '甲类单证互认试点',
  '乙类单证互认试点',
  '丙类单证互认试点',
  '丁类单证互认试点',
  '戊类单证互认试点',
] as const;

describe.skipIf(!chromium.isAvailable)(titled('the ways of the desk', chromium), () => {
  let desk: Desk;
  let li: Person;
  let page: Page;
  let ids: readonly string[];

  beforeAll(async () => {
    desk = await openDesk();
    li = await desk.seat('李录入', ['contributor']);
    ({ page } = li);
    ids = await bringIn(
      li.ask,
      TITLES.map((title, i) => sampleCase(i + 1, { title })),
    );
    const taken = await li.ask('POST', '/fta-cases/transitions', { action: 'submit', cases: [ids[1]] });
    expect(taken.status).toBe(200);
  });
  afterEach(async ({ task }) => {
    await desk.inspect(task);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  afterAll(() => desk?.close());

  const caseAt = (index: number) => ids[index] ?? '';
  const view = async (item: string) => {
    await deskHead(page).getByRole('button', { name: '查看' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return `${element?.tagName.toLowerCase()} ${(element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()}`;
    });
  /** Marks every control of the page that the keyboard can go to, and counts them. */
  const markControls = () =>
    page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>(
        'main :is(a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex="0"])',
      );
      const reachable = [...controls].filter(
        // A list of tabs passes the focus on to the one that is chosen.
        (each) => each.checkVisibility() && !each.matches(':disabled, [role="tablist"]') && each.tabIndex >= 0,
      );
      for (const each of reachable) each.dataset.unreached = '';
      return reachable.length;
    });

  it.each([1280, 820])('plain Tab reaches every control, out of the text too, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await openCase(page, caseAt(0));
    await textOf(page).locator('.fta-figure').first().waitFor();
    await expect.poll(focused).toBe(`h1 ${TITLES[0]}`);
    await deskHead(page).getByText('1个，共5个').waitFor();
    await paragraphOf(page, 1).click();
    await untilDrawn(page);
    await page.getByRole('heading', { name: TITLES[0], level: 1 }).focus();
    const count = await markControls();
    expect(count).toBeGreaterThan(5);
    const stops: string[] = [];
    const visit = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        if (!element?.closest('main')) return false;
        delete (element as HTMLElement).dataset.unreached;
        return true;
      });
    for (const key of ['Tab', 'Shift+Tab']) {
      await page.getByRole('heading', { name: TITLES[0], level: 1 }).focus();
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press(key);
        if (!(await visit())) break;
        stops.push(await focused());
      }
    }
    const unreached = await page
      .locator('[data-unreached]')
      .evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 120)));
    expect(unreached).toEqual([]);
    expect(stops.filter((stop) => stop.startsWith('body'))).toEqual([]);
  });

  it('the keyboard is never left on nothing, whatever goes', async () => {
    await openCase(page, caseAt(0));
    await paragraphOf(page, 1).click();
    await page.getByRole('button', { name: '当前段落的操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(focused).toContain('div');
    await takeStep(page, '提交审核');
    await seen(deskHead(page), '待审核');
    await expect.poll(focused).not.toContain('body');
  });

  it('words are found, full and half width alike, gone through, and left for the text', async () => {
    await openCase(page, caseAt(2));
    await rewrite(paragraphOf(page, 1), 'ＡＥＯ企业与aeo互认，ＡEO通关。');
    await page.keyboard.press('Control+F');
    const bar = page.getByRole('search', { name: '查找' });
    const words = bar.getByRole('textbox', { name: '查找内容' });
    await words.fill('aeo');
    await seen(bar, '第1处，共3处');
    expect(await textOf(page).locator('.fta-found').allTextContents()).toEqual(['ＡＥＯ', 'aeo', 'ＡEO']);
    await picture(page, '80-find');
    await words.press('Enter');
    await seen(bar, '第2处，共3处');
    await words.press('Shift+Enter');
    await words.press('Shift+Enter');
    await seen(bar, '第3处，共3处');
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await words.press('Escape');
    await bar.waitFor({ state: 'hidden' });
    expect(await textOf(page).locator('.fta-found').count()).toBe(0);
    await page.keyboard.insertText('海关');
    expect(await paragraphOf(page, 1).textContent()).toBe('ＡＥＯ企业与aeo互认，海关通关。');
    await page.keyboard.press('Control+F');
    await words.fill('没有这些字');
    await seen(bar, '没有找到');
    await words.press('Escape');
    await save(page);
  });

  it('the case is written as text, checked as on the page, and kept where it cannot be read', async () => {
    await openCase(page, caseAt(3));
    await view('文本视图');
    const field = page.getByRole('textbox', { name: '文本视图' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    const written = await field.inputValue();
    await field.fill(written.replace(`## 4. ${TITLES[3]}`, '## 4. 短'));
    const panel = page.getByRole('complementary', { name: '检查与批注' });
    await seen(panel, '标题“短”有1字，应为4至40字');
    await seen(deskHead(page), /^已保存 /);
    expect((await storedCase(li.ask, caseAt(3))).title).toBe('短');
    await panel.getByText('标题“短”有1字，应为4至40字').click();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe('短');
    await picture(page, '81-text-view');
    expect(await graveFaultsIn(page, 'main')).toEqual([]);

    await field.fill(`${await field.inputValue()}\n两行之间没有空行。\n第二行。\n`);
    await seen(page, /^第\d+行：这一行不合格式/);
    await seen(deskHead(page), '有未保存的修改，已存在本机');
    await picture(page, '82-text-view-fault');
    await openCase(page, caseAt(3)).catch(() => undefined);
    const offer = page.getByRole('dialog', { name: '有未保存的内容' });
    await seen(offer, '第二行。');
    await offer.getByRole('button', { name: '恢复' }).click();
    await field.waitFor();
    const text = await field.inputValue();
    expect(text).toContain('两行之间没有空行。\n第二行。');
    await page.getByRole('button', { name: '返回页面' }).click();
    await seen(page, '文本视图中有一段内容还读不成案例，已存在本机。');
    await page.getByRole('button', { name: '打开文本视图' }).click();
    await field.fill(text.replace('空行。\n', '空行。\n\n'));
    await seen(deskHead(page), /^已保存 /);
    await page.getByRole('button', { name: '返回页面' }).click();
    await seen(textOf(page), '第二行。');
    await expect.poll(() => textOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => textOf(page).getByText('第二行。').count()).toBe(0);
    await page.keyboard.press('Control+Y');
    await seen(textOf(page), '第二行。');
    await save(page);
  });

  it('the desk is left from the text view, and what was written there is saved', async () => {
    await openBatch(page, BATCH.title);
    await page.getByRole('link', { name: TITLES[4] }).click();
    await textOf(page).waitFor();
    await view('文本视图');
    const field = page.getByRole('textbox', { name: '文本视图' });
    await field.fill((await field.inputValue()).replace('海关、港口和铁路', '海关和铁路'));
    await deskHead(page).getByRole('link', { name: '返回批次' }).click();
    await page.getByRole('heading', { name: BATCH.title, level: 1 }).waitFor();
    const stored = async () => (await storedCase(li.ask, caseAt(4))).sections[0]?.points[0]?.paragraphs[0];
    await expect.poll(stored).toContain('海关和铁路共享');
  });

  it('the desk is left while a remark is on its way', async () => {
    await openBatch(page, BATCH.title);
    await page.getByRole('link', { name: TITLES[4] }).click();
    await textOf(page).locator('.fta-figure').first().waitFor();
    await selectWords(page, '舱单');
    await page.keyboard.press('Control+Alt+m');
    await page.getByRole('group').getByRole('textbox').fill('请写明是哪一种。');
    let release = () => {};
    const isLeft = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/comments', async (route) => {
      await isLeft;
      await route.continue();
    });
    const answered = page.waitForResponse('**/comments');
    await page.keyboard.press('Control+Enter');
    await deskHead(page).getByRole('link', { name: '返回批次' }).click();
    await page.getByRole('heading', { name: BATCH.title, level: 1 }).waitFor();
    release();
    await answered;
    await untilDrawn(page);
    await page.unroute('**/comments');
    const { body } = await li.ask('GET', `/fta-cases/cases/${caseAt(4)}/review`);
    expect(body.data.comments.map(({ text }: { text: string }) => text)).toEqual(['请写明是哪一种。']);
  });

  it('the cases before and behind are those of the list that one came from', async () => {
    await openBatch(page, BATCH.title);
    await page.goto(`${new URL(page.url()).pathname}?show=drafting&sort=-number`);
    await page.getByRole('link', { name: TITLES[2] }).click();
    // Those of the list alone: two of the five are in review.
    await seen(deskHead(page), '第3个，共3个');
    expect(await deskHead(page).getByRole('link', { name: '下一个案例' }).count()).toBe(0);
    await page.keyboard.press('Alt+PageUp');
    await page.waitForURL(`**/cases/${caseAt(3)}`);
    await seen(deskHead(page), '第2个，共3个');
    await expect.poll(focused).toContain('h1');
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('heading', { name: TITLES[2], level: 1 }).waitFor();
    await deskHead(page).getByRole('link', { name: '返回批次' }).click();
    await page.getByRole('heading', { name: BATCH.title, level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe('?show=drafting&sort=-number');
  });

  it('a part is dragged to its place in the outline, and undone', async () => {
    await openCase(page, caseAt(2));
    const outline = page.getByRole('navigation', { name: '大纲' });
    const headings = () => textOf(page).locator('.fta-heading').allTextContents();
    const before = await headings();
    await outline.getByRole('button', { name: '主要做法' }).dragTo(outline.getByRole('button', { name: '实践效果' }));
    expect(await headings()).toEqual(before.toReversed());
    await textOf(page).focus();
    await page.keyboard.press('Control+Z');
    expect(await headings()).toEqual(before);
    await page.keyboard.press('Control+S');
    const stored = async () => (await storedCase(li.ask, caseAt(2))).sections.map(({ heading }) => heading);
    await expect.poll(stored).toEqual(before);
  });

  it('is seen and printed as readers will have it', async () => {
    await openCase(page, caseAt(2));
    await view('预览');
    const preview = page.getByRole('dialog', { name: '预览' });
    await preview.getByRole('heading', { name: TITLES[2], level: 2 }).waitFor();
    await seen(preview, /^（.*提供）$/);
    expect(await graveFaultsIn(page, 'dialog')).toEqual([]);
    await picture(page, '83-preview');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').first().isVisible()).toBe(false);
    expect(await preview.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await preview.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    await expect.poll(focused).not.toContain('body');
  });
});
