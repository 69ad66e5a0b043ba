import type { Page } from 'playwright-core';
import { paragraphOf, rewrite } from '../screens.ts';
import { WRITTEN } from './content.ts';
import { dialogOf, endSessions, failing, goToCase, writeUnreadable } from './going.ts';
import { type Scene, seatNewcomer } from './scene.ts';
import type { Screen } from './screen.ts';

/** Long enough for the journal, and too short for a save. */
const A_SECOND = 1_200;

/** Something is written at the desk, and the tab is gone a second later. */
async function kill(page: Page, write: (tab: Page) => Promise<unknown>): Promise<void> {
  const tab = await page.context().newPage();
  await write(tab);
  await tab.waitForTimeout(A_SECOND);
  await tab.close();
}

async function openKept({ li: { page } }: Scene, documentId: string): Promise<Page> {
  await page.goto(`/admin/plugins/fta-cases/cases/${documentId}`);
  await dialogOf(page);
  return page;
}

/** Two people have changed the same words; the second one's save is refused. */
async function clash({ li, qian }: Scene, documentId: string) {
  await goToCase(li.page, documentId);
  await goToCase(qian.page, documentId);
  await rewrite(paragraphOf(qian.page, 1), WRITTEN.mine);
  await qian.page.keyboard.press('Control+S');
  await qian.page.getByText(/^已保存 |^Saved /).waitFor();
  await rewrite(paragraphOf(li.page, 1), WRITTEN.theirsToo);
  await li.page.keyboard.press('Control+S');
  return { page: li.page, dialog: await dialogOf(li.page) };
}

/** Somebody writes whose session has ended, and is asked to sign in. */
async function expire(scene: Scene, documentId: string) {
  const newcomer = await seatNewcomer(scene);
  const { page } = newcomer;
  await goToCase(page, documentId);
  await endSessions(scene, newcomer);
  await rewrite(paragraphOf(page, 1), WRITTEN.mine);
  return { page, newcomer, dialog: await dialogOf(page) };
}

async function signIn(page: Page, { say }: Scene, email: string, password: string): Promise<void> {
  const dialog = await dialogOf(page);
  await dialog.locator('input[type=email]').fill(email);
  await dialog.locator('input[type=password]').fill(password);
  await dialog.getByRole('button', { name: say('登录', 'Sign in'), exact: true }).click();
}

const later = async ({ page, dialog }: { page: Page; dialog: ReturnType<Page['getByRole']> }, name: string) => {
  await dialog.getByRole('button', { name }).last().click();
  return page;
};

/** What is said where something stands in the way of keeping what is written. */
export const KEEPING_SCREENS: readonly Screen[] = [
  {
    name: 'kept text offered',
    async open(scene) {
      const { li, ids } = scene;
      await kill(li.page, async (tab) => {
        await goToCase(tab, ids.killed);
        await rewrite(paragraphOf(tab, 1), WRITTEN.paragraph);
      });
      return openKept(scene, ids.killed);
    },
  },
  {
    name: 'kept text of the text view offered',
    async open(scene) {
      const { li, ids } = scene;
      await kill(li.page, (page) => writeUnreadable({ ...scene, li: { ...li, page } }, ids.keptText));
      return openKept(scene, ids.keptText);
    },
  },
  {
    name: 'somebody else is writing',
    async open({ li, qian, ids }) {
      await goToCase(li.page, ids.written);
      const told = li.page.waitForResponse(
        (answer) => answer.url().endsWith('/lease') && answer.request().method() === 'POST',
      );
      await rewrite(paragraphOf(li.page, 1), WRITTEN.theirs);
      await told;
      await goToCase(qian.page, ids.written);
      await qian.page.getByText(/^李录入(正在修改| is changing)/).waitFor();
      return qian.page;
    },
  },
  { name: 'both have changed the same', open: async (scene) => (await clash(scene, scene.ids.clash)).page },
  {
    name: 'clash put off',
    async open(scene) {
      const { say, ids } = scene;
      const page = await later(await clash(scene, ids.clashLater), say('继续修改', 'Keep editing'));
      await page.getByRole('button', { name: say('处理冲突', 'Settle') }).waitFor();
      return page;
    },
  },
  {
    name: 'server fails at a save',
    meant: /500 \(Internal Server Error\) \(\/content-manager\//,
    async open({ li: { page }, ids }) {
      await goToCase(page, ids.failed);
      await failing(page, /^\/content-manager\/collection-types\//);
      await rewrite(paragraphOf(page, 1), WRITTEN.paragraph);
      await page.keyboard.press('Control+S');
      await page.getByText(/^暂时不能保存|^Not saved for now/).waitFor();
      return page;
    },
  },
  {
    name: 'offline',
    async open({ qian: { page }, ids, say }) {
      await goToCase(page, ids.offline);
      await page.context().setOffline(true);
      await rewrite(paragraphOf(page, 1), WRITTEN.paragraph);
      await page.getByText(say('离线，已存在本机', 'Offline, kept on this machine')).waitFor();
      return page;
    },
  },
  { name: 'session ended', open: async (scene) => (await expire(scene, scene.ids.expired)).page },
  {
    name: 'session ended, wrong password',
    async open(scene) {
      const { page, newcomer } = await expire(scene, scene.ids.wrong);
      await signIn(page, scene, newcomer.editor.email, 'Wrong-1234');
      await page.getByRole('dialog').getByRole('alert').waitFor();
      return page;
    },
  },
  {
    name: 'session ended, put off',
    async open(scene) {
      const { say, ids } = scene;
      const page = await later(await expire(scene, ids.putOff), say('稍后登录', 'Later'));
      await page.getByRole('button', { name: say('重新登录', 'Sign in again') }).waitFor();
      return page;
    },
  },
  {
    name: 'somebody else signed in',
    async open(scene) {
      const { page } = await expire(scene, scene.ids.otherPerson);
      await signIn(page, scene, scene.li.editor.email, scene.li.editor.password);
      await page.getByRole('button', { name: scene.say('以当前账户保存', 'Save as this account') }).waitFor();
      return page;
    },
  },
];
