import { DEFAULT_PROFILE } from '@fta/cases-core';
import type { Page } from 'playwright-core';
import { CASES } from './content.ts';
import { dialogOf, goTo } from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name });

const openWhole = ({ li, batches }: Scene) => goTo(li.page, `/batches/${batches.whole}`);
const openForPublisher = ({ zhou, batches }: Scene, batch: keyof Scene['batches']) =>
  goTo(zhou.page, `/batches/${batches[batch]}`);
const openSteps = async (scene: Scene) => {
  const page = await openWhole(scene);
  await select(page, CASES.faulty, CASES.ignored);
  await button(page, scene.say('提交审核', /^Submit$/)).click();
  return { page, dialog: await dialogOf(page) };
};
const openArrangement = async (scene: Scene) => {
  const page = await openWhole(scene);
  await button(page, scene.say('调整顺序', 'Reorder')).click();
  await page.getByText(scene.say('没有变化', 'Nothing to save')).waitFor();
  return page;
};
const openProfile = async (page: Page, { say }: Scene) => {
  await button(page, say('格式要求', 'Profile')).click();
  const dialog = await dialogOf(page);
  await dialog.getByRole('table').waitFor();
  return { page, dialog };
};
/** Another state of the profile that holds cases to the same. */
const renameProfile = async ({ zhou, batches }: Scene, title: string) => {
  const address = `/fta-cases/batches/${batches.whole}/profile`;
  const { number: seen } = (await zhou.ask('GET', address)).body.data;
  await zhou.ask('POST', address, { content: JSON.stringify({ ...DEFAULT_PROFILE, title }), seen });
};
const openDownloads = async (page: Page, { say }: Scene) => {
  await button(page, say('下载', 'Download')).click();
  await page.getByRole('menu').waitFor();
  return page;
};
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
  { name: 'step for several, open points', open: async (scene) => (await openSteps(scene)).page },
  {
    name: 'step for several, refused',
    async open(scene) {
      const { page, dialog } = await openSteps(scene);
      await dialog.getByRole('button', { name: scene.say('确认', 'Confirm') }).click();
      await page
        .getByText(scene.say('没有进行：全部案例都保持原状。', 'Not done: every case is as it was.'))
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
  { name: 'reorder', open: openArrangement },
  {
    name: 'reorder, moved',
    async open(scene) {
      const page = await openArrangement(scene);
      await button(page, scene.say(`下移“${CASES.faulty}”`, `Move “${CASES.faulty}” down`)).click();
      await button(page, /^保存顺序|^Save the order/).waitFor();
      return page;
    },
  },
  { name: 'batch of five hundred', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.large}`) },
  {
    name: 'batch of five hundred, all selected',
    async open({ li, batches }) {
      const page = await goTo(li.page, `/batches/${batches.large}`);
      await page.locator('thead').getByRole('checkbox').check();
      return page;
    },
  },
  { name: 'batch of a publisher', open: (scene) => openForPublisher(scene, 'whole') },
  {
    name: 'approve all that wait',
    async open(scene) {
      const page = await openForPublisher(scene, 'whole');
      await button(page, scene.say('通过全部待审核的', 'Approve all that wait')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'publish the batch, blocked',
    async open(scene) {
      const page = await openForPublisher(scene, 'whole');
      await button(page, scene.say('发布整批', 'Publish the batch')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'publish the batch',
    async open(scene) {
      const page = await openForPublisher(scene, 'ready');
      await button(page, scene.say('发布整批', 'Publish the batch')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'plan of the batch',
    async open(scene) {
      const page = await openForPublisher(scene, 'ready');
      await button(page, scene.say('计划发布', 'Plan publication')).click();
      await dialogOf(page);
      return page;
    },
  },
  { name: 'batch, planned', open: (scene) => openForPublisher(scene, 'planned') },
  {
    name: 'plan of the batch, changed',
    async open(scene) {
      const page = await openForPublisher(scene, 'planned');
      await button(page, scene.say('改发布计划', 'Change the plan')).click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'profile of the series, built in',
    open: async (scene) => (await openProfile(await openWhole(scene), scene)).page,
  },
  {
    name: 'profile of the series, for a publisher',
    async open(scene) {
      await renameProfile(scene, '黄河流域自贸试验区联盟最佳实践案例（2025年版）');
      await renameProfile(scene, '黄河流域自贸试验区联盟最佳实践案例（2026年版）');
      return (await openProfile(await openForPublisher(scene, 'whole'), scene)).page;
    },
  },
  {
    name: 'profile of the series, refused',
    async open(scene) {
      const { page, dialog } = await openProfile(await openForPublisher(scene, 'whole'), scene);
      const { sections: _, ...rest } = DEFAULT_PROFILE;
      const buffer = Buffer.from(JSON.stringify({ ...rest, cases: '25' }));
      await dialog.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer });
      await dialog.getByRole('alert').waitFor();
      return page;
    },
    meant: /400/,
  },
  { name: 'preview of a batch', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.whole}/preview`) },
  {
    name: 'preview of a batch, downloads',
    async open(scene) {
      const page = await goTo(scene.li.page, `/batches/${scene.batches.whole}/preview`);
      return openDownloads(page, scene);
    },
  },
  { name: 'preview of no case', open: ({ li, batches }) => goTo(li.page, `/batches/${batches.empty}/preview`) },
  { name: 'preview of a case', open: ({ li, ids }) => goTo(li.page, `/cases/${ids.plain}/preview`) },
  {
    name: 'preview of a case, downloads',
    open: async (scene) => openDownloads(await goTo(scene.li.page, `/cases/${scene.ids.plain}/preview`), scene),
  },
];
