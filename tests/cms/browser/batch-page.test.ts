import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { requester } from '../accounts.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person } from './desk.ts';
import { countInState, giveReason, openBatch, openCase, openCaseOf, seen, stateOf, takeStep } from './screens.ts';

const chromium = chromiumAvailability();
const SECOND = { id: 'withdraw-1', title: '撤回批次案例', ordinal: 2 };

describe.skipIf(!chromium.isAvailable)(titled('a batch and its publication', chromium), () => {
  let desk: Desk;
  let contributor: Person;
  let reviewer: Person;
  let publisher: Person;

  beforeAll(async () => {
    desk = await openDesk();
    [contributor, reviewer, publisher] = await Promise.all([
      desk.seat('李录入', ['contributor']),
      desk.seat('王审核', ['reviewer']),
      desk.seat('陈发布', ['publisher']),
    ]);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  /** Takes a step without the browser. */
  async function take(who: Person, action: string, cases: readonly string[]): Promise<void> {
    expect(await who.ask('POST', '/fta-cases/transitions', { action, cases })).toMatchObject({ status: 200 });
  }

  it('whose publication is blocked lists every blocker at once', async () => {
    const [ready = '', , waiting = ''] = await bringIn(contributor.ask, [
      sampleCase(1, { title: '已经通过的案例' }),
      sampleCase(2, { title: '短题', sections: [] }),
      sampleCase(3, { title: '等待审核的案例' }),
    ]);
    await take(contributor, 'submit', [ready, waiting]);
    await take(reviewer, 'approve', [ready]);

    const { page } = publisher;
    await openBatch(page, BATCH.title);
    await page.getByRole('button', { name: '发布整批' }).click();
    const dialog = page.getByRole('dialog', { name: '整批发布前须先解决5个问题' });
    await seen(dialog, '《短题》为“起草中”，不能发布：只有“已通过”的案例可以');
    await seen(dialog, '标题“短题”有2字，应为4至40字');
    await seen(dialog, '缺少有内容的“主要做法”部分');
    await seen(dialog, '缺少有内容的“实践效果”部分');
    await seen(dialog, '《等待审核的案例》为“待审核”，不能发布：只有“已通过”的案例可以');
    await picture(page, '70-blockers');
    expect(await dialog.getByRole('link').allTextContents()).toEqual(['2. 短题', '3. 等待审核的案例']);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await countInState(page, '已通过', 1);
    expect((await requester(desk.app.url)('GET', '/api/fta-cases/cases')).body.data).toEqual([]);
  });

  it('steps for several cases are taken by all or by none, and the page says why', async () => {
    const { page } = contributor;
    await openBatch(page, BATCH.title);
    await page.getByRole('checkbox', { name: '选择“短题”' }).check();
    await page.getByRole('button', { name: '提交审核' }).click();
    const asking = page.getByRole('dialog', { name: '提交审核' });
    await seen(asking, /^其中1个共有\d+条提醒未处理/);
    await asking.getByRole('button', { name: '确认' }).click();
    await seen(page, '没有进行：全部案例都保持原状。');
    await page.getByRole('listitem').filter({ hasText: '2. 短题' }).getByText('标题“短题”有2字，应为4至40字').waitFor();
    await countInState(page, '起草中', 1);
    await picture(page, '71-bulk-refused');
  });

  it('a published case is withdrawn with a reason and is public no longer', async () => {
    const single = sampleCase(1, { id: `${SECOND.id}-01`, title: '将要撤回的案例' });
    const [documentId = ''] = await bringIn(contributor.ask, [single], SECOND);
    await take(contributor, 'submit', [documentId]);
    await take(reviewer, 'approve', [documentId]);
    await take(publisher, 'publish', [documentId]);
    const asPublic = () => requester(desk.app.url)('GET', `/api/fta-cases/cases/${single.id}`);
    expect((await asPublic()).body.data.title).toBe('将要撤回的案例');

    const { page } = publisher;
    await openBatch(page, SECOND.title);
    await openCaseOf(page, single);
    await takeStep(page, '撤回');
    expect(await page.getByRole('dialog').getByRole('button', { name: '确认' }).isDisabled()).toBe(true);
    await giveReason(page, '数据有误，待核实。');
    await stateOf(page, '已撤回');
    await seen(page.locator('main'), '陈发布：数据有误，待核实。');
    await picture(page, '72-withdrawn');
    expect((await asPublic()).status).toBe(404);

    await openCase(contributor.page, documentId);
    await seen(contributor.page.locator('main'), '陈发布：数据有误，待核实。');
  });
});
