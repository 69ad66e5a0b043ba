import { readFileSync } from 'node:fs';
import { type Case, parse } from '@fta/cases-core';
import { parseFile } from '@fta/cases-office';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase, UID } from '../staging.ts';
import { graveFaultsIn } from './axe.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { importFile, openBatch, seen } from './screens.ts';

const chromium = chromiumAvailability();
const SMALL = { id: 'small-1', title: '一例批次', ordinal: 2 };
const USUAL = { id: 'usual-1', title: '常见批次', ordinal: 3 };
const ORDERED = { id: 'ordered-1', title: '要排序的批次', ordinal: 6 };
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

const orderedCases = () =>
  ['甲', '乙', '丙', '丁'].map((name, index) =>
    sampleCase(index + 1, { id: `${ORDERED.id}-0${index + 1}`, title: `顺序${name}` }),
  );

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
    expect(stops.slice(0, 8)).toEqual([
      'a 预览与下载',
      'button 调整顺序',
      'button 新建案例',
      'button 格式要求',
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
    await page.getByTitle(/^错误\d+处，警告[1-9]\d*处，已忽略0处$/).waitFor();
    await picture(page, '83-imported');
  });

  it('puts cases in another order by keys and by the mouse, saves it at once and takes it back', async () => {
    const { page, ask } = li;
    const ids = await bringIn(li.ask, orderedCases(), ORDERED);
    await openBatch(page, ORDERED.title);
    await page.getByRole('button', { name: '调整顺序' }).click();
    expect(await focused(page)).not.toMatch(/^body/);
    const last = page.getByRole('button', { name: '移动“顺序丁”，第4个，共4个' });
    await last.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('button 移动“顺序丁”，第2个，共4个');
    const rows = page.getByRole('rowheader');
    expect(await rows.allTextContents()).toEqual(['顺序甲', '顺序丁', '顺序乙', '顺序丙']);
    const consecutive = page.getByRole('checkbox', { name: '从1起连续编号' });
    await consecutive.click();
    expect(await consecutive.evaluate((box) => box === document.activeElement)).toBe(true);
    await rows.nth(3).dragTo(rows.nth(0));
    expect(await rows.allTextContents()).toEqual(['顺序丙', '顺序甲', '顺序丁', '顺序乙']);
    await picture(page, '87-arrange');
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    expect(await numbersOf(li, ORDERED.id)).toEqual([1, 2, 3, 4].map((number, i) => [ids[i], number]));
    await page.getByRole('button', { name: '保存顺序（4个序号改变）' }).click();
    await seen(page, '4个案例的序号已改变。');
    expect(await focused(page)).not.toMatch(/^body/);
    await expect.poll(() => rows.allTextContents()).toEqual(['顺序丙', '顺序甲', '顺序丁', '顺序乙']);
    await picture(page, '88-arranged');
    await page.getByRole('button', { name: '撤销' }).click();
    await seen(page, '已撤销。');
    await expect.poll(() => rows.allTextContents()).toEqual(['顺序甲', '顺序乙', '顺序丙', '顺序丁']);
    const { events } = (await ask('GET', `/fta-cases/cases/${ids[2]}/review`)).body.data;
    const told = events.map(({ action, comment }: { action: string; comment: string }) => [action, comment]);
    expect(told.slice(1)).toEqual([
      ['renumber', '3 → 1'],
      ['renumber', '1 → 3'],
    ]);
  });

  it('tells of two who change the order the second, and keeps what they have arranged', async () => {
    const { page, ask } = li;
    await openBatch(page, ORDERED.title);
    await page.getByRole('button', { name: '调整顺序' }).click();
    await page.getByRole('button', { name: '下移“顺序甲”' }).click();
    const [first, second] = await numbersOf(li, ORDERED.id);
    const batch = await batchOf(li, ORDERED.id);
    const cases = [
      { documentId: first?.[0], from: { batch, number: 1 }, number: 2 },
      { documentId: second?.[0], from: { batch, number: 2 }, number: 1 },
    ];
    expect(await ask('POST', `/fta-cases/batches/${batch}/places`, { cases })).toMatchObject({ status: 200 });
    await page.getByRole('button', { name: '上移“顺序丁”' }).click();
    await page.getByRole('button', { name: /^保存顺序/ }).click();
    await seen(page, '没有保存，顺序仍是下面您排好的样子：');
    await seen(page, '已有人改过《顺序甲》的批次或序号');
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['顺序乙', '顺序甲', '顺序丁', '顺序丙']);
    await picture(page, '89-stale');
    await page.getByRole('button', { name: '保存顺序（2个序号改变）' }).click();
    await seen(page, '2个案例的序号已改变。');
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['顺序乙', '顺序甲', '顺序丁', '顺序丙']);
  });

  it('moves cases to another batch, and back', async () => {
    const { page } = li;
    await openBatch(page, ORDERED.title);
    await page.getByRole('checkbox', { name: '选择“顺序甲”' }).check();
    await page.getByRole('button', { name: '移到另一批次' }).click();
    const dialog = page.getByRole('dialog', { name: '将1个案例移到另一批次' });
    await dialog.getByRole('combobox', { name: '批次' }).click();
    await page.getByRole('option', { name: SMALL.title }).click();
    await picture(page, '8a-move');
    expect(await graveFaultsIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: '移动1个' }).click();
    await seen(page, '1个案例已移到另一批次。');
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['顺序乙', '顺序丁', '顺序丙']);
    await page.getByRole('button', { name: '撤销' }).click();
    await seen(page, '已撤销。');
    await page.getByRole('link', { name: '顺序甲' }).waitFor();
  });

  it('shows the drafts as they will be read, prints a case a page, and has them as files', async () => {
    const { page } = li;
    await openBatch(page, ORDERED.title);
    await page.getByRole('link', { name: '预览与下载' }).click();
    await page.getByRole('heading', { name: `预览：${ORDERED.title}`, level: 1 }).waitFor();
    expect(await focused(page)).toBe(`h1 预览：${ORDERED.title}`);
    await seen(page, '其中4个案例未发布，仅供内部核对。');
    expect(await graveFaultsIn(page, 'main')).toEqual([]);
    await picture(page, '8b-preview');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(5);

    const files = { 'Word 文档': 'docx', 'Markdown 文本': 'md', 'JSON 数据': 'json', '指标表格（CSV）': 'csv' };
    for (const [label, ending] of Object.entries(files)) {
      await page.getByRole('button', { name: '下载' }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: label }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(`${ORDERED.title}（未发布）.${ending}`);
      const bytes = readFileSync(await saved.path());
      const { batch } = ending === 'docx' ? await parseFile(bytes) : parse(bytes.toString('utf8'));
      if (ending === 'docx' || ending === 'md') expect(batch.cases.map(({ title }) => title)).toContain('顺序甲');
      else expect(bytes.toString('utf8')).toContain('顺序甲');
    }

    await openBatch(page, ORDERED.title);
    await page.getByRole('checkbox', { name: '选择“顺序甲”' }).check();
    await page.getByRole('link', { name: '预览与下载这个案例' }).click();
    await page.getByRole('heading', { name: '预览：顺序甲', level: 1 }).waitFor();
    const alone = await page.pdf({ preferCSSPageSize: true });
    expect(alone.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  it('the home page takes a file that is dropped there', async () => {
    const { page } = li;
    await page.getByRole('link', { name: '首页' }).first().click();
    const zone = page.getByText('把案例汇编拖到这里导入，或');
    await zone.waitFor();
    expect(await focused(page)).toMatch(/^h1/);
    const file = await page.evaluateHandle(
      (content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'batch.json', { type: 'application/json' }));
        return transfer;
      },
      JSON.stringify({ ...BATCH, id: 'dropped-1', ordinal: 9, cases: [sampleCase(1, { id: 'dropped-1-01' })] }),
    );
    await zone.dispatchEvent('dragenter', { dataTransfer: file });
    await zone.dispatchEvent('dragover', { dataTransfer: file });
    await zone.dispatchEvent('drop', { dataTransfer: file });
    await page.getByRole('heading', { name: '导入案例汇编', level: 1 }).waitFor();
    await seen(page, 'batch.json · 0.1 MB');
    await page.getByRole('button', { name: '导入', exact: true }).waitFor();
  });

  it('a year is written as years are, in the form of a batch too', async () => {
    const { page } = li;
    await page.goto(`/admin/content-manager/collection-types/${UID.batch}/${await batchOf(li, ORDERED.id)}`);
    const year = page.getByRole('textbox', { name: /年份/ });
    expect(await year.inputValue()).toBe('2024');
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

/** The document id of a batch. */
async function batchOf({ ask }: Person, id: string): Promise<string> {
  const batches: { id: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  return batches.find((each) => each.id === id)?.documentId ?? '';
}

/** What the server has of the order of a batch. */
async function numbersOf(person: Person, id: string): Promise<[string, number][]> {
  const { cases } = (await person.ask('GET', `/fta-cases/batches/${await batchOf(person, id)}`)).body.data;
  return cases.map(({ documentId, number }: { documentId: string; number: number }) => [documentId, number]);
}

/** Opens the batch with this id by its address. */
async function openByAddress(person: Person, id: string): Promise<void> {
  await person.page.goto(`/admin/plugins/fta-cases/batches/${await batchOf(person, id)}`);
}
