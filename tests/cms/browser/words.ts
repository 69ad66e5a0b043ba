import type { Page } from 'playwright-core';

/** A word on a screen and where it stands, for whoever has to put it right. */
export interface SeenText {
  readonly where: string;
  readonly text: string;
}

/** Everything that a screen says outside the content: text, names for those who hear it, hints, placeholders. */
export function textsOn(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    const found: SeenText[] = [];
    const CONTENT = '[lang="zh-CN"]:not(html), textarea, [data-content]';
    const NAMES = ['placeholder', 'title', 'aria-label', 'aria-description', 'alt'];
    const add = (element: Element, kind: string, text: string | null) => {
      if (text?.trim()) found.push({ where: `${element.tagName.toLowerCase()} ${kind}`, text: text.trim() });
    };
    const roots = document.querySelectorAll(
      'main, [role="dialog"], dialog[open], [role="menu"], [role="status"], [role="alert"]',
    );
    const seen = new Set<Element>();
    for (const root of roots) {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (seen.has(element) || !element.checkVisibility()) continue;
        seen.add(element);
        for (const name of NAMES) add(element, name, element.getAttribute(name));
        if (element.closest(CONTENT)) {
          const before = getComputedStyle(element, '::before').content;
          if (before.startsWith('"') && !/counter/.test(before)) add(element, 'placeholder', before.slice(1, -1));
          continue;
        }
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE) add(element, 'text', node.textContent);
      }
    }
    return found;
  });
}

/** Latin words that screens in Chinese have: names of keys, of products, of forms of files, of units and of time zones. */
const ALLOWED = new Set([
  ...['Ctrl', 'Alt', 'Shift', 'Tab', 'Enter', 'Esc', 'Page', 'Up', 'Down', 'Home', 'End', 'F8', 'F'],
  ...['Word', 'WPS', 'PDF', 'OFD', 'HTML', 'Markdown', 'JSON', 'CSV', 'DOC', 'DOCX', 'MD', 'TXT', 'ZIP'],
  ...['MB', 'TEU'],
  // Names of time zones.
  ...['UTC', 'GMT'],
]);

/** What Strapi's own screens have, where no plugin reaches it: the state of publication and the pages of a list, named for those who hear it. */
const STOCK = ['draft', 'published', 'modified', 'Pagination'];
/** What Strapi calls by an English name in Chinese too. */
const NAMES = ['Webhook', 'API'];

/** Latin words of a screen's text that are not among those allowed; addresses, ids and names of files are no words. */
export function latinIn(text: string, isStock: boolean): string[] {
  const words =
    text.replace(/\S+@\S+|\b[\w-]+(?:[.-][\w-]*\d[\w-]*)+\b|\.\w+\b/g, ' ').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  return words.filter(
    (word) => word.length > 1 && !ALLOWED.has(word) && !(isStock && [...STOCK, ...NAMES].includes(word)),
  );
}

/** Runs of Han characters of a text that are not part of the content. */
export function hanIn(text: string, content: string): string[] {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return runs.filter((run) => !content.includes(run));
}
