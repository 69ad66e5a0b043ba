import type { Page } from 'playwright-core';

/** What a person has done: clicks, and keys, a shortcut as one. */
export interface Effort {
  clicks: number;
  keys: number;
}

/** Counts what is done in the page from its next load on; a choice in a dialog of the system is added by hand. */
export async function countEffort(page: Page): Promise<Effort> {
  const effort: Effort = { clicks: 0, keys: 0 };
  await page.exposeFunction('ftaNoteEffort', (kind: keyof Effort) => {
    effort[kind] += 1;
  });
  await page.addInitScript(() => {
    const { ftaNoteEffort } = globalThis as unknown as { ftaNoteEffort: (kind: keyof Effort) => void };
    const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && ftaNoteEffort('clicks'), true);
    addEventListener(
      'keydown',
      ({ isTrusted, key }) => isTrusted && !MODIFIERS.includes(key) && ftaNoteEffort('keys'),
      true,
    );
  });
  return effort;
}

/** Pastes as an office program does: into what has the focus. */
export function pasteHtml(page: Page, html: string, text: string): Promise<void> {
  return page.evaluate(
    (formats) => {
      const clipboardData = new DataTransfer();
      for (const [format, content] of Object.entries(formats)) clipboardData.setData(format, content);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    },
    { 'text/html': html, 'text/plain': text },
  );
}
