import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createIndex } from '@fta/cases-core/query';
import type { Case } from '@fta/cases-core/schema';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { searchSource } from '../../../examples/site/content/search-source.ts';
import { generateBatches } from '../../bench/support/generate-cases.mjs';
import { launchChromium } from '../../support/chromium.ts';

/** The site that is looked at. */
export interface SiteUnderTest {
  readonly url: string;
  /** What is public. */
  readonly cases: readonly Case[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind, in one language or the other. */
const PAGES = [
  '/',
  '/?q=%E5%A4%9A%E5%BC%8F%E8%81%94%E8%BF%90&topic=logistics',
  '/en/?region=370000',
  '/cases/yellow-river-1-01/',
  '/en/cases/yellow-river-1-23/',
  '/batches/',
  '/batches/yellow-river-1/',
  '/figures/',
  '/en/figures/topics/logistics/',
  '/en/figures/percent/',
  '/figures/percent/logistics/',
  '/figures/other/',
  '/regions/',
  '/en/regions/',
  '/compare/',
  '/compare/?case=yellow-river-1-01&case=yellow-river-1-02&case=yellow-river-1-08',
  '/about/',
  '/404.html',
] as const;

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 320, height: 640 };

/** Questions of one and of several words, rare ones and such as every case has. */
const QUESTIONS =
  '港 海关 多式联运 企业 的 效率 RCEP 碳 氢能 小时 数据共享 跨境电商 % 没有这样的话 政务 保税仓库'.split(' ');
const MOST_MILLISECONDS = 50;

/** A tenth of what Lighthouse calls good. */
const MOST_LAYOUT_SHIFT = 0.01;

/** What a reader sees and does, in Chromium. */
export function inBrowser(site: () => SiteUnderTest): void {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    expect(faults).toEqual([]);
    faults = [];
  });
  afterAll(() => browser?.close());

  /** A reader's first page of a fresh session. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: site().url, viewport: DESKTOP, locale: 'zh-CN', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(`${path}: uncaught: ${message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${path}: console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== site().url) faults.push(`${path}: request: ${request.url()}`);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    return page;
  }

  const status = (page: Page) => page.locator('.results-head').getByRole('status');
  const field = (page: Page) => page.getByRole('searchbox');
  const entries = (page: Page) => page.locator('.entries .entry');

  describe.each(PAGES)('%s', (path) => {
    it.each([
      ['on a desktop', DESKTOP],
      ['on a phone', PHONE],
    ])('%s: nothing jumps while it loads, it fits, and axe finds nothing in light and in dark', async (_, viewport) => {
      const page = await open(path, { viewport });
      expect(await page.evaluate(layoutShift)).toBeLessThan(MOST_LAYOUT_SHIFT);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsFoundByAxe(page)).toEqual([]);
      }
      expect(await page.evaluate(excessWidth)).toBe(0);
      await page.setViewportSize(SMALL_PHONE);
      expect(await page.evaluate(excessWidth)).toBe(0);
    });
  });

  describe('search', () => {
    it('finds as one types what the library finds, and keeps it in the address', async () => {
      const page = await open('/');
      await field(page).pressSequentially('多式联运');
      const { total } = createIndex(site().cases).search({ text: '多式联运' });
      await expect.poll(() => status(page).textContent()).toBe(`找到${total}个案例`);
      expect(await entries(page).count()).toBe(total);
      expect(new Set(await page.locator('.entry mark').allTextContents())).toEqual(new Set(['多式联运']));
      expect(new URL(page.url()).searchParams.get('q')).toBe('多式联运');
      await page.reload({ waitUntil: 'networkidle' });
      await expect.poll(() => status(page).textContent()).toBe(`找到${total}个案例`);
      expect(await field(page).inputValue()).toBe('多式联运');
    });

    it('takes traditional characters and commas, names synonyms, does without one, and marks the words in the case', async () => {
      const index = createIndex(site().cases, SEARCH_WORDS);
      const page = await open('/');
      await field(page).fill('中歐班列，铁路');
      const { total, synonyms } = index.search({ text: '中欧班列 铁路' });
      expect(synonyms).toEqual([{ term: '中欧班列', synonyms: ['国际班列'] }]);
      await expect.poll(() => status(page).textContent()).toBe(`找到${total}个案例`);
      expect(await faultsFoundByAxe(page)).toEqual([]);

      await entries(page).first().getByRole('link').first().click();
      await page.locator('.case mark').first().waitFor();
      const title = (await page.locator('h1').textContent()) ?? '';
      const it = site().cases.find((single) => single.title === title);
      const texts = [it?.title, it?.summary, ...(it?.lead ?? []), JSON.stringify(it?.sections)].join('\n');
      const marks = await page.locator('.case mark').allTextContents();
      for (const word of ['中欧班列', '国际班列', '铁路']) {
        expect(marks.filter((mark) => mark === word)).toHaveLength(texts.split(word).length - 1);
      }
      expect(await faultsFoundByAxe(page)).toEqual([]);

      await page.goBack();
      await page.getByRole('button', { name: '不查找“国际班列”' }).click();
      const plain = index.search({ text: '中欧班列 铁路', withoutSynonyms: '国际班列' });
      await expect.poll(() => status(page).textContent()).toBe(`找到${plain.total}个案例`);
      expect(new URL(page.url()).searchParams.getAll('withoutSynonyms')).toEqual(['国际班列']);
      await expect.poll(() => page.locator('.synonyms').count()).toBe(0);
    });

    it('never shows the whole list where the address asks for something', async () => {
      const context = await browser.newContext({ baseURL: site().url, viewport: DESKTOP });
      contexts.push(context);
      const page = await context.newPage();
      await page.addInitScript(watchWholeList);
      await page.goto('/?q=海关');
      await entries(page).locator('mark').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.wholeList)).toBeUndefined();
      await page.goto('/');
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.wholeList)).toBe('shown');
    });

    it('asks for nothing while a word is being composed', async () => {
      const page = await open('/');
      await field(page).focus();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'hai guan', selectionStart: 8, selectionEnd: 8 });
      expect(new URL(page.url()).search).toBe('');
      await session.send('Input.insertText', { text: '海关' });
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('海关');
    });

    it('narrows by facets, whose counts follow, and goes back step by step', async () => {
      const page = await open('/');
      const topic = page.getByRole('checkbox', { name: /^物流与多式联运/u });
      await topic.check();
      const ofTopic = site().cases.filter(({ topics }) => topics.includes('logistics'));
      await expect.poll(() => status(page).textContent()).toBe(`找到${ofTopic.length}个案例`);
      const inHenan = ofTopic.filter(({ regions }) => regions.includes('410000'));
      const henan = page.getByRole('checkbox', { name: new RegExp(`^河南省\\s*${inHenan.length}$`, 'u') });
      await henan.check();
      await expect.poll(() => status(page).textContent()).toBe(`找到${inHenan.length}个案例`);
      await page.goBack();
      await expect.poll(() => status(page).textContent()).toBe(`找到${ofTopic.length}个案例`);
      await page.goBack();
      await expect.poll(() => status(page).textContent()).toBe(`共${site().cases.length}个案例`);
      expect(await topic.isChecked()).toBe(false);
    });

    it('says so where nothing is found, and all conditions can be cleared at once', async () => {
      const page = await open('/?q=没有这样的话&topic=green');
      await page.getByText('没有符合条件的案例').waitFor();
      await page.getByRole('button', { name: '清除条件' }).click();
      await expect.poll(() => status(page).textContent()).toBe(`共${site().cases.length}个案例`);
      expect(await field(page).inputValue()).toBe('');
    });

    it('loads nothing before it is used, and says so where it cannot be', async () => {
      const requests: string[] = [];
      const context = await browser.newContext({ baseURL: site().url });
      contexts.push(context);
      const page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      await page.route('**/data/search.json', (route) => route.fulfill({ status: 503 }));
      await page.goto('/', { waitUntil: 'networkidle' });
      expect(requests.filter((url) => url.includes('search.json'))).toEqual([]);
      await field(page).fill('海关');
      await page.getByText('检索未能启动').waitFor();
      expect(await entries(page).count()).toBeGreaterThan(0);
    });

    it(`answers in less than ${MOST_MILLISECONDS} ms over 1,000 cases of 1,800 characters`, async () => {
      const batches = generateBatches({ count: 1000, characters: 1800 });
      const source = JSON.stringify(searchSource({ batches, updatedAt: () => null }));
      const page = await open('/');
      await page.route('**/data/search.json', (route) =>
        route.fulfill({ body: source, contentType: 'application/json' }),
      );
      const index = createIndex(batches);
      const times: number[] = [];
      for (const text of QUESTIONS) {
        await field(page).fill(text);
        await expect.poll(() => status(page).textContent()).toBe(`找到${index.search({ text }).total}个案例`);
        const took = await page.locator('.results').getAttribute('data-took');
        times.push(Number(took));
      }
      expect(times).toHaveLength(QUESTIONS.length);
      expect(median(times)).toBeGreaterThan(0);
      expect(median(times)).toBeLessThan(MOST_MILLISECONDS);
    });
  });

  it('can be read without scripts', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const titles: (string | null)[] = [];
    for (const next = page.getByRole('link', { name: '下一页' }); ; await next.click()) {
      titles.push(...(await entries(page).getByRole('heading').allTextContents()));
      if ((await next.count()) === 0) break;
    }
    expect(titles).toEqual(site().cases.map(({ title }) => title));
    await entries(page).last().getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(titles.at(-1));
    await page.goto('/regions/');
    expect(await page.getByRole('link', { name: /^山东 \d/u }).isVisible()).toBe(true);
  });

  describe('comparison', () => {
    it('puts chosen cases side by side, and is found again by its address', async () => {
      const page = await open('/');
      const [first, second] = site().cases;
      await page.getByRole('checkbox', { name: `对比“${first?.title}”` }).check();
      const tray = page.getByRole('region', { name: '待对比案例' });
      await tray.getByText('再选1个即可对比').waitFor();
      await page.goto(`/cases/${second?.id}/`);
      await page.getByRole('checkbox', { name: `对比“${second?.title}”` }).check();
      await tray.getByRole('link', { name: '开始对比' }).click();
      for (const it of [first, second]) await page.getByRole('columnheader', { name: it?.title ?? '' }).waitFor();
      await page.reload();
      for (const it of [first, second]) await page.getByRole('columnheader', { name: it?.title ?? '' }).waitFor();
      expect(await page.getByRole('rowheader', { name: '主要做法' }).count()).toBe(1);
    });

    it('takes four cases at most', async () => {
      const page = await open('/');
      const boxes = page.getByRole('checkbox', { name: /^对比“/u });
      for (let i = 0; i < 4; i++) await boxes.nth(i).check();
      expect(await boxes.nth(4).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '清空' }).click();
      expect(await boxes.nth(4).isDisabled()).toBe(false);
      expect(await page.getByRole('region', { name: '待对比案例' }).isVisible()).toBe(false);
    });

    it('lines up the same indicator, with what was before and after in one cell', async () => {
      const having = site().cases.flatMap(({ id, figures }) =>
        figures.some(
          ({ indicator, change, pair }) => indicator === 'processing-time' && change === 'to' && pair !== null,
        )
          ? [id]
          : [],
      );
      const page = await open(`/compare/?case=${having[0]}&case=${having[1]}`);
      const times = page.locator('tbody').filter({ hasText: '办理时限' }).locator('tr').nth(1);
      expect(await times.locator('td').count()).toBe(2);
      for (const cell of await times.locator('td').all()) expect(await cell.textContent()).toContain('→');
    });

    it('says which case is not there', async () => {
      const page = await open('/compare/');
      const known = page.waitForResponse((response) => response.url().includes('no-such-case'));
      await page.goto('/compare/?case=no-such-case&case=yellow-river-1-01');
      await known;
      await page.getByText('案例 no-such-case 不存在或已撤回').waitFor();
      // The browser tells of an answer that is not there, as it is meant to.
      faults = faults.filter((fault) => !fault.includes('404'));
    });
  });

  describe('findings', () => {
    const group = (page: Page, id: string) => page.locator(`#${id}`);

    it.each([
      ['/figures/', '下载图片：成本（PNG）', '引用：'],
      ['/en/figures/', 'Download picture: Cost (PNG)', 'Cite as:'],
    ])('a group is a picture to download, by keyboard and without a network: %s', async (path, name, citation) => {
      const page = await open(path, { viewport: PHONE, colorScheme: 'dark' });
      await page.evaluate(keepTextsDrawn);
      await page.context().setOffline(true);
      await page.getByRole('button', { name }).focus();
      const saved = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      const file = await saved;
      expect(file.suggestedFilename()).toBe('cost.png');
      const png = readFileSync(await file.path());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(2400);
      const drawn = await page.evaluate(() => document.documentElement.dataset.drawn ?? '');
      expect(drawn).toContain(citation);
      expect(drawn).toContain(`${site().url}${path}#cost`);
      for (const cell of await group(page, 'cost').locator('td.number').allTextContents())
        expect(drawn).toContain(cell);
    });

    it('leads from a mark to the sentence, and says the value', async () => {
      const page = await open('/figures/');
      const mark = page.locator('.finding-marks a').first();
      await mark.focus();
      expect(await mark.locator('.value').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#figure-\d+-text$/u);
      expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
    });

    it('has those of a topic on a page of their own', async () => {
      const page = await open('/figures/');
      const all = await page.locator('.findings tbody tr').count();
      await page.getByRole('link', { name: '物流与多式联运' }).click();
      await page.getByRole('heading', { level: 1, name: '成效一览：物流与多式联运' }).waitFor();
      const rows = page.locator('.findings tbody tr');
      expect(await rows.count()).toBeLessThan(all);
      for (const row of await rows.all()) expect(await row.textContent()).toContain('物流与多式联运');
    });

    it('is printed with its marks, and without what is only for the screen', async () => {
      const page = await open('/figures/');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: /^下载图片/u }).count()).toBe(0);
      expect(await page.getByRole('navigation', { name: '按指标查看' }).count()).toBe(0);
      expect(await page.getByRole('heading', { name: '成本' }).isVisible()).toBe(true);
    });
  });

  describe('light and dark', () => {
    const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

    it('follows the system until the reader chooses, and then the reader, from the first paint on', async () => {
      const page = await open('/about/', { colorScheme: 'light' });
      const light = await background(page);
      await page.getByRole('button', { name: '切换深色或浅色' }).click();
      const dark = await background(page);
      expect(dark).not.toBe(light);
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          document.documentElement.dataset.first = getComputedStyle(document.documentElement).backgroundColor;
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto('/cases/yellow-river-1-02/');
      expect(await page.locator('html').getAttribute('data-first')).toBe(dark);
      await page.getByRole('button', { name: '切换深色或浅色' }).click();
      expect(await background(page)).toBe(light);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  describe('with the keyboard', () => {
    it('the first stop skips to the content, and what has the focus can be seen', async () => {
      const page = await open('/figures/');
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: '跳到正文' });
      expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect(await focused.evaluate((element) => element.closest('main') !== null)).toBe(true);
      expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    });
  });

  it('a case is printed without what is only for the screen, with where it is from', async () => {
    const page = await open('/cases/yellow-river-1-01/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    const source = page.locator('.print-source', { hasText: `${site().url}/cases/yellow-river-1-01/` });
    expect(await source.isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: '量化指标' }).isVisible()).toBe(true);
  });
}

async function faultsFoundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(() =>
    (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** By how many pixels the page is wider than the window. */
function excessWidth(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** How much has moved by itself since the page began to load, as browsers measure it. */
async function layoutShift(): Promise<number> {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return sum;
}

/** Keeps what is written on canvases from now on with the page. */
function keepTextsDrawn(): void {
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    document.documentElement.dataset.drawn = `${document.documentElement.dataset.drawn ?? ''}${text}`;
    fillText.call(this, text, ...place);
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Notes in the page whether its own list was ever to be seen, frame by frame. */
function watchWholeList(): void {
  const look = () => {
    const entry = document.querySelector('.own-list .entry');
    if (entry?.checkVisibility({ visibilityProperty: true })) document.documentElement.dataset.wholeList = 'shown';
    requestAnimationFrame(look);
  };
  look();
}
