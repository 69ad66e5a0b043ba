import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumAvailability, launchChromium } from '../support/chromium.ts';
import { bundleDesk, openDesk } from './page/bundle.ts';

/** What the page gives to tests, see test/desk-page of the plugin. */
declare const desk: {
  readonly checker: { isHeld: boolean; release(): void };
  readonly checkedTimes: number;
  readonly text: {
    content(): { lead: string[]; title: string };
    focus(pointer: string, start?: number, end?: number): boolean;
    readonly view: {
      readonly composing: boolean;
      readonly state: {
        readonly doc: { textBetween(from: number, to: number): string };
        readonly selection: { readonly from: number; readonly to: number };
      };
    };
  };
  open(content: object): void;
  marked(): string[];
  remark(from: number, to: number): void;
  remarked(): string[];
};

const SENTENCE = '办理时间由24小时缩短至6小时，效率提高。';
const BEFORE = '办理时间由'.length;
const BEHIND = BEFORE + '24小时'.length;

describe.skipIf(!chromiumAvailability().isAvailable)('composing characters', () => {
  let browser: Browser;
  let page: Page;
  let keyboard: CDPSession;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    const context = await browser.newContext();
    ({ page } = await openDesk(context, await bundleDesk()));
    page.on('pageerror', ({ message }) => faults.push(message));
    keyboard = await context.newCDPSession(page);
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    faults.length = 0;
    await open([SENTENCE, '']);
  });

  async function open(lead: string[]): Promise<void> {
    await page.evaluate(
      (paragraphs) =>
        desk.open({
          title: '题目',
          lead: paragraphs.filter((text) => text !== ''),
          sections: [{ kind: 'practices', heading: '主要做法', lead: [], points: [] }],
        }),
      lead,
    );
    await page.waitForFunction(() => desk.checkedTimes > 0);
  }

  const focus = (pointer: string, start = 0, end = start) =>
    page.evaluate(([at, from, to]) => desk.text.focus(at, from, to), [pointer, start, end] as const);

  /** Composes as an input method does: letter by letter, then the chosen characters. */
  async function compose(
    letters: string,
    chosen: string,
    meanwhile: () => Promise<void> = async () => {},
  ): Promise<void> {
    for (let length = 1; length <= letters.length; length++) {
      const text = letters.slice(0, length);
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      if (length === 2) {
        await meanwhile();
        expect(await page.evaluate(() => desk.text.view.composing)).toBe(true);
      }
    }
    await keyboard.send('Input.insertText', { text: chosen });
    await page.waitForFunction(() => !desk.text.view.composing);
  }

  const lead = () => page.evaluate(() => desk.text.content().lead);
  const figures = () => page.evaluate(() => desk.marked().filter((mark) => mark.startsWith('figure')));

  const checkedAnew = async () => {
    const before = await page.evaluate(() => desk.checkedTimes);
    await page.waitForFunction((times) => desk.checkedTimes > times, before);
  };

  const places: [where: string, at: number, expected: string][] = [
    ['in text', 2, '办理自贸时间由24小时缩短至6小时，效率提高。'],
    ['before a figure', BEFORE, '办理时间由自贸24小时缩短至6小时，效率提高。'],
    ['in a figure', BEFORE + 2, '办理时间由24自贸小时缩短至6小时，效率提高。'],
    ['behind a figure', BEHIND, '办理时间由24小时自贸缩短至6小时，效率提高。'],
    ['at the end', SENTENCE.length, `${SENTENCE}自贸`],
  ];

  it.each(places)('%s nothing is lost or doubled', async (_, at, expected) => {
    await focus('/lead/0', at);
    await compose('zimao', '自贸');
    expect(await lead()).toEqual([expected]);
    expect(faults).toEqual([]);
  });

  it.each(places)('%s, while an answer of the checks arrives', async (_, at, expected) => {
    await page.evaluate(() => {
      desk.checker.isHeld = true;
    });
    await focus('/title', 2);
    await page.keyboard.type('新');
    await page.waitForTimeout(500);
    await focus('/lead/0', at);
    await compose('zimao', '自贸', async () => {
      await page.evaluate(() => desk.checker.release());
      await page.waitForTimeout(60);
    });
    expect(await lead()).toEqual([expected]);
    await checkedAnew();
    expect((await figures()).at(-1)).toBe('figure 6小时');
    expect(faults).toEqual([]);
  });

  it.each(places)('%s, while a remark on the words around it arrives', async (_, at, expected) => {
    await focus('/lead/0', 0);
    const start = await page.evaluate(() => desk.text.view.state.selection.from);
    await focus('/lead/0', at);
    await compose('zimao', '自贸', async () => {
      await page.evaluate((from) => desk.remark(from, from + 2), start);
      await page.waitForTimeout(60);
      expect(await page.evaluate(() => desk.remarked())).toEqual([]);
    });
    expect(await lead()).toEqual([expected]);
    await page.waitForFunction(() => desk.remarked().length === 1);
    expect(await page.evaluate(() => desk.remarked())).toEqual(['办理']);
    expect(faults).toEqual([]);
  });

  it.each(places)('%s, over words that are remarked on', async (_, at, expected) => {
    await focus('/lead/0', 0, SENTENCE.length);
    const { from, to } = await page.evaluate(() => {
      const { from, to } = desk.text.view.state.selection;
      return { from, to };
    });
    await page.evaluate((range) => desk.remark(range.from, range.to), { from, to });
    await focus('/lead/0', at);
    await compose('zimao', '自贸');
    expect(await lead()).toEqual([expected]);
    expect((await page.evaluate(() => desk.remarked()))[0]).toContain('缩短至6小时');
    expect(faults).toEqual([]);
  });

  it('in an empty paragraph', async () => {
    await focus('/lead/0', SENTENCE.length);
    await page.keyboard.press('Enter');
    await compose('zimao', '自贸');
    await compose('qu', '区');
    expect(await lead()).toEqual([SENTENCE, '自贸区']);
  });

  it('over a selection in a paragraph', async () => {
    await focus('/lead/0', 0, BEHIND);
    await compose('zimao', '自贸');
    expect(await lead()).toEqual([`自贸${SENTENCE.slice(BEHIND)}`]);
  });

  it('over a selection of several paragraphs', async () => {
    await open(['甲乙丙丁', '戊己庚辛', '子丑寅卯']);
    await focus('/lead/0', 2);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForFunction(() => {
      const { doc, selection } = desk.text.view.state;
      return doc.textBetween(selection.from, selection.to) === '丙丁戊己庚辛子丑';
    });
    await compose('zimao', '自贸');
    expect(await lead()).toEqual(['甲乙自贸寅卯']);
    expect(faults).toEqual([]);
  });

  it('one undoing takes back what was composed', async () => {
    await focus('/lead/0', 2);
    await page.waitForTimeout(600);
    await compose('zimao', '自贸');
    await page.keyboard.press('Control+z');
    expect(await lead()).toEqual([SENTENCE]);
  });

  it('一、 composed at the start of a block makes it a section', async () => {
    await focus('/lead/0', SENTENCE.length);
    await page.keyboard.press('Enter');
    await compose('yi', '一、');
    await page.keyboard.type('做法');
    const sections = await page.evaluate(() =>
      (desk.text.content() as unknown as { sections: { heading: string }[] }).sections.map(({ heading }) => heading),
    );
    expect(sections).toEqual(['做法', '主要做法']);
  });
});
