import { selectWords, textOf } from '../screens.ts';
import { dialogOf, goToCase, openPanel, showTab } from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const openReview = ({ zhou, ids }: Scene) => goToCase(zhou.page, ids.inReview);
const head = ({ zhou: { page } }: Scene) => page.locator('main header');

const openPlan = async (scene: Scene) => {
  const page = await goToCase(scene.zhou.page, scene.ids.planned);
  await head(scene)
    .getByRole('button', { name: scene.say('改发布计划', 'Change the plan') })
    .click();
  return { page, dialog: await dialogOf(page) };
};

/** The same page for whoever reviews and publishes. */
export const REVIEW_SCREENS: readonly Screen[] = [
  { name: 'review', open: openReview },
  {
    name: 'review, comments',
    narrow: openPanel,
    async open(scene) {
      const page = await openReview(scene);
      await showTab(page, 1);
      return page;
    },
  },
  {
    name: 'review, remark at its words',
    async open(scene) {
      const page = await openReview(scene);
      await textOf(page).locator('.fta-remark').first().click();
      await page.getByRole('group').first().waitFor();
      return page;
    },
  },
  {
    name: 'review, suggestion for words',
    async open(scene) {
      const page = await openReview(scene);
      await selectWords(page, '运单');
      await page.getByRole('textbox', { name: scene.say('改为', 'Change to') }).waitFor();
      return page;
    },
  },
  {
    name: 'review, return',
    async open(scene) {
      const page = await openReview(scene);
      await head(scene)
        .getByRole('button', { name: scene.say('退回修改', 'Return') })
        .click();
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'review, approve with open points',
    async open(scene) {
      const page = await openReview(scene);
      await head(scene)
        .getByRole('button', { name: scene.say('审核通过', 'Approve') })
        .click();
      await dialogOf(page);
      return page;
    },
  },
  { name: 'review, what has changed', open: ({ zhou, ids }) => goToCase(zhou.page, ids.changed) },
  {
    name: 'review, changes one by one',
    narrow: openPanel,
    async open({ zhou, ids }) {
      const page = await goToCase(zhou.page, ids.changed);
      await showTab(page, 3);
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  { name: 'publisher, planned', open: ({ zhou, ids }) => goToCase(zhou.page, ids.planned) },
  { name: 'publisher, change the plan', open: async (scene) => (await openPlan(scene)).page },
  {
    name: 'publisher, a time that is past',
    async open(scene) {
      const { page, dialog } = await openPlan(scene);
      await dialog.getByLabel(scene.say('发布时间', 'Time of publication')).fill('2020-01-01T09:00');
      await dialog.getByText(scene.say('时间须晚于现在', 'The time has to be later')).waitFor();
      return page;
    },
  },
  {
    name: 'publisher, withdraw',
    async open(scene) {
      const { page } = scene.zhou;
      await goToCase(page, scene.ids.published);
      await head(scene)
        .getByRole('button', { name: scene.say('撤回', 'Withdraw') })
        .click();
      await dialogOf(page);
      return page;
    },
  },
];
