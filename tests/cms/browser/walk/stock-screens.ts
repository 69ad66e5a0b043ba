import { goTo } from './going.ts';
import type { Screen } from './screen.ts';
import { STOCK_LIST } from './stock.ts';

const CASES = '/admin/content-manager/collection-types/plugin::fta-cases.case';

/** Strapi's own screens as editors of cases meet them. */
export const STOCK_SCREENS: readonly Screen[] = [
  {
    name: 'home',
    isOfStrapi: true,
    async open({ li }) {
      await li.page.goto('/admin');
      await li.page.getByRole('link', { name: '一例批次' }).first().waitFor();
      await li.page.waitForLoadState('networkidle');
      return li.page;
    },
  },
  {
    name: 'home of a reviewer',
    isOfStrapi: true,
    async open({ zhou }) {
      await zhou.page.goto('/admin');
      await zhou.page.getByRole('link', { name: '测试批次案例' }).first().waitFor();
      await zhou.page.waitForLoadState('networkidle');
      return zhou.page;
    },
  },
  {
    name: 'list of Strapi',
    isOfStrapi: true,
    stock: STOCK_LIST,
    async open({ li }) {
      await li.page.goto(CASES);
      await li.page.getByRole('grid').or(li.page.getByRole('table')).first().waitFor();
      await li.page.waitForLoadState('networkidle');
      return li.page;
    },
  },
  {
    name: 'view of Strapi',
    isOfStrapi: true,
    async open({ li, ids }) {
      await li.page.goto(`${CASES}/${ids.asked}`);
      await li.page.locator('main h1').waitFor();
      await li.page.waitForLoadState('networkidle');
      return li.page;
    },
  },
  {
    name: 'no such page of Strapi',
    isOfStrapi: true,
    async open({ li, say }) {
      await li.page.goto('/admin/nothing');
      await li.page.getByText(say('网址可能有误', 'The address may be wrong')).waitFor();
      return li.page;
    },
  },
  { name: 'no such page', open: ({ li }) => goTo(li.page, '/nothing') },
  { name: 'no such case', open: ({ li }) => goTo(li.page, '/cases/nothing') },
  {
    name: 'not permitted',
    async open({ zhou, say }) {
      await zhou.page.goto('/admin/plugins/fta-cases/import');
      await zhou.page.getByText(say('您没有查看这一页的权限', 'Your account may not see this page')).waitFor();
      return zhou.page;
    },
  },
];
