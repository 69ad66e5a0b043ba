import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, parse } from '@fta/cases-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailability, launchChromium } from '../support/chromium.ts';
import { breaksHtml, hostileHtml, libreOfficeHtml, type PaperLine, webHtml, wordHtml, wpsHtml } from './clipboard.ts';
import { bundleDesk, openDesk } from './page/bundle.ts';

/** What the page gives to tests, see test/desk-page of the plugin. */
declare const desk: {
  readonly text: {
    content(): Pick<Case, 'title' | 'lead' | 'sections' | 'provider'>;
    focus(pointer: string, start?: number): boolean;
    readonly view: { readonly state: { readonly selection: { readonly empty: boolean } } };
  };
  lastPasted: { readonly kind: string; asPlainText(): boolean } | undefined;
  open(content: object): void;
  paste(html: string, text: string): void;
  textOfHtml(html: string): string;
};

const EXAMPLE = join(import.meta.dirname, '../../examples/batches/yellow-river-1.md');
const { FTA_BATCHES } = process.env;
const PRIVATE = FTA_BATCHES ? [join(FTA_BATCHES, 'batch-1.md')].filter(existsSync) : [];
const CASES = [EXAMPLE, ...PRIVATE].flatMap((path) => parse(readFileSync(path, 'utf8')).batch.cases);

const HAN = '零 一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

function paperLinesOf({ title, provider, lead, sections }: Case): PaperLine[] {
  const line = (level: PaperLine['level'], text: string, marker = ''): PaperLine => ({ level, marker, text });
  const paragraphs = (texts: readonly string[]) => texts.map((text) => line('paragraph', text));
  return [
    line('title', title),
    line('provider', `（${provider.name}提供）`),
    ...paragraphs(lead),
    ...sections.flatMap((section, i) => [
      line('section', section.heading, `${HAN[i + 1]}、`),
      ...paragraphs(section.lead),
      ...section.points.flatMap((point, j) => [
        line('point', point.title, `（${HAN[j + 1]}）`),
        ...paragraphs(point.paragraphs),
      ]),
    ]),
  ];
}

const FORMS = {
  Word: wordHtml,
  WPS: wpsHtml,
  LibreOffice: libreOfficeHtml,
  'a web page': webHtml,
  'lines with breaks': breaksHtml,
};

describe.skipIf(!chromiumAvailability().isAvailable)('the clipboard', () => {
  let browser: Browser;
  let page: Page;
  let strayed: string[];

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page, strayed } = await openDesk(await browser.newContext(), await bundleDesk()));
  });

  afterAll(() => browser?.close());

  async function pasted(
    html: string,
    text: string,
    content: object = {},
    focus = '/title',
  ): Promise<ReturnType<typeof desk.text.content>> {
    await page.evaluate(
      ([given, at, pastedHtml, plain]) => {
        desk.open(given);
        desk.text.focus(at);
        desk.lastPasted = undefined;
        desk.paste(pastedHtml, plain);
      },
      [content, focus, html, text] as const,
    );
    await page.waitForFunction(() => desk.lastPasted !== undefined);
    return page.evaluate(() => desk.text.content());
  }

  it.each(Object.entries(FORMS))('of %s gives every case the structure that the import gives it', async (_, htmlOf) => {
    for (const single of CASES) {
      const lines = paperLinesOf(single);
      const text = lines.map(({ marker, text: words }) => marker + words).join('\n');
      const { title, lead, sections, provider } = parse(text).batch.cases[0] ?? single;
      const content = await pasted(htmlOf(lines), text);
      expect(content).toMatchObject({ title, lead, sections, provider });
    }
  });

  it('gives the structure back where lines were wanted', async () => {
    const text = '题目一二三\n（山东自贸试验区提供）\n一、主要做法\n（一）甲\n文字。';
    await pasted('', text, {}, '/lead');
    expect(await page.evaluate(() => desk.lastPasted?.asPlainText())).toBe(true);
    expect(await page.evaluate(() => desk.text.content())).toMatchObject({
      title: '',
      lead: text.split('\n'),
      sections: [],
    });
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(() => desk.text.content().lead)).toEqual([]);
  });

  it('is copied within the text with its levels, without numbers', async () => {
    const sections = [
      {
        kind: 'practices',
        heading: '主要做法',
        lead: [],
        points: [{ number: 1, title: '甲', paragraphs: ['文字。'] }],
      },
    ];
    await page.evaluate((given) => desk.open(given), { title: '题', lead: ['导语。'], sections });
    await page.evaluate(() => desk.text.focus('/sections/0/points/0/title'));
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Shift+ArrowDown', 'Shift+End');
    await page.waitForFunction(() => !desk.text.view.state.selection.empty);
    await press('Control+c', 'ArrowRight');
    await page.waitForFunction(() => desk.text.view.state.selection.empty);
    await press('Enter', 'Control+v');
    const content = await page.evaluate(() => desk.text.content());
    expect(content.sections[0]?.points.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      ['甲', ['文字。']],
      ['甲', ['文字。']],
    ]);
  });

  it('runs nothing and loads nothing of a hostile page', async () => {
    strayed.length = 0;
    const text = await page.evaluate((html) => desk.textOfHtml(html), hostileHtml('看得见的字'));
    await pasted(hostileHtml('<p>第一段，很长。</p><p>第二段，很长。</p>'), '', { lead: ['导语。'] }, '/lead/0');
    await page.waitForTimeout(300);
    expect(text).toBe('看得见的字');
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    expect(strayed).toEqual([]);
  });

  const texts: [what: string, html: string, expected: string][] = [
    [
      'numbers that a browser draws',
      '<ol><li>甲</li><li>乙<ol start="4"><li>丙</li></ol></li></ol>',
      '1. 甲\n2. 乙\n4. 丙',
    ],
    [
      'Chinese numbers that a browser draws',
      '<ol style="list-style-type: cjk-ideographic"><li>甲</li><li value="12">乙</li></ol>',
      '一、甲\n十二、乙',
    ],
    [
      'bullets are no text',
      `<ul><li>甲</li></ul><p style='mso-list:l0'><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span>乙</p>`,
      '甲\n乙',
    ],
    ['breaks of the source', '<p>自贸\n试验区 Free\nTrade</p>', '自贸试验区 Free Trade'],
    ['lines that are kept as they are', '<pre>甲\n乙</pre>', '甲\n乙'],
    ['cells', '<table><tr><td>指标</td><td>30%</td></tr></table>', '指标 30%'],
  ];
  it.each(texts)('is read as text: %s', async (_, html, expected) => {
    expect(await page.evaluate((given) => desk.textOfHtml(given), html)).toBe(expected);
  });

  it('is read whole, however deep or long it is', async () => {
    const found = await page.evaluate(() => {
      const deep = `${'<div>'.repeat(2_000)}深${'</div>'.repeat(2_000)}`;
      const long = '<p>长<span> </span></p>'.repeat(50_000);
      const spaces = `<p>甲${' \n'.repeat(100_000)}乙</p>`;
      return [desk.textOfHtml(deep), desk.textOfHtml(long).length, desk.textOfHtml(spaces)];
    });
    expect(found).toEqual(['深', 99_999, '甲 乙']);
  });
});
