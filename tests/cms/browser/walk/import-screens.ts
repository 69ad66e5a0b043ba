import type { Page } from 'playwright-core';
import { bundledBatch } from '../../documents.ts';
import { goTo } from './going.ts';
import { type Scene, WRITTEN } from './scene.ts';
import type { Screen } from './screen.ts';

async function chooseFile(page: Page, name: string, content: string, mimeType = 'text/markdown'): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('main').getByRole('button').last().click();
  await (await choosing).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

const openImport = ({ li }: Scene) => goTo(li.page, '/import');

/** Importing a document: asked for, refused, read on trial, done. */
export const IMPORT_SCREENS: readonly Screen[] = [
  { name: 'import', open: openImport },
  {
    name: 'import, wrong format',
    async open(scene) {
      const page = await openImport(scene);
      await chooseFile(page, '表格.xls', 'x', 'application/vnd.ms-excel');
      await page.getByText(/表格\.xls/).waitFor();
      return page;
    },
  },
  {
    name: 'import, damaged',
    async open(scene) {
      const page = await openImport(scene);
      await chooseFile(page, '损坏.json', '{"cases": ', 'application/json');
      await page.getByRole('alert').first().waitFor();
      return page;
    },
  },
  {
    name: 'import, read on trial',
    async open(scene) {
      const page = await openImport(scene);
      await chooseFile(page, '汇编.md', bundledBatch());
      await page
        .locator('main')
        .getByRole('button', { name: scene.say('导入', 'Import'), exact: true })
        .waitFor();
      return page;
    },
  },
  {
    name: 'import, a case shown',
    async open({ li: { page }, say }) {
      await page.getByRole('button', { name: say('展开第1个案例', 'Show case 1') }).click();
      return page;
    },
  },
  {
    name: 'import, done',
    async open({ li: { page }, say }) {
      await page
        .locator('main')
        .getByRole('button', { name: say('导入', 'Import'), exact: true })
        .click();
      await page.waitForURL('**/batches/*');
      await page.getByText(say('导入完成', 'Imported')).first().waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  {
    name: 'import, text outside',
    async open(scene) {
      const page = await openImport(scene);
      await chooseFile(page, '案例之外.md', WRITTEN.outside.join('\n\n'));
      await page.getByRole('checkbox').first().waitFor();
      return page;
    },
  },
];
