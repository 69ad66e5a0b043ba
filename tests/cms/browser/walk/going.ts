import type { Locator, Page } from 'playwright-core';
import type { Person } from '../desk.ts';
import { textOf } from '../screens.ts';
import { WRITTEN } from './content.ts';
import type { EmptyScene, Scene } from './scene.ts';

/** Opens a page of the plugin and waits for its heading. */
export async function goTo(page: Page, path: string): Promise<Page> {
  await page.goto(`/admin/plugins/fta-cases${path}`);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Opens the desk of a case and waits until its text is checked. */
export async function goToCase(page: Page, documentId: string): Promise<Page> {
  await page.goto(`/admin/plugins/fta-cases/cases/${documentId}`);
  await textOf(page).waitFor();
  await textOf(page).locator('.fta-figure').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Shows a tab beside the text: checks, comments, figures, versions. */
export async function showTab(page: Page, index: number): Promise<Locator> {
  const panel = page.locator('aside');
  await panel.getByRole('tab').nth(index).click();
  return panel;
}

/** On a narrow page, the panel over the text. */
export async function openPanel(page: Page, { say }: Pick<Scene, 'say'>): Promise<void> {
  if (await page.locator('aside').isVisible()) return;
  await page
    .locator('main header')
    .getByRole('button', { name: say('检查与批注', 'Checks and comments') })
    .click();
}

/** On a narrow page, the outline over the text. */
export async function openOutline(page: Page, { say }: Pick<Scene, 'say'>): Promise<void> {
  if (await page.locator('main nav').isVisible()) return;
  await page
    .locator('main header')
    .getByRole('button', { name: say('大纲', 'Outline') })
    .click();
}

export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.locator('main header').getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function dialogOf(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Somebody outside, in a browser of the language. */
export function newVisitor({ desk, language }: EmptyScene): Promise<Page> {
  return desk.visit(language === 'en' ? 'en-GB' : 'zh-CN');
}

/** Opens the text view of a case. */
export async function openTextView({ li: { page }, say }: Scene, documentId: string) {
  await goToCase(page, documentId);
  await choose(page, say('查看', 'View'), say('文本视图', 'Text view'));
  const field = page.getByRole('textbox', { name: say('文本视图', 'Text view') });
  await field.waitFor();
  return { page, field };
}

/** Writes there what cannot be read as a case. */
export async function writeUnreadable(scene: Scene, documentId: string) {
  const { page, field } = await openTextView(scene, documentId);
  await field.fill(`${await field.inputValue()}\n${WRITTEN.lines}\n`);
  await page
    .getByText(/^第\d+行：|^Line \d+: /)
    .first()
    .waitFor();
  return { page, field };
}

/** Has the server fail at the requests of a page to some addresses, as it says it itself. */
export async function failing(page: Page, addresses: RegExp): Promise<void> {
  const error = { status: 500, name: 'InternalServerError', message: 'Internal Server Error' };
  await page.route(
    ({ pathname }) => addresses.test(pathname),
    (route) => route.fulfill({ status: 500, json: { data: null, error } }),
  );
}

/** Has the answers to some requests of a page wait for as long as it is open. */
export async function held(page: Page, addresses: string): Promise<void> {
  await page.route(addresses, () => undefined);
}

/** Ends every session of somebody on the server; their page does not know yet. */
export async function endSessions({ desk }: EmptyScene, { editor }: Person): Promise<void> {
  await desk.app.strapi.sessionManager('admin').invalidateRefreshToken(String(editor.id));
}
