import type { Page } from 'playwright-core';
import { WRITTEN } from './content.ts';
import { askOutside } from './filling.ts';
import { dialogOf, goToCase, newVisitor, openPanel, showTab } from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const openAsking = async ({ li: { page }, ids, say }: Scene) => {
  await goToCase(page, ids.linked);
  const panel = await showTab(page, 2);
  await panel.getByRole('button', { name: say('请人核实“1200家”', 'Have it checked: “1200家”') }).click();
  return { page, dialog: await dialogOf(page) };
};

/** Somebody outside at a link of their own. */
const openLink = async (scene: Scene, documentId = scene.ids.linked) => {
  const { link } = await askOutside(scene.li, documentId);
  const page = await newVisitor(scene);
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

/** Answers about the second of two passages. */
const correct = async (page: Page) => {
  await page.locator('input[type=radio]').nth(3).check();
  await page.locator('textarea').nth(1).fill(WRITTEN.correction);
  await page.getByRole('button').click();
  await page.getByRole('link').waitFor();
};

/** Checks by link: asked for on the desk, answered by somebody outside, told on the desk. */
export const OUTSIDE_SCREENS: readonly Screen[] = [
  { name: 'link, asked for', open: async (scene) => (await openAsking(scene)).page },
  {
    name: 'link, made',
    async open(scene) {
      const { page, dialog } = await openAsking(scene);
      await dialog.getByLabel(scene.say('请谁核实', 'Who is asked')).fill(WRITTEN.otherAsked);
      await dialog.getByRole('button', { name: scene.say('生成链接', 'Make the link') }).click();
      await dialog.getByRole('button', { name: scene.say('复制', 'Copy') }).waitFor();
      return page;
    },
  },
  {
    name: 'link, waiting',
    narrow: openPanel,
    async open({ li: { page }, ids }) {
      await goToCase(page, ids.asked);
      const panel = await showTab(page, 2);
      await panel.getByText(WRITTEN.asked).first().waitFor();
      return page;
    },
  },
  {
    name: 'outside, page of a link',
    async open(scene) {
      return openLink(scene);
    },
  },
  {
    name: 'outside, not sent',
    async open(scene) {
      const page = await openLink(scene);
      await page.locator('input[type=radio]').nth(1).check();
      await page.getByRole('button').click();
      await page.locator('.fault').first().waitFor();
      return page;
    },
  },
  {
    name: 'outside, answered in part',
    async open(scene) {
      const page = await openLink(scene);
      await correct(page);
      return page;
    },
  },
  {
    name: 'outside, no such link',
    async open(scene) {
      const page = await newVisitor(scene);
      const { link } = await askOutside(scene.li, scene.ids.linked);
      await page.goto(`${link}x`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  },
  {
    name: 'link, corrected',
    narrow: openPanel,
    async open(scene) {
      const { ids, say } = scene;
      await correct(await openLink(scene, ids.corrected));
      const page = await goToCase(scene.li.page, ids.corrected);
      await page.getByText(say('正文尚未改动', 'the text has not been changed yet')).waitFor();
      await showTab(page, 2);
      return page;
    },
  },
];
