import type { Page } from 'playwright-core';
import { dialogOf, goTo } from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name });

const openWhole = ({ li, batches }: Scene) => goTo(li.page, `/batches/${batches.whole}`);
const select = async (page: Page, ...titles: string[]) => {
  for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
};

/** The list of batches and a batch as a worklist, with what is done there. */
export const BATCH_SCREENS: readonly Screen[] = [
  { name: 'batches', open: ({ li }) => goTo(li.page, '') },
  { name: 'batch', open: openWhole },
  { name: 'batch, none found', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.whole}?q=没有`) },
  { name: 'batch of none', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.empty}`) },
  { name: 'batch of one', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.small}`) },
  { name: 'batch of twenty-five', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.usual}`) },
  {
    name: 'batch, all selected',
    async open(scene) {
      const page = await openWhole(scene);
      await page.locator('thead').getByRole('checkbox').check();
      return page;
    },
  },
  {
    name: 'batch, remarks on the whole',
    async open(scene) {
      const page = await openWhole(scene);
      await page.locator('main summary').first().click();
      return page;
    },
  },
  {
    name: 'step for several, open points',
    async open(scene) {
      const page = await openWhole(scene);
      await select(page, '短题', '忽略提醒的案例');
      await button(page, scene.say('提交审核', /^Submit$/)).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'step for several, refused',
    async open({ li: { page }, say }) {
      const dialog = await dialogOf(page);
      await dialog.getByRole('button', { name: say('确认', 'Confirm') }).click();
      await page
        .getByText(say('没有进行：全部案例都保持原状。', 'Not done: every case is as it was.'))
        .first()
        .waitFor();
      return page;
    },
  },
  {
    name: 'move to another batch',
    async open(scene) {
      const page = await openWhole(scene);
      await select(page, '多式联运单证互认试点');
      await button(page, scene.say('移到另一批次', 'Move to another batch')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'submit all that are ready',
    async open(scene) {
      const page = await openWhole(scene);
      await button(page, scene.say('提交全部可提交的', 'Submit all that are ready')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'reorder',
    async open(scene) {
      const page = await openWhole(scene);
      await button(page, scene.say('调整顺序', 'Reorder')).click();
      await page.getByText(scene.say('没有变化', 'Nothing to save')).waitFor();
      return page;
    },
  },
  {
    name: 'reorder, moved',
    async open({ li: { page }, say }) {
      await button(page, say('下移“短题”', 'Move “短题” down')).click();
      await button(page, /^保存顺序|^Save the order/).waitFor();
      return page;
    },
  },
  {
    name: 'batch of a publisher',
    open: ({ zhou, batches }) => goTo(zhou.page, `/batches/${batches.whole}`),
  },
  {
    name: 'approve all that wait',
    async open({ zhou: { page }, say }) {
      await button(page, say('通过全部待审核的', 'Approve all that wait')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'publish the batch, blocked',
    async open({ zhou: { page }, batches, say }) {
      await goTo(page, `/batches/${batches.whole}`);
      await button(page, say('发布整批', 'Publish the batch')).click();
      await dialogOf(page);
      return page;
    },
  },
  { name: 'preview of a batch', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.whole}/preview`) },
  { name: 'preview of no case', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.empty}/preview`) },
  { name: 'preview of a case', open: ({ li, ids }) => goTo(li.page, `/cases/${ids.plain}/preview`) },
];
