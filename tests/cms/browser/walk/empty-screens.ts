import { goTo, newVisitor } from './going.ts';
import type { EmptyScene } from './scene.ts';
import type { Screen } from './screen.ts';

/** What is there before anything is: to log in, and pages with nothing on them. */
export const EMPTY_SCREENS: readonly Screen<EmptyScene>[] = [
  {
    name: 'login',
    isOfStrapi: true,
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto('/admin');
      await page.locator('input[name=email]').waitFor();
      return page;
    },
  },
  {
    name: 'login refused',
    isOfStrapi: true,
    async open(scene) {
      const page = await newVisitor(scene);
      await page.goto('/admin');
      await page.locator('input[name=email]').fill('nobody@example.org');
      await page.locator('input[name=password]').fill('Wrong-1234');
      await page.locator('button[type=submit]').click();
      await page.getByText(scene.say('邮箱或密码不正确。', 'Wrong e-mail or password.')).waitFor();
      return page;
    },
  },
  {
    name: 'home, nothing yet',
    isOfStrapi: true,
    async open({ li, say }) {
      await li.page.goto('/admin');
      await li.page.getByText(say('没有等您处理的案例。', 'No case is waiting for you.')).waitFor();
      return li.page;
    },
  },
  { name: 'batches, none yet', open: ({ li }) => goTo(li.page, '') },
];
