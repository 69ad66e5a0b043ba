import type { Locator, Page } from 'playwright-core';
import { UID } from '../staging.ts';
import type { Editor } from './editors.ts';

/** Logs in as a person does. Whoever has chosen Chinese has it from here on. */
export async function logIn(page: Page, { email, password }: Editor): Promise<void> {
  await page.goto('/admin');
  await page.getByLabel(/^Email/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: '案例批次' }).waitFor();
}

/** Opens the list of batches by the menu. */
export async function openBatches(page: Page): Promise<void> {
  await page.getByRole('link', { name: '案例批次', exact: true }).click();
  await page.getByRole('heading', { name: '案例批次', level: 1 }).waitFor();
}

/** Opens a batch by the menu and the list. */
export async function openBatch(page: Page, title: string): Promise<void> {
  await openBatches(page);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Opens the edit view of a case by its link on the batch page. */
export async function openCaseOf(page: Page, { title }: { readonly title: string }): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await panel(page)
    .getByRole('button', { name: /^审核记录/ })
    .waitFor();
}

/** Opens the edit view of a case by its address, as a bookmark does. */
export async function openCase(page: Page, documentId: string): Promise<void> {
  await page.goto(`/admin/content-manager/collection-types/${UID.case}/${documentId}`);
  await panel(page)
    .getByRole('button', { name: /^审核记录/ })
    .waitFor();
}

/** Chooses a file on the import page and waits for what the trial has found. */
export async function importFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await openBatches(page);
  await page.getByRole('link', { name: '导入案例汇编' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles(file);
  await page.getByRole('button', { name: '导入', exact: true }).waitFor();
}

/** The review panel beside the form of a case. */
export function panel(page: Page): Locator {
  const heading = page.getByRole('heading', { name: '审核', exact: true, level: 2 });
  return page.getByRole('complementary').filter({ has: heading });
}

/** The input for the title of a case. */
export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: '标题', exact: true }).first();
}

/** The card of a point in the form, both counted from 1. */
export function pointOf(page: Page, section: number, point: number): Locator {
  return page.getByRole('region', { name: `第${section}部分` }).getByRole('region', { name: `要点${point}` });
}

/** The first paragraph of the first section's point with this number. */
export function paragraphOf(page: Page, point: number): Locator {
  return pointOf(page, 1, point).getByRole('textbox', { name: `要点${point}, 正文, 第1段` });
}

/** Saves the form, unless it has just been saved by itself, and waits until the page says so. */
export async function save(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '保存', exact: true });
  const saved = panel(page).getByText(/^已保存 /);
  await button.and(page.locator(':enabled')).or(saved).first().waitFor();
  if (await button.isEnabled()) await button.click();
  await told(page, '已保存');
}

/** Takes a step by its button in the review panel. */
export async function takeStep(page: Page, label: string): Promise<void> {
  await panel(page).getByRole('button', { name: label, exact: true }).click();
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

/** Waits until the review panel shows the state. */
export async function stateOf(page: Page, state: string): Promise<void> {
  await panel(page).getByText(state, { exact: true }).first().waitFor();
}

/** Waits until the page counts that many cases in the state. */
export async function countInState(page: Page, state: string, count: number): Promise<void> {
  await page.getByText(`${state} ${count}`, { exact: true }).waitFor();
}

/** Ticks the cases with these titles on the batch page. */
export async function chooseAll(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await page.getByRole('checkbox', { name: `选择“${title}”` }).check();
}
