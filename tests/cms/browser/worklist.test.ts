import type { Case } from '@fta/cases-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { sampleCase } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { importFile, openBatch, seen } from './screens.ts';

const chromium = chromiumAvailability();
const SMALL = { id: 'small-1', title: '一例批次', ordinal: 2 };
const USUAL = { id: 'usual-1', title: '常见批次', ordinal: 3 };
const LARGE = { id: 'large-1', title: '很大的批次', ordinal: 4 };

/** Cases of which every eighth is unfit to be submitted. */
function manyCases(count: number, batch: string): Case[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const id = `${batch}-${String(number).padStart(3, '0')}`;
    return sampleCase(number, {
      id,
      title: `第${number}号多式联运单证互认试点`,
      ...(number % 8 === 0 && { title: `短题${number}`, sections: [] }),
    });
  });
}

/** What has the focus: its name and its kind. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.tagName.toLowerCase()} ${name.trim()}`;
  });
}

/** Everything that Tab goes to from where the focus is, until it leaves the main part of the page. */
async function tabbedFrom(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.activeElement?.closest('main') !== null))) break;
    stops.push(await focused(page));
  }
  return stops;
}

describe.skipIf(!chromium.isAvailable)(titled('a batch as a worklist', chromium), () => {
  let desk: Desk;
  let li: Person;
  let usual: string[];

  beforeAll(async () => {
    desk = await openDesk();
    li = await desk.seat('李录入', ['contributor']);
    await bringIn(li.ask, manyCases(1, SMALL.id), SMALL);
    usual = await bringIn(li.ask, manyCases(25, USUAL.id), USUAL);
    await bringIn(li.ask, manyCases(500, LARGE.id), LARGE);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  it('is gone through by plain Tab, from the heading to every control of every case', async () => {
    const { page } = li;
    await openBatch(page, USUAL.title);
    expect(await focused(page)).toBe(`h1 ${USUAL.title}`);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('a ← 返回批次列表');
    await page.getByRole('heading', { level: 1 }).focus();
    const stops = await tabbedFrom(page);
    expect(stops.slice(0, 5)).toEqual([
      'button 新建案例',
      'button 提交全部可提交的（22）',
      'summary 对整个批次的检查意见（1）',
      'button 待我处理 25',
      'button 全部 25',
    ]);
    const ofCases = stops.filter((stop) => /^(?:a|button 选择).*(?:号多式联运|短题)/.test(stop));
    expect(ofCases).toHaveLength(50);
    expect(ofCases.slice(0, 2)).toEqual(['button 选择“第1号多式联运单证互认试点”', 'a 第1号多式联运单证互认试点']);
  });

  it('keeps filter, search and order in its address', async () => {
    const { page } = li;
    await openBatch(page, USUAL.title);
    await page.getByRole('searchbox', { name: '搜索标题、单位、序号' }).fill('短题');
    await seen(page, '显示3个，共25个');
    await page.getByRole('button', { name: '阻碍' }).click();
    await page.getByRole('button', { name: '序号' }).click();
    await page.getByRole('button', { name: '序号' }).click();
    expect(await page.getByRole('columnheader', { name: '序号' }).getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: '待我处理 25' }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ q: '短题', sort: '-number', show: 'mine' });
    await page.reload();
    await seen(page, '显示3个，共25个');
    const links = page.getByRole('rowheader').getByRole('link');
    expect(await links.allTextContents()).toEqual(['短题24', '短题16', '短题8']);
    await picture(page, '80-search');
    expect(await page.getByRole('searchbox').inputValue()).toBe('短题');
  });

  it('keeps its head in view', async () => {
    const { page } = li;
    await page.setViewportSize({ width: 1280, height: 700 });
    await openBatch(page, LARGE.title);
    await page.getByRole('link', { name: '第91号多式联运单证互认试点' }).scrollIntoViewIfNeeded();
    const head = await page.getByRole('columnheader', { name: '提供单位' }).boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(0);
    expect(head?.y).toBeLessThan(100);
    await page.getByRole('button', { name: '显示更多（还有400个）' }).click();
    await page.getByRole('link', { name: '第191号多式联运单证互认试点' }).waitFor();
    expect(await focused(page)).not.toMatch(/^body/);
    await picture(page, '86-head');
  });

  it('submits all that is ready and names what stays and why', async () => {
    const { page } = li;
    await openBatch(page, USUAL.title);
    await page.getByRole('button', { name: '提交全部可提交的（22）' }).click();
    const dialog = page.getByRole('dialog', { name: '提交22个案例' });
    await seen(dialog, '以下3个暂不能提交，留在原处：');
    expect(await dialog.getByRole('link').allTextContents()).toEqual(['8. 短题8', '16. 短题16', '24. 短题24']);
    await seen(dialog, '缺少有内容的“主要做法”部分');
    await picture(page, '81-submit');
    await dialog.getByRole('button', { name: '提交22个' }).click();
    await page.getByText('待审核 22', { exact: true }).waitFor();
    await page.getByRole('button', { name: '待我处理 3' }).click();
    expect(await focused(page)).not.toMatch(/^body/);
    await picture(page, '82-mine');
  });

  it('a new case has the next number of the batch, and leads to where it is written', async () => {
    const { page, ask } = li;
    await openBatch(page, SMALL.title);
    await page.getByRole('button', { name: '新建案例' }).click();
    await page.waitForURL(/plugin::fta-cases\.case|\/cases\//);
    const { data } = (await ask('GET', '/fta-cases/batches')).body;
    const { documentId } = data.find(({ id }: { id: string }) => id === SMALL.id);
    const { cases } = (await ask('GET', `/fta-cases/batches/${documentId}`)).body.data;
    expect(cases.map(({ number }: Case) => number)).toEqual([1, 2]);
  });

  it('an import ends on it, and what its checks have found is counted there', async () => {
    const { page } = li;
    const doubtful = sampleCase(1, {
      id: 'told-1-01',
      title: '有疑问的案例',
      lead: ['时间由24小时缩短至6小时，压缩50%。'],
    });
    const batch = {
      schemaVersion: '1',
      id: 'told-1',
      title: '有意见的批次',
      issuer: '甲',
      series: '乙',
      ordinal: 5,
      year: 2024,
    };
    const buffer = Buffer.from(JSON.stringify({ ...batch, cases: [doubtful] }));
    await importFile(page, { name: 'told.json', mimeType: 'application/json', buffer });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { name: '有意见的批次', level: 1 }).waitFor();
    expect(await focused(page)).toBe('h1 有意见的批次');
    await seen(page, '导入完成 · 新建 1');
    await page.getByTitle(/^错误\d+处，警告[1-9]\d*处$/).waitFor();
    await picture(page, '83-imported');
  });

  it('the home page leads to what waits, and says how far the batches are', async () => {
    const { page } = li;
    await page.getByRole('link', { name: '首页' }).first().click();
    await page.getByRole('heading', { name: '待我处理' }).waitFor();
    await seen(page, '进行中的批次');
    await seen(page, /^500个案例/);
    await picture(page, '84-home');
    await page.getByRole('link', { name: LARGE.title }).first().click();
    await page.getByRole('heading', { name: LARGE.title, level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('show')).toBe('mine');
  });

  it('an address that leads to nothing is told in words', async () => {
    const { page } = li;
    await page.goto('/admin/plugins/fta-cases/nowhere');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await page.goto('/admin/plugins/fta-cases/batches/none');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await picture(page, '85-missing');
  });

  describe.each(['light', 'dark'] as const)('looks right in the %s theme', (theme) => {
    it.each([1280, 820])(
      'at %i pixels, in both languages, with 1, 25 and 500 cases',
      async (width) => {
        const { page } = li;
        await desk.app.strapi.db
          .connection('fta_cases')
          .where({ document_id: usual[0] })
          .update({ review_state: 'returned' });
        await desk.app.strapi.db
          .connection('fta_cases')
          .where({ document_id: usual[1] })
          .update({ review_state: 'withdrawn' });
        await desk.app.strapi.db
          .connection('fta_cases')
          .where({ document_id: usual[2] })
          .update({ review_state: 'approved' });
        await desk.app.strapi.db
          .connection('fta_cases')
          .where({ document_id: usual[3] })
          .update({ review_state: 'published' });
        const before = page.viewportSize();
        await page.setViewportSize({ width, height: 900 });
        for (const language of ['zh-Hans', 'en']) {
          await desk.app.strapi.db.query('admin::user').updateMany({ data: { preferedLanguage: language } });
          await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
          for (const { title, id } of [SMALL, USUAL, LARGE]) {
            await openByAddress(li, id);
            await page.getByRole('heading', { name: title, level: 1 }).waitFor();
            await picture(page, `90-${id}-${theme}-${width}-${language}`);
            expect(await graveFaultsIn(page, 'main')).toEqual([]);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(overflow).toBeLessThanOrEqual(0);
          }
        }
        if (before) await page.setViewportSize(before);
      },
      300_000,
    );
  });
});

/** Opens the batch with this id by its address. */
async function openByAddress({ page, ask }: Person, id: string): Promise<void> {
  const batches: { id: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  await page.goto(`/admin/plugins/fta-cases/batches/${batches.find((each) => each.id === id)?.documentId}`);
}
