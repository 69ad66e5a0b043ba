import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumAvailability, launchChromium } from '../support/chromium.ts';
import { bundleDesk, openDesk } from './page/bundle.ts';

interface Content {
  readonly title: string;
  readonly lead: readonly string[];
}

/** What the page gives to tests, see test/desk-page of the plugin. */
declare const desk: {
  readonly text: {
    content(): Content;
    replace(content: object): void;
    focus(pointer: string, start?: number): boolean;
  };
  readonly fault: { readonly kind: string; readonly line: number } | null;
  readonly held: string | null;
  readonly markdown: {
    take(): void;
    follow(): void;
    leave(): { readonly text: string; readonly base: Content } | null;
    select(pointer: string, words?: string): void;
    startAnew(): void;
  };
  open(content: object): void;
  openMarkdown(unread?: object | null): void;
  undo(): void;
  generated(count: number): Content[];
};

const CASE = { title: '铁路货物一单通行', lead: ['平台归集全程信息。', '海关与铁路共享舱单。'], summary: null };

describe.skipIf(!chromiumAvailability().isAvailable)('the case as Markdown in a field', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openDesk(await browser.newContext(), await bundleDesk()));
  });
  afterAll(() => browser?.close());
  beforeEach(() => page.evaluate((content) => desk.open(content), CASE));

  const field = () => page.locator('#bare');
  const content = () => page.evaluate(() => desk.text.content());
  const open = () => page.evaluate(() => desk.openMarkdown());
  const take = () => page.evaluate(() => desk.markdown.take());
  const leave = () => page.evaluate(() => desk.markdown.leave());
  /** Writes something in the place of something else, as a person does. */
  const write = async (words: string, text: string) => {
    const at = (await field().inputValue()).indexOf(words);
    await field().evaluate(
      (area: HTMLTextAreaElement, [from, to]) => area.setSelectionRange(from as number, to as number),
      [at, at + words.length],
    );
    await field().focus();
    await page.keyboard.insertText(text);
  };

  it('page, text, page: identical for whatever editors have written', async () => {
    const differ = await page.evaluate(() => {
      return desk.generated(200).filter((each) => {
        desk.open(each);
        const before = JSON.stringify(desk.text.content());
        desk.openMarkdown();
        const area = document.querySelector('textarea');
        if (!area) return true;
        // Written again to the letter, and so read.
        area.value += '\n';
        const unread = desk.markdown.leave();
        return unread !== null || JSON.stringify(desk.text.content()) !== before;
      });
    });
    expect(differ).toEqual([]);
  });

  it('what is written is in the case, and is one step of undoing', async () => {
    await page.evaluate(() => desk.text.focus('/lead/0', 0));
    await page.keyboard.insertText('先写的。');
    await open();
    await write('一单通行', '一票通行');
    await take();
    await write('海关', '边检');
    await leave();
    expect(await content()).toMatchObject({
      title: '铁路货物一票通行',
      lead: ['先写的。平台归集全程信息。', '边检与铁路共享舱单。'],
    });
    await page.evaluate(() => desk.undo());
    expect(await content()).toMatchObject({ title: CASE.title, lead: ['先写的。平台归集全程信息。', CASE.lead[1]] });
    await page.evaluate(() => desk.undo());
    expect(await content()).toMatchObject(CASE);
  });

  it('what cannot be read stays in the field, says where, and is kept when it is left', async () => {
    await open();
    await write('平台', '第一行\n平台');
    await take();
    const written = await field().inputValue();
    expect(await page.evaluate(() => [desk.fault, desk.held])).toMatchObject([{ kind: 'form', line: 7 }, written]);
    expect(await content()).toMatchObject(CASE);
    const unread = await leave();
    expect(unread?.text).toBe(written);
    await page.evaluate((left) => desk.openMarkdown(left), unread);
    expect(await field().inputValue()).toBe(written);
    await write('第一行\n', '第一行。\n\n');
    await take();
    expect(await page.evaluate(() => [desk.fault, desk.held])).toEqual([null, null]);
    expect((await content()).lead).toEqual(['第一行。', ...CASE.lead]);
  });

  it('others’ changes come into the text beside what is written, and undoing leaves them', async () => {
    await open();
    await write('海关', '边检');
    await page.evaluate(
      (theirs) => {
        desk.markdown.take();
        desk.text.replace({ ...desk.text.content(), ...theirs });
        desk.markdown.follow();
      },
      { title: '对方改的标题' },
    );
    expect(await field().inputValue()).toContain('对方改的标题');
    expect(await field().inputValue()).toContain('边检');
    await leave();
    await page.evaluate(() => desk.undo());
    expect(await content()).toMatchObject({ title: '对方改的标题', lead: CASE.lead });
  });

  it('others’ changes wait while the text cannot be read, and neither side is lost then', async () => {
    await open();
    await write('平台', '第一行\n平台');
    await page.evaluate(
      (theirs) => {
        desk.markdown.take();
        desk.text.replace({ ...desk.text.content(), ...theirs });
        desk.markdown.follow();
      },
      { title: '对方改的标题' },
    );
    expect(await field().inputValue()).not.toContain('对方');
    await write('第一行\n', '第一行。\n\n');
    await take();
    expect(await content()).toMatchObject({ title: '对方改的标题', lead: ['第一行。', ...CASE.lead] });
    expect(await field().inputValue()).toContain('对方改的标题');
  });

  it('can be started again from the page, and the field’s own undoing brings the text back', async () => {
    await open();
    await write('平台', '第一行\n平台');
    await take();
    const written = await field().inputValue();
    await page.evaluate(() => desk.markdown.startAnew());
    expect(await page.evaluate(() => desk.fault)).toBe(null);
    expect(await field().inputValue()).not.toContain('第一行');
    await page.keyboard.press('Control+Z');
    expect(await field().inputValue()).toBe(written);
  });

  it('a place of the case is selected in it', async () => {
    await open();
    const selected = () =>
      field().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await page.evaluate(() => desk.markdown.select('/lead/1'));
    expect(await selected()).toBe('海关与铁路共享舱单。');
    await page.evaluate(() => desk.markdown.select('/lead/1', '铁路'));
    expect(await selected()).toBe('铁路');
  });
});
