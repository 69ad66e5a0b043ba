import type { Locator, Page } from 'playwright-core';
import { textOf } from '../screens.ts';
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
