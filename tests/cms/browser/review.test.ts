import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import { openCase, panelAt, paragraphOf, rewrite, save, selectWords, stateOf, textOf } from './screens.ts';

const chromium = chromiumAvailability();
const NAMES = ['suggested', 'remarked'] as const;

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
      NAMES.map((name, i) => sampleCase(i + 1, { title: `审核中的案例：${name}` })),
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
});
