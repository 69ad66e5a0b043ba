import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { pdfFile } from '../../support/pdf.ts';
import { wordFile } from '../../support/word.ts';
import { plainParagraphs } from '../documents.ts';
import { upload } from '../files.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { type Desk, openDesk, type Person } from './desk.ts';
import { openCase, panelAt, paragraphOf, save, seen, textOf } from './screens.ts';

const KEEP = 'plugin::fta-cases.keepOriginals';
const chromium = chromiumAvailability();

describe.skipIf(!chromium.isAvailable)(titled('the file beside the text', chromium), () => {
  let desk: Desk;
  let li: Person;

  beforeAll(async () => {
    desk = await openDesk();
    li = await desk.seat('李录入', ['contributor']);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  /** The document id of the first case of a document that was brought in. */
  let ids: string[] = [];
  async function bringIn(name: string, bytes: Uint8Array, keep: boolean): Promise<string> {
    desk.app.strapi.config.set(KEEP, keep);
    const overwrite = ids.length > 0 ? { overwrite: JSON.stringify(ids) } : {};
    const { status, body } = await li.ask('POST', '/fta-cases/import', upload(name, bytes, overwrite));
    desk.app.strapi.config.set(KEEP, false);
    expect(status, JSON.stringify(body)).toBe(200);
    ids = body.data.cases.map(({ id }: { id: string }) => id);
    const [batch] = (await li.ask('GET', '/fta-cases/batches')).body.data;
    const { cases } = (await li.ask('GET', `/fta-cases/batches/${batch.documentId}`)).body.data;
    return cases[0].documentId;
  }

  it('shows the page of a PDF with the words of the paragraph in hand, and leads back to the text', async () => {
    const { page } = li;
    await openCase(page, await bringIn('第一批.pdf', pdfFile(plainParagraphs()), true));
    const panel = await panelAt(page, '原件');
    const shown = panel.getByRole('group', { name: '原件第1页' });
    await shown.getByRole('img').waitFor();
    await seen(panel, '《第一批.pdf》第1页');
    await seen(panel, '原件没有嵌入字体');
    const marked = shown.locator('[aria-current]');
    const title = await marked.first().boundingBox();

    await paragraphOf(page, 1).click();
    await expect.poll(async () => (await marked.first().boundingBox())?.y).not.toBe(title?.y);
    expect(await graveFaultsIn(page, 'aside')).toEqual([]);
    await picture(page, 'original-page');

    await shown
      .getByRole('button', { name: /^转到正文：/ })
      .first()
      .click();
    await expect.poll(() => selectedBlock(page)).toBe(await textOf(page).locator('> *').first().textContent());

    await expect.poll(async () => (await marked.first().boundingBox())?.y).toBe(title?.y);
    await panel.getByRole('button', { name: '下一页' }).click();
    await seen(panel, '第2页，共');
    await panel.getByRole('button', { name: '放大' }).click();
    await picture(page, 'original-larger');
  });

  it('says what was rewritten since, and what is new', async () => {
    const { page } = li;
    const panel = await panelAt(page, '原件');
    await paragraphOf(page, 1).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('后面添了一句。');
    await seen(panel, '这段文字导入后改过');
    await save(page);
    await seen(panel, '这段文字导入后改过');
    await picture(page, 'original-rewritten');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('一段后来写的话，原件里没有。');
    await seen(panel, '原件中找不到这段文字');
  });

  it('shows the lines of a Word document, those of the paragraph in hand marked', async () => {
    const { page } = li;
    await openCase(page, await bringIn('第一批.docx', wordFile(plainParagraphs()), true));
    const panel = await panelAt(page, '原件');
    await paragraphOf(page, 1).click();
    const words = await paragraphOf(page, 1).textContent();
    await expect.poll(() => panel.locator('li[aria-current]').textContent()).toBe(words);
    expect(await graveFaultsIn(page, 'aside')).toEqual([]);
    await picture(page, 'original-lines');
  });
});

/** The words of the block that the caret stands in. */
function selectedBlock(page: Person['page']): Promise<string | null> {
  return page.evaluate(() => {
    const { anchorNode } = document.getSelection() ?? {};
    const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
    return element?.closest('.fta-text > *')?.textContent ?? null;
  });
}
