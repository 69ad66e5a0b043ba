import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { BATCH, sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import {
  deskHead,
  openBatch,
  openCase,
  panelAt,
  paragraphOf,
  rewrite,
  save,
  seen,
  selectWords,
  stateOf,
  textOf,
  told,
} from './screens.ts';

const chromium = chromiumAvailability();
const NAMES = ['suggested', 'remarked', 'changed', 'judged', 'waiting'] as const;
const titleOf = (name: (typeof NAMES)[number]) => `审核中的案例：${name}`;

describe.skipIf(!chromium.isAvailable)(titled('a case in review', chromium), () => {
  let desk: Desk;
  let li: Person;
  let wang: Person;
  let ids: Record<(typeof NAMES)[number], string>;

  const take = async ({ ask }: Person, action: string, documentId: string) => {
    const taken = await ask('POST', '/fta-cases/transitions', { action, cases: [documentId], comment: '请核对。' });
    expect(taken).toMatchObject({ status: 200 });
  };
  const card = (page: Page) => page.getByRole('group', { name: /^选中的文字/ });

  beforeAll(async () => {
    desk = await openDesk();
    [li, wang] = await Promise.all([desk.seat('李录入', ['contributor']), desk.seat('王审核', ['reviewer'])]);
    const documentIds = await bringIn(
      li.ask,
      NAMES.map((name, i) => sampleCase(i + 1, { title: titleOf(name) })),
    );
    ids = Object.fromEntries(NAMES.map((name, i) => [name, documentIds[i]])) as typeof ids;
    for (const documentId of documentIds) await take(li, 'submit', documentId);
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  it('one word corrected as a suggestion takes three actions, and one to take it over', async () => {
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      actions++;
      await action;
    };
    const { page } = wang;
    await openCase(page, ids.suggested);
    await act(selectWords(page, '铁路'));
    await card(page).getByRole('textbox', { name: '改为' }).and(page.locator(':focus')).waitFor();
    await act(page.keyboard.insertText('铁路和公路'));
    await act(page.keyboard.press('Enter'));
    await textOf(page).locator('.fta-suggested', { hasText: '铁路' }).waitFor();
    await (await panelAt(page, '批注')).getByText('铁路和公路').waitFor();
    await picture(page, '70-suggested');
    expect((await storedCase(wang.ask, ids.suggested)).sections[0]?.points[0]?.paragraphs).toEqual([
      '海关、港口和铁路共享舱单与运单。',
    ]);
    expect(actions).toBe(3);

    await take(wang, 'return', ids.suggested);
    await openCase(li.page, ids.suggested);
    await picture(li.page, '71-suggestion-to-decide');
    const panel = await panelAt(li.page, '批注');
    await act(panel.getByRole('button', { name: '采纳', exact: true }).click());
    await panel.getByText('没有未处理的批注。').waitFor();
    expect(actions).toBe(4);
    expect((await storedCase(li.ask, ids.suggested)).sections[0]?.points[0]?.paragraphs).toEqual([
      '海关、港口和铁路和公路共享舱单与运单。',
    ]);
    await panel.getByText('已处理（1）').click();
    await panel.getByText(/^李录入于.*采纳$/).waitFor();
  });

  it('what was taken and is undone is open again, and taken again when it is redone', async () => {
    const { page } = li;
    const paragraph = async () => (await storedCase(li.ask, ids.suggested)).sections[0]?.points[0]?.paragraphs[0] ?? '';
    const outcome = async () =>
      (await li.ask('GET', `/fta-cases/cases/${ids.suggested}/review`)).body.data.comments[0].outcome;
    await paragraphOf(page, 1).click();
    await page.keyboard.press('Control+Z');
    await textOf(page).locator('.fta-suggested', { hasText: '铁路' }).waitFor();
    await (await panelAt(page, '批注')).getByRole('button', { name: '采纳', exact: true }).waitFor();
    await expect.poll(outcome, { timeout: 10_000 }).toBe(null);
    await save(page);
    expect(await paragraph()).toBe('海关、港口和铁路共享舱单与运单。');
    await paragraphOf(page, 1).click();
    await page.keyboard.press('Control+Y');
    await expect.poll(outcome, { timeout: 10_000 }).toBe('taken');
    expect(await paragraph()).toBe('海关、港口和铁路和公路共享舱单与运单。');
  });

  it('words are commented on, found again after edits, and kept with their quotation once they are gone', async () => {
    const { page } = wang;
    await openCase(page, ids.remarked);
    await selectWords(page, '舱单');
    await page.keyboard.press('Control+Alt+m');
    await card(page).getByRole('textbox', { name: '内容' }).fill('请写明是哪一种。');
    await card(page).getByRole('button', { name: '发表' }).click();
    await textOf(page).locator('.fta-remark', { hasText: '舱单' }).waitFor();
    await take(wang, 'return', ids.remarked);

    await openCase(li.page, ids.remarked);
    const panel = await panelAt(li.page, '批注');
    await panel.getByRole('button', { name: '舱单' }).click();
    expect(await li.page.evaluate(() => getSelection()?.toString())).toBe('舱单');
    await textOf(li.page).locator('.fta-remark').click();
    await li.page.getByRole('group', { name: '批注', exact: true }).getByText('请写明是哪一种。').waitFor();
    await picture(li.page, '72-remark-at-words');
    await li.page.keyboard.press('Home');
    await li.page.keyboard.insertText('去年起，');
    await textOf(li.page)
      .locator('.fta-remark', { hasText: /^舱单$/ })
      .waitFor();
    await rewrite(paragraphOf(li.page, 1), '各方共享提单。');
    await panel.getByText('正文中已没有原话').waitFor();
    await save(li.page);
    await openCase(li.page, ids.remarked);
    await (await panelAt(li.page, '批注')).getByText('正文中已没有原话').waitFor();
    await stateOf(li.page, '起草中');
  });

  it('what has changed since the own return is marked at once, black on white, and can be put away', async () => {
    await take(wang, 'return', ids.changed);
    await openCase(li.page, ids.changed);
    await rewrite(paragraphOf(li.page, 1), '海关、港口和公路共享舱单与运单。');
    await save(li.page);
    await take(li, 'submit', ids.changed);

    const { page } = wang;
    await openCase(page, ids.changed);
    await seen(page, /^自您上次“退回修改”.*以来有1处改动。$/);
    await textOf(page).locator('.fta-came', { hasText: '公' }).waitFor();
    await picture(page, '73-changes');
    await page.getByRole('checkbox', { name: '在正文中标出' }).uncheck();
    await textOf(page).locator('.fta-came').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '逐条查看' }).click();
    await panelAt(page, '版本').then((panel) => seen(panel, '您看过以后的改动（1）'));
    await openCase(page, ids.waiting);
    expect(await page.getByText(/以来没有改动|以来有/).count()).toBe(0);
  });

  it('a return gathers what was remarked; then the next case that waits opens, and tells before an approval what is open', async () => {
    const { page } = wang;
    await openBatch(page, BATCH.title);
    await page.getByRole('link', { name: titleOf('judged') }).click();
    await textOf(page).waitFor();
    await selectWords(page, '运单');
    await card(page).getByRole('textbox', { name: '改为' }).fill('提单');
    await card(page).getByRole('button', { name: '提出建议' }).click();
    await textOf(page).locator('.fta-suggested').waitFor();
    await deskHead(page).getByRole('button', { name: '退回修改' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('textbox').inputValue()).toBe('1. “运单”建议改为“提单”');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByRole('heading', { name: titleOf('waiting'), level: 1 }).waitFor();
    await told(page, `已打开下一个待办案例《${titleOf('waiting')}》。`);

    await selectWords(page, '铁路');
    await page.keyboard.press('Control+Alt+m');
    await card(page).getByRole('textbox', { name: '内容' }).fill('请核对。');
    await page.keyboard.press('Control+Enter');
    await textOf(page).locator('.fta-remark').waitFor();
    await deskHead(page).getByRole('button', { name: '审核通过' }).click();
    await dialog.getByText('1条批注或建议未处理').waitFor();
    await dialog.getByText('“铁路”：请核对。').waitFor();
    await picture(page, '74-open-points');
    await dialog.getByRole('button', { name: '取消' }).click();
    const { comments } = (await li.ask('GET', `/fta-cases/cases/${ids.judged}/review`)).body.data;
    expect(comments).toMatchObject([{ replacement: '提单', resolvedAt: null }]);
  });
});
