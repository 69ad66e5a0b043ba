import type { Page } from 'playwright-core';
import { pasteHtml } from '../effort.ts';
import { paragraphOf, selectWords, textOf, untilDrawn } from '../screens.ts';
import { type CaseName, type FiledName, WRITTEN } from './content.ts';
import {
  choose,
  dialogOf,
  goTo,
  goToCase,
  openOutline,
  openPanel,
  openTextView,
  showTab,
  writeUnreadable,
} from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const openFaulty = ({ li, ids }: Scene) => goToCase(li.page, ids.faulty);
const openPlain = ({ li, ids }: Scene) => goToCase(li.page, ids.plain);

const tab = (name: string, index: number, id: CaseName = 'faulty'): Screen => ({
  name,
  narrow: openPanel,
  async open({ li, ids }) {
    const page = await goToCase(li.page, ids[id]);
    await showTab(page, index);
    await page.waitForLoadState('networkidle');
    return page;
  },
});
const fileTab = (name: string, id: FiledName): Screen => ({
  name,
  narrow: openPanel,
  async open({ li, ids }) {
    const page = await goToCase(li.page, ids[id]);
    const panel = await showTab(page, 4);
    await panel.locator('[aria-current]').first().waitFor();
    return page;
  },
});
const openSearch = async (scene: Scene, words: string) => {
  const page = await openFaulty(scene);
  await page.keyboard.press('Control+F');
  await page.getByRole('search').getByRole('textbox').fill(words);
  await untilDrawn(page);
  return page;
};
const openBlockMenu = async (page: Page, { say }: Scene) => {
  await paragraphOf(page, 1).click();
  await page.getByRole('button', { name: say('当前段落的操作', 'This block') }).click();
  await page.getByRole('menu').waitFor();
  return page;
};
const selectCustoms = async (scene: Scene) => {
  const page = await openPlain(scene);
  await selectWords(page, '海关');
  await page.getByRole('button', { name: scene.say('建议修改', 'Suggest a change') }).waitFor();
  return page;
};
const openIgnoring = async ({ li: { page }, say }: Scene, documentId: string) => {
  await goToCase(page, documentId);
  const ignore = page.locator('aside').getByRole('button', { name: say('忽略…', 'Ignore…') });
  await ignore.first().click();
  return { page, dialog: await dialogOf(page) };
};
const openNewCase = async ({ li: { page }, batches, say }: Scene) => {
  await goTo(page, `/batches/${batches.small}`);
  await page
    .locator('main')
    .getByRole('button', { name: say('新建案例', 'New case') })
    .click();
  await textOf(page).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
};

/** The desk of whoever writes a case: in every state, with its panels, cards, menus and dialogs. */
export const DESK_SCREENS: readonly Screen[] = [
  { name: 'desk with faults', open: openFaulty },
  tab('desk, checks', 0),
  tab('desk, comments', 1),
  tab('desk, figures', 2),
  tab('desk, versions', 3),
  tab('desk, no file', 4),
  fileTab('desk, page of the file', 'fromPdf'),
  fileTab('desk, lines of the file', 'fromWord'),
  { name: 'desk, outline', narrow: openOutline, open: openFaulty },
  {
    name: 'desk, details',
    async open(scene) {
      const page = await openFaulty(scene);
      await page.locator('main summary').first().click();
      return page;
    },
  },
  {
    name: 'desk, card of a fault',
    async open(scene) {
      const page = await openFaulty(scene);
      await textOf(page).locator('.fta-fault-warning').last().click();
      await page.getByText(scene.say('Alt+↓ 到按钮', 'Alt+↓ to the buttons')).waitFor();
      return page;
    },
  },
  {
    name: 'desk, found',
    open: (scene) => openSearch(scene, '企业'),
  },
  {
    name: 'desk, not found',
    open: (scene) => openSearch(scene, '没有这些字'),
  },
  {
    name: 'desk, keys',
    async open(scene) {
      const page = await openFaulty(scene);
      await page.keyboard.press('Control+/');
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'desk, ways to look at it',
    async open(scene) {
      const page = await openFaulty(scene);
      await page
        .locator('main header')
        .getByRole('button', { name: scene.say('查看', 'View') })
        .click();
      await page.getByRole('menu').waitFor();
      return page;
    },
  },
  {
    name: 'desk, preview',
    async open(scene) {
      const page = await openFaulty(scene);
      await choose(page, scene.say('查看', 'View'), scene.say('预览', 'Preview'));
      await page.locator('dialog[open]').waitFor();
      return page;
    },
  },
  {
    name: 'desk, block in hand',
    open: async (scene) => openBlockMenu(await openPlain(scene), scene),
  },
  {
    name: 'desk, deleted',
    async open(scene) {
      const page = await openBlockMenu(await goToCase(scene.li.page, scene.ids.deleting), scene);
      await page.getByRole('menuitem', { name: scene.say('删除', 'Delete') }).click();
      await page
        .getByRole('status')
        .getByRole('button', { name: scene.say('撤销', 'Undo') })
        .waitFor();
      return page;
    },
  },
  { name: 'desk, selected words', open: selectCustoms },
  {
    name: 'desk, comment on words',
    async open(scene) {
      const page = await selectCustoms(scene);
      await page.keyboard.press('Control+Alt+m');
      await page.getByRole('group').getByRole('textbox').waitFor();
      return page;
    },
  },
  {
    name: 'desk, suggestion for words',
    async open(scene) {
      const page = await selectCustoms(scene);
      await page.getByRole('button', { name: scene.say('建议修改', 'Suggest a change') }).click();
      await page.getByRole('group').getByRole('textbox').waitFor();
      return page;
    },
  },
  {
    name: 'desk, comment on the case',
    async open(scene) {
      const page = await openPlain(scene);
      const panel = await showTab(page, 1);
      await panel.getByRole('button', { name: scene.say('添加批注', 'Add a comment') }).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'desk, submit with open points',
    async open(scene) {
      const page = await goToCase(scene.li.page, scene.ids.ignored);
      await page
        .locator('aside')
        .getByRole('button', { name: scene.say('忽略…', 'Ignore…') })
        .first()
        .waitFor();
      await page
        .locator('main header')
        .getByRole('button', { name: scene.say('提交审核', 'Submit') })
        .click();
      await dialogOf(page);
      return page;
    },
  },
  { name: 'desk, ignore a fault', open: async (scene) => (await openIgnoring(scene, scene.ids.ignored)).page },
  {
    name: 'desk, ignored',
    narrow: openPanel,
    async open(scene) {
      const { page, dialog } = await openIgnoring(scene, scene.ids.dismissed);
      await dialog.getByRole('textbox').fill(WRITTEN.reason);
      await dialog.getByRole('button', { name: scene.say('确认', 'Confirm') }).click();
      await page.locator('aside').getByText(WRITTEN.reason).waitFor();
      return page;
    },
  },
  { name: 'desk in review', open: ({ li, ids }) => goToCase(li.page, ids.inReview) },
  { name: 'desk, returned', narrow: openPanel, open: ({ li, ids }) => goToCase(li.page, ids.returned) },
  {
    name: 'desk, reply',
    narrow: openPanel,
    async open({ li: { page }, ids, say }) {
      await goToCase(page, ids.returned);
      await page
        .locator('aside')
        .getByRole('button', { name: say('回复', 'Reply') })
        .first()
        .click();
      return page;
    },
  },
  {
    name: 'desk, suggestion taken',
    narrow: openPanel,
    async open({ li: { page }, ids, say }) {
      await goToCase(page, ids.taken);
      const panel = await showTab(page, 1);
      await panel.getByRole('button', { name: say('采纳', 'Accept'), exact: true }).click();
      await panel.locator('summary').last().click();
      await panel.getByText(/^李录入于|^Accepted by/).waitFor();
      return page;
    },
  },
  { name: 'desk, published', open: ({ li, ids }) => goToCase(li.page, ids.published) },
  tab('desk, versions of a published case', 3, 'published'),
  { name: 'desk, withdrawn', open: ({ li, ids }) => goToCase(li.page, ids.withdrawn) },
  { name: 'desk, approved', open: ({ li, ids }) => goToCase(li.page, ids.planned) },
  { name: 'desk, new case', open: openNewCase },
  {
    name: 'desk, pasted',
    async open(scene) {
      const page = await openNewCase(scene);
      await textOf(page).locator('.fta-field-title').click();
      const lines = [
        '1. 无纸通关新模式',
        '（山东自贸试验区提供）',
        '一、主要做法',
        `（一）${WRITTEN.pasted}`,
        '时间由24小时缩短至6小时。',
      ];
      await pasteHtml(page, lines.map((line) => `<p>${line}</p>`).join(''), lines.join('\n'));
      await page.getByRole('button', { name: scene.say('保留为纯文本', 'Keep as plain text') }).waitFor();
      return page;
    },
  },
  { name: 'desk, text view', open: async (scene) => (await openTextView(scene, scene.ids.markdown)).page },
  {
    name: 'desk, text view not read',
    open: async (scene) => (await writeUnreadable(scene, scene.ids.unread)).page,
  },
  {
    name: 'desk, text view left',
    async open(scene) {
      const { page } = await writeUnreadable(scene, scene.ids.left);
      await page
        .getByRole('button', { name: scene.say('返回页面', 'Back to the page') })
        .first()
        .click();
      await page.getByRole('button', { name: scene.say('打开文本视图', 'Open the text view') }).waitFor();
      return page;
    },
  },
];
