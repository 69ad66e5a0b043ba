import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import {
  deskHead,
  openBatch,
  openCase,
  panelAt,
  paragraphOf,
  pointTitle,
  rewrite,
  save,
  seen,
  stateOf,
  takeStep,
  textOf,
  titleBlock,
  untilDrawn,
} from './screens.ts';

const chromium = chromiumAvailability();
const TITLES = {
  unfit: '多式联运单证互认试点',
  own: '由一人提交的案例',
  typed: '以键盘录入的案例',
  outlined: '调整顺序的案例',
} as const;

describe.skipIf(!chromium.isAvailable)(titled('the desk of a case', chromium), () => {
  let desk: Desk;
  let li: Person;
  let wang: Person;
  let ids: Record<keyof typeof TITLES, string>;

  beforeAll(async () => {
    desk = await openDesk();
    [li, wang] = await Promise.all([
      desk.seat('李录入', ['contributor']),
      desk.seat('王审核', ['contributor', 'reviewer']),
    ]);
    const cases = Object.values(TITLES).map((title, i) => sampleCase(i + 1, { title }));
    const documentIds = await bringIn(li.ask, cases);
    ids = Object.fromEntries(Object.keys(TITLES).map((name, i) => [name, documentIds[i]])) as typeof ids;
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? '');

  it('is reached from the batch, and from one case the next; the keyboard is at the heading', async () => {
    const { page } = li;
    await openBatch(page, BATCH.title);
    await page.getByRole('link', { name: TITLES.unfit }).click();
    await textOf(page).waitFor();
    await seen(deskHead(page), '第1个，共4个');
    await expect.poll(() => focused(page)).toBe('H1');
    await deskHead(page).getByRole('link', { name: '下一个案例' }).click();
    await page.getByRole('heading', { name: TITLES.own, level: 1 }).waitFor();
    await expect.poll(() => focused(page)).toBe('H1');
    await deskHead(page).getByRole('link', { name: '返回批次' }).click();
    await page.getByRole('heading', { name: BATCH.title, level: 1 }).waitFor();
  });

  it('saves what was typed by itself, and before the page is left for another', async () => {
    const { page, ask } = li;
    await openCase(page, ids.outlined);
    await rewrite(paragraphOf(page, 1), '自动保存的一段。');
    await seen(deskHead(page), /^已保存 /);
    await rewrite(paragraphOf(page, 1), '离开前写的一段。');
    await deskHead(page).getByRole('link', { name: '上一个案例' }).click();
    await page.getByRole('heading', { name: TITLES.typed, level: 1 }).waitFor();
    const said = async () => (await storedCase(ask, ids.outlined)).sections[0]?.points[0]?.paragraphs;
    await expect.poll(said, { timeout: 10_000 }).toEqual(['离开前写的一段。']);
  });

  it('says what is not fit to print at its words and beside them, and keeps it from being submitted', async () => {
    const { page } = li;
    await openCase(page, ids.unfit);
    await rewrite(titleBlock(page), '短题');
    await rewrite(pointTitle(page, 1), '');
    const panel = await panelAt(page, '检查');
    await seen(panel, '必须改正（2）');
    await seen(panel, '标题“短题”有2字，应为4至40字');
    await textOf(page).locator('.fta-fault-error', { hasText: '短题' }).waitFor();
    await save(page);
    await seen(deskHead(page), '2个问题');
    expect(await deskHead(page).getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true);
    await picture(page, '31-refused');
    await panel.getByRole('button', { name: '标题“短题”有2字，应为4至40字' }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('短题');
    await page.getByText('F8 下一个').first().waitFor();
  });

  it('lets the same step be taken at once when what was typed has put it right', async () => {
    const { page } = li;
    await rewrite(titleBlock(page), TITLES.unfit);
    await rewrite(pointTitle(page, 1), '数据先行');
    await seen(deskHead(page), /^有未保存的修改/);
    await takeStep(page, '提交审核');
    await stateOf(page, '待审核');
    await seen(page, '当前状态下内容不能修改。');
    expect(await textOf(page).getAttribute('contenteditable')).toBe('false');
    await picture(page, '32-submitted');
  });

  it('tells who has submitted a case why somebody else has to approve it', async () => {
    const { page } = wang;
    await openCase(page, ids.own);
    await takeStep(page, '提交审核');
    await stateOf(page, '待审核');
    await seen(await panelAt(page, '检查'), `《${TITLES.own}》由您提交，须由另一人审核通过`);
    expect(await deskHead(page).getByRole('button', { name: '审核通过' }).isDisabled()).toBe(true);
    await picture(page, '50-second-person');
  });

  it('moves and deletes parts, and gives back what was deleted', async () => {
    const { page, ask } = li;
    await openCase(page, ids.outlined);
    const outline = page.getByRole('navigation', { name: '大纲' });
    await outline.getByRole('button', { name: '主要做法' }).press('Alt+Shift+ArrowDown');
    await save(page);
    const headings = async () => (await storedCase(ask, ids.outlined)).sections.map(({ heading }) => heading);
    expect(await headings()).toEqual(['实践效果', '主要做法']);
    await pointTitle(page, 1).click();
    await untilDrawn(page);
    await page.getByRole('button', { name: '当前段落的操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await seen(page, '已删除“数据先行”');
    expect(await textOf(page).locator('.fta-point').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await textOf(page).locator('.fta-point').count()).toBe(1);
    await picture(page, '40-outline');
  });

  it('corrects a fault by its quick fix: from the list, and from its card by keyboard alone, each one step to undo', async () => {
    const { page, ask } = li;
    const { keyboard } = page;
    await openCase(page, ids.outlined);
    await rewrite(paragraphOf(page, 1), '海关加强加强协作，，单证共享。');
    const panel = await panelAt(page, '检查');
    await seen(panel, '…加强加强协作，，单证共享。');
    await panel.getByRole('button', { name: '只留一个标点' }).click();
    await seen(textOf(page), '海关加强加强协作，单证共享。');
    await panel.getByText('标点“，，”连用').waitFor({ state: 'detached' });
    await keyboard.press('Shift+F8');
    await seen(page.getByRole('status'), '“加强”连写了两次');
    await page.getByRole('status').getByRole('button', { name: '删去重复的“加强”' }).waitFor();
    await picture(page, '64-fix');
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Enter');
    await seen(textOf(page), '海关加强协作，单证共享。');
    await keyboard.press('Control+z');
    await seen(textOf(page), '海关加强加强协作，单证共享。');
    await keyboard.press('Control+y');
    await save(page);
    expect(await firstParagraphs(ask, ids.outlined)).toEqual(['海关加强协作，单证共享。']);
    await panel.getByText('“加强”连写了两次').waitFor({ state: 'detached' });
  });

  it('leaves a fault as it is for a reason that the reviewer sees, until it is taken back', async () => {
    const { page, ask } = li;
    await openCase(page, ids.outlined);
    await rewrite(paragraphOf(page, 1), '企业企业共享数据。');
    const panel = await panelAt(page, '检查');
    const fault = panel.getByRole('listitem').filter({ hasText: '“企业”连写了两次' });
    await fault.getByRole('button', { name: '忽略…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '确认' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('固定说法');
    await picture(page, '65-ignore');
    await dialog.getByRole('button', { name: '确认' }).click();
    await seen(panel, '已忽略（1）');
    await seen(fault, '已忽略：固定说法');
    expect(await textOf(page).locator('.fta-fault', { hasText: '企业企业' }).count()).toBe(0);
    expect(await firstParagraphs(ask, ids.outlined)).toEqual(['企业企业共享数据。']);

    await openCase(wang.page, ids.outlined);
    await seen(await panelAt(wang.page, '检查'), '已忽略：固定说法');
    await picture(wang.page, '66-ignored');
    await fault.getByRole('button', { name: '恢复提醒' }).click();
    await textOf(page).locator('.fta-fault', { hasText: '企业企业' }).waitFor();
    await seen(panel, '删去重复的“企业”');
  });

  it('is written by keyboard alone', async () => {
    const { page, ask } = li;
    const { keyboard } = page;
    await openCase(page, ids.typed);
    await textOf(page).locator('.fta-paragraph').last().click();
    await untilDrawn(page);
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.insertText('推广价值');
    await keyboard.press('Control+Alt+1');
    await keyboard.press('Enter');
    await keyboard.insertText('第一段。');
    await keyboard.press('Enter');
    await keyboard.insertText('可以推广');
    await keyboard.press('Control+Alt+2');
    await keyboard.press('Enter');
    await keyboard.insertText('要点的一段。');
    await save(page);
    await picture(page, '61-keyboard');
    const { sections } = await storedCase(ask, ids.typed);
    expect(sections.at(-1)).toMatchObject({
      heading: '推广价值',
      lead: ['第一段。'],
      points: [{ number: 1, title: '可以推广', paragraphs: ['要点的一段。'] }],
    });
  });

  it('opens a new case of a batch, with the next number', async () => {
    const { page } = li;
    await openBatch(page, BATCH.title);
    await page.getByRole('button', { name: '新建案例' }).click();
    await textOf(page).waitFor();
    await seen(deskHead(page), '第5个，共5个');
    await rewrite(titleBlock(page), '在编辑台新建的案例');
    await save(page);
    await page.getByRole('heading', { name: '在编辑台新建的案例', level: 1 }).waitFor();
    await picture(page, '62-new');
  });

  it('takes the place of Strapi’s edit view, which shows the fields and leads here', async () => {
    const { page } = li;
    await page.goto(`/admin/content-manager/collection-types/plugin::fta-cases.case/${ids.typed}`);
    await page.getByRole('textbox', { name: '标题', exact: true }).first().waitFor();
    expect(await page.getByRole('textbox', { name: '标题', exact: true }).first().isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);
    await picture(page, '63-edit-view');
    await page.getByRole('link', { name: '在编辑台打开' }).click();
    await textOf(page).waitFor();
  });
});

/** What the first point of a case says on the server, wherever its section stands. */
async function firstParagraphs(ask: Person['ask'], documentId: string) {
  const { sections } = await storedCase(ask, documentId);
  return sections.flatMap(({ points }) => points)[0]?.paragraphs;
}
