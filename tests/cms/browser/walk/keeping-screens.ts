import type { Page } from 'playwright-core';
import type { Person } from '../desk.ts';
import { paragraphOf, rewrite } from '../screens.ts';
import { dialogOf, goToCase } from './going.ts';
import { type Scene, WRITTEN } from './scene.ts';
import type { Screen } from './screen.ts';

/** Long enough for the journal, and too short for a save. */
const A_SECOND = 1_200;

const endSessions = ({ desk }: Scene, { editor }: Person) =>
  desk.app.strapi.sessionManager('admin').invalidateRefreshToken(String(editor.id));

async function signIn(page: Page, { say }: Scene, email: string, password: string): Promise<void> {
  const dialog = await dialogOf(page);
  await dialog.locator('input[type=email]').fill(email);
  await dialog.locator('input[type=password]').fill(password);
  await dialog.getByRole('button', { name: say('登录', 'Sign in'), exact: true }).click();
}

/** What is said where something stands in the way of keeping what is written. These end sessions: they come last. */
export const KEEPING_SCREENS: readonly Screen[] = [
  {
    name: 'kept text offered',
    async open({ li, ids }) {
      const tab = await li.page.context().newPage();
      await goToCase(tab, ids.killed);
      await rewrite(paragraphOf(tab, 1), WRITTEN.paragraph);
      await tab.waitForTimeout(A_SECOND);
      await tab.close();
      await li.page.goto(`/admin/plugins/fta-cases/cases/${ids.killed}`);
      await dialogOf(li.page);
      return li.page;
    },
  },
  {
    name: 'kept text of the text view offered',
    async open({ li: { page }, ids }) {
      await page.goto(`/admin/plugins/fta-cases/cases/${ids.markdown}`);
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'somebody else is writing',
    async open({ li, qian, ids }) {
      await goToCase(qian.page, ids.clash);
      await goToCase(li.page, ids.clash);
      const told = li.page.waitForResponse(
        (answer) => answer.url().endsWith('/lease') && answer.request().method() === 'POST',
      );
      await rewrite(paragraphOf(li.page, 1), WRITTEN.theirs);
      await told;
      await li.page.keyboard.press('Control+S');
      await goToCase(qian.page, ids.clash);
      await qian.page.getByText(/正在修改|is changing/).waitFor();
      return qian.page;
    },
  },
  {
    name: 'both have changed the same',
    async open({ li, qian, ids }) {
      await goToCase(li.page, ids.clash);
      await rewrite(paragraphOf(qian.page, 1), WRITTEN.mine);
      await qian.page.keyboard.press('Control+S');
      await rewrite(paragraphOf(li.page, 1), `${WRITTEN.theirs}全程留痕。`);
      await li.page.keyboard.press('Control+S');
      await dialogOf(li.page);
      return li.page;
    },
  },
  {
    name: 'clash put off',
    async open({ li: { page }, say }) {
      const dialog = await dialogOf(page);
      await dialog
        .getByRole('button', { name: say('继续修改', 'Keep editing') })
        .last()
        .click();
      await page.getByRole('button', { name: say('处理冲突', 'Settle') }).waitFor();
      return page;
    },
  },
  {
    name: 'offline',
    async open({ qian: { page }, ids, say }) {
      await goToCase(page, ids.expired);
      await page.context().setOffline(true);
      await rewrite(paragraphOf(page, 1), WRITTEN.paragraph);
      await page.getByText(say('离线，已存在本机', 'Offline, kept on this machine')).waitFor();
      return page;
    },
  },
  {
    name: 'session ended',
    async open(scene) {
      const { page } = scene.qian;
      await page.context().setOffline(false);
      await page.getByText(/^已保存 |^Saved /).waitFor();
      await endSessions(scene, scene.qian);
      await rewrite(paragraphOf(page, 1), WRITTEN.mine);
      await dialogOf(page);
      return page;
    },
  },
  {
    name: 'session ended, wrong password',
    async open(scene) {
      const { page, editor } = scene.qian;
      await signIn(page, scene, editor.email, 'Wrong-1234');
      await page.getByRole('dialog').getByRole('alert').waitFor();
      return page;
    },
  },
  {
    name: 'session ended, put off',
    async open({ qian: { page }, say }) {
      const dialog = await dialogOf(page);
      await dialog
        .getByRole('button', { name: say('稍后登录', 'Later') })
        .last()
        .click();
      await page.getByRole('button', { name: say('重新登录', 'Sign in again') }).waitFor();
      return page;
    },
  },
  {
    name: 'somebody else signed in',
    async open(scene) {
      const { page } = scene.qian;
      await page.getByRole('button', { name: scene.say('重新登录', 'Sign in again') }).click();
      await signIn(page, scene, scene.li.editor.email, scene.li.editor.password);
      await page.getByRole('button', { name: scene.say('以当前账户保存', 'Save as this account') }).waitFor();
      return page;
    },
  },
];
