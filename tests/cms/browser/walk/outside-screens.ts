import { dialogOf, goToCase, newVisitor, openPanel, showTab } from './going.ts';
import { WRITTEN } from './scene.ts';
import type { Screen } from './screen.ts';

/** Checks by link: asked for on the desk, answered by somebody outside, told on the desk. */
export const OUTSIDE_SCREENS: readonly Screen[] = [
  {
    name: 'link, asked for',
    async open({ li: { page }, ids, say }) {
      await goToCase(page, ids.asked);
      const panel = await showTab(page, 2);
      await panel.getByRole('button', { name: say('请人核实“1200家”', 'Have it checked: “1200家”') }).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'link, made',
    async open({ li: { page }, say }) {
      const dialog = await dialogOf(page);
      await dialog.getByLabel(say('请谁核实', 'Who is asked')).fill(WRITTEN.otherAsked);
      await dialog.getByRole('button', { name: say('生成链接', 'Make the link') }).click();
      await dialog.getByRole('button', { name: say('复制', 'Copy') }).waitFor();
      return page;
    },
  },
  {
    name: 'link, waiting',
    narrow: openPanel,
    async open({ li: { page }, ids }) {
      await goToCase(page, ids.asked);
      const panel = await showTab(page, 2);
      await panel.getByText(WRITTEN.otherAsked).first().waitFor();
      return page;
    },
  },
  {
    name: 'outside, page of a link',
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto(scene.link);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  },
  {
    name: 'outside, not sent',
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto(scene.link);
      await page.locator('input[type=radio]').nth(1).check();
      await page.getByRole('button').click();
      await page.locator('.fault').first().waitFor();
      return page;
    },
  },
  {
    name: 'outside, answered in part',
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto(scene.link);
      await page.locator('input[type=radio]').nth(3).check();
      await page.locator('textarea').nth(1).fill(WRITTEN.correction);
      await page.getByRole('button').click();
      await page.getByRole('link').waitFor();
      return page;
    },
  },
  {
    name: 'outside, no such link',
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto(`${scene.link}x`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  },
  {
    name: 'link, corrected',
    narrow: openPanel,
    async open({ li: { page }, ids, say }) {
      await goToCase(page, ids.asked);
      await page.getByText(say('正文尚未改动', 'the text has not been changed yet')).waitFor();
      await showTab(page, 2);
      return page;
    },
  },
];
