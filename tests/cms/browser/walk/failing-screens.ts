import type { Page } from 'playwright-core';
import { endSessions, failing, goTo } from './going.ts';
import { type Scene, seatNewcomer } from './scene.ts';
import type { Screen } from './screen.ts';

const SERVER_FAILS = /500 \(Internal Server Error\) \(\/fta-cases\//;

/** Opens a page of the plugin for which the server has nothing but a failure. */
const broken = (name: string, addresses: RegExp, path: (scene: Scene) => string): Screen => ({
  name: `${name}, server fails`,
  meant: SERVER_FAILS,
  async open(scene) {
    const { page } = scene.li;
    await failing(page, addresses);
    await page.goto(`/admin/plugins/fta-cases${path(scene)}`);
    await failureOf(page);
    return page;
  },
});

const failureOf = (page: Page) =>
  page
    .getByText(/读取.*失败|could not be read/i)
    .first()
    .waitFor();

/** A link of the list of batches, by which a person goes on for whom something has ended meanwhile. */
const firstOfList = (page: Page) => page.locator('main').getByRole('link', { name: '测试批次案例' });

/** What is said where a page cannot be shown: the server fails, the network is gone, the session has ended. */
export const FAILING_SCREENS: readonly Screen[] = [
  {
    name: 'home, server fails',
    isOfStrapi: true,
    meant: SERVER_FAILS,
    async open({ li: { page } }) {
      await failing(page, /^\/fta-cases\/batches$/);
      await page.goto('/admin');
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  broken('batches', /^\/fta-cases\/batches$/, () => ''),
  broken('batch', /^\/fta-cases\/batches\/\w+$/, ({ batches }) => `/batches/${batches.whole}`),
  broken('plans of a batch', /^\/fta-cases\/batches\/\w+\/plans$/, ({ batches }) => `/batches/${batches.planned}`),
  broken('preview', /^\/fta-cases\/.+\/download$/, ({ batches }) => `/batches/${batches.whole}/preview`),
  broken('desk', /^\/fta-cases\/cases\/\w+\/review$/, ({ ids }) => `/cases/${ids.plain}`),
  {
    name: 'batch, offline',
    async open(scene) {
      const page = await goTo(scene.qian.page, '');
      await page.context().setOffline(true);
      await firstOfList(page).click();
      await page
        .getByText(/无法连接服务器|cannot be reached/)
        .first()
        .waitFor();
      return page;
    },
  },
  {
    name: 'batch, session ended',
    meant: /401 \(Unauthorized\) \(\/admin\/logout\)/,
    async open(scene) {
      const newcomer = await seatNewcomer(scene);
      const page = await goTo(newcomer.page, '');
      await endSessions(scene, newcomer);
      await firstOfList(page).click();
      // Strapi leads to its login, and says there why.
      await page.locator('input[name=email]').waitFor();
      return page;
    },
  },
];
