import type { Locator, Page } from 'playwright-core';
import type { Editor } from './editors.ts';

/** Logs in as a person does. The login is in the language of the browser, what comes after in that of the person. */
export async function logIn(page: Page, { email, password }: Editor): Promise<void> {
  await page.goto('/admin');
  await page.getByLabel(/^电子邮件/).fill(email);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '案例批次' }).first().waitFor();
}

/** Opens the list of batches by the menu. */
async function openBatches(page: Page): Promise<void> {
  await page.getByRole('link', { name: '案例批次', exact: true }).first().click();
  await page.getByRole('heading', { name: '案例批次', level: 1 }).waitFor();
}

/** Opens a batch by the menu and the list. */
export async function openBatch(page: Page, title: string): Promise<void> {
  await openBatches(page);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Opens the desk of a case by its link on the batch page. */
export async function openCaseOf(page: Page, { title }: { readonly title: string }): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await textOf(page).waitFor();
}

/** Opens the desk of a case by its address, as a bookmark does. */
export async function openCase(page: Page, documentId: string): Promise<void> {
  await page.goto(`/admin/plugins/fta-cases/cases/${documentId}`);
  await textOf(page).waitFor();
}

/** Chooses a file on the import page and waits for what the trial has found. */
export async function importFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await openBatches(page);
  await page.getByRole('link', { name: '导入案例汇编' }).click();
  await chooseFile(page, file);
  await page.getByRole('button', { name: '导入', exact: true }).waitFor();
}

/** Chooses a file where the import page asks for one. */
export async function chooseFile(page: Page, file: Parameters<typeof importFile>[1]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles(file);
}

/** The text of the case on the desk. */
export function textOf(page: Page): Locator {
  return page.locator('.fta-text');
}

/** The head of the desk: state, saved state and steps. */
export function deskHead(page: Page): Locator {
  return page.locator('main header').first();
}

/** The panel beside the text, at one of its tabs. */
export async function panelAt(page: Page, tab: '检查' | '批注' | '指标' | '版本' | '原件'): Promise<Locator> {
  const panel = page.getByRole('complementary', { name: '检查与批注' });
  await panel.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  return panel;
}

/** The title on the paper. */
export function titleBlock(page: Page): Locator {
  return textOf(page).locator('.fta-field-title');
}

/** The title of a point, counted from 1 over all of the text. */
export function pointTitle(page: Page, point: number): Locator {
  return textOf(page)
    .locator('.fta-point')
    .nth(point - 1);
}

/** The first paragraph of the point with this number. */
export function paragraphOf(page: Page, point: number): Locator {
  return pointTitle(page, point).locator('xpath=following-sibling::*[1]');
}

/** Writes another text in the place of a block's, as a person does: into the block, Ctrl+A, and off. */
export async function rewrite(block: Locator, text: string): Promise<void> {
  const page = block.page();
  await block.click();
  await untilDrawn(page);
  if ((await block.textContent()) !== '') {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  await page.keyboard.insertText(text);
}

/** Selects words of the text as a pointer does: pressed before the first, released behind the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await textOf(page).evaluate((text, quote) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(quote) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + quote.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The text has no “${words}” in one piece`);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
  await untilDrawn(page);
}

/** Once the page has drawn what was done in it, and the text has taken over where the caret is. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Saves the text and waits until the desk says so. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await seen(deskHead(page), /^已保存 /);
}

/** Takes a step by its button, or by the menu of those that are not the next one. */
export async function takeStep(page: Page, label: string): Promise<void> {
  const button = deskHead(page).getByRole('button', { name: label, exact: true });
  const menu = deskHead(page).getByRole('button', { name: '其他操作' });
  await button.or(menu).first().waitFor();
  if (await button.isVisible()) return button.click();
  await menu.click();
  await page.getByRole('menuitem', { name: label, exact: true }).click();
}

/** Takes a step, and confirms it where a dialog names what is still open of the case. */
export async function takeNamedStep(page: Page, label: string): Promise<void> {
  await takeStep(page, label);
  await page.getByRole('dialog', { name: label }).getByRole('button', { name: '确认' }).click();
}

/** Gives the reason that a dialog asks for, and confirms. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: '确认' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits until the text can be seen. */
export async function seen(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Waits for a passing message. */
export async function told(page: Page, message: string): Promise<void> {
  await page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: message }).first().waitFor();
}

/** Waits until the desk shows the state. */
export async function stateOf(page: Page, state: string): Promise<void> {
  await deskHead(page).getByText(state, { exact: true }).first().waitFor();
}

/** Waits until the page counts that many cases in the state. */
export async function countInState(page: Page, state: string, count: number): Promise<void> {
  await page.getByText(`${state} ${count}`, { exact: true }).waitFor();
}

/** Ticks the cases with these titles on the batch page. */
export async function chooseAll(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await page.getByRole('checkbox', { name: `选择“${title}”` }).check();
}
