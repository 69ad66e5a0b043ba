import type { Page } from 'playwright-core';
import { bundledBatch } from '../../documents.ts';
import { BATCH, sampleCase } from '../../staging.ts';
import { CASES, WRITTEN } from './content.ts';
import { failing, goTo, held } from './going.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

async function chooseFile(page: Page, name: string, content: string, mimeType = 'text/markdown'): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('main').getByRole('button').last().click();
  await (await choosing).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

const openImport = ({ li }: Scene) => goTo(li.page, '/import');

/** The first case as it stands, and one that is in review with other words. */
const BATCH_AGAIN = {
  ...BATCH,
  cases: [
    sampleCase(2, { title: CASES.plain }),
    sampleCase(3, { title: CASES.inReview, lead: [WRITTEN.paragraph] }),
    sampleCase(5, { title: CASES.published, lead: [WRITTEN.paragraph] }),
  ],
};

/** A document of a batch that nobody has brought in. */
const newBatch = (index: number): Trial => {
  const batch = { ...BATCH, id: `new-${index}`, title: WRITTEN.imported, ordinal: 20 + index };
  return {
    name: '新批次.json',
    content: JSON.stringify({ ...batch, cases: [sampleCase(1, { id: `new-${index}-01`, title: '短' })] }),
  };
};

interface Trial {
  readonly name?: string;
  readonly content?: string;
  readonly whileWaiting?: boolean;
}

/** Has a document read on trial; what is said of it then, or what is shown until that. */
async function readOnTrial(scene: Scene, { name = '汇编.md', content = bundledBatch(), whileWaiting }: Trial = {}) {
  const page = await openImport(scene);
  if (whileWaiting) await held(page, '**/fta-cases/import');
  await chooseFile(page, name, content, name.endsWith('json') ? 'application/json' : 'text/markdown');
  if (whileWaiting) await page.getByText(scene.say('正在试读…', 'Reading…')).waitFor();
  else await runButton(page, scene).waitFor();
  return page;
}

const runButton = (page: Page, { say }: Scene) =>
  page.locator('main').getByRole('button', { name: say('导入', 'Import'), exact: true });
const run = (page: Page, scene: Scene) => runButton(page, scene).click();

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
    name: 'import, being read',
    open: (scene) => readOnTrial(scene, { whileWaiting: true }),
  },
  {
    name: 'import, reading failed',
    meant: /500 \(Internal Server Error\) \(\/fta-cases\/import\)/,
    async open(scene) {
      const page = await openImport(scene);
      await failing(page, /^\/fta-cases\/import$/);
      await chooseFile(page, '汇编.md', bundledBatch());
      await page.getByRole('alert').first().waitFor();
      return page;
    },
  },
  { name: 'import, read on trial', open: (scene) => readOnTrial(scene) },
  {
    name: 'import, a case shown',
    async open(scene) {
      const page = await readOnTrial(scene);
      await page.getByRole('button', { name: scene.say('展开第1个案例', 'Show case 1'), exact: true }).click();
      return page;
    },
  },
  {
    name: 'import, cases that stay',
    open: (scene) => readOnTrial(scene, { name: '测试批次.json', content: JSON.stringify(BATCH_AGAIN) }),
  },
  {
    name: 'import, being written',
    async open(scene) {
      const page = await readOnTrial(scene, newBatch(1));
      await held(page, '**/fta-cases/import');
      await run(page, scene);
      await page.getByRole('progressbar').waitFor();
      return page;
    },
  },
  {
    name: 'import, offline',
    async open(scene) {
      const page = await readOnTrial(scene, newBatch(2));
      await page.context().setOffline(true);
      await run(page, scene);
      await page.getByRole('alert').first().waitFor();
      return page;
    },
  },
  {
    name: 'import, done',
    async open(scene) {
      const page = await readOnTrial(scene, newBatch(3));
      await run(page, scene);
      await page.waitForURL('**/batches/*');
      await page.getByText(scene.say('导入完成', 'Imported')).first().waitFor();
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
