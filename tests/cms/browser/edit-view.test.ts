import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { sampleCase } from '../staging.ts';
import { picture } from './browser.ts';
import { bringIn, type Desk, openDesk, type Person, storedCase } from './desk.ts';
import { openCase, panel, paragraphOf, pointOf, save, seen, stateOf, takeStep, titleField, told } from './screens.ts';

const chromium = chromiumAvailability();
const TITLES = {
  unfit: '多式联运单证互认试点',
  own: '由一人提交的案例',
  typed: '以键盘录入的案例',
  measured: '写明办理时限的案例',
} as const;

describe.skipIf(!chromium.isAvailable)(titled('the edit view of a case', chromium), () => {
  let desk: Desk;
  let li: Person;
  let wang: Person;
  let ids: Record<keyof typeof TITLES, string>;

  beforeAll(async () => {
    desk = await openDesk();
    [li, wang] = await Promise.all([
      desk.seat('李录入', ['contributor']),
      desk.seat('王审核', ['contributor', 'reviewer']),
    ]);
    const cases = Object.values(TITLES).map((title, i) => sampleCase(i + 1, { title }));
    const documentIds = await bringIn(li.ask, cases);
    ids = Object.fromEntries(Object.keys(TITLES).map((name, i) => [name, documentIds[i]])) as typeof ids;
  });
  afterEach(({ task }) => desk.inspect(task));
  afterAll(() => desk?.close());

  describe('what is not fit to print', () => {
    it('is said under its field and keeps the case from being submitted', async () => {
      const { page } = li;
      await openCase(page, ids.unfit);
      await titleField(page).fill('短题');
      await seen(page, '错误: 不少于4字，现在不足');
      const point = pointOf(page, 1, 1);
      await point.getByRole('textbox', { name: '要点标题' }).fill('');
      await seen(point, '错误: 不能为空');
      await paragraphOf(page, 1).fill('长'.repeat(5001));
      await seen(point, '错误: 不多于5000字，现已超出');
      await picture(page, '30-refusals');
      await save(page);
      await seen(panel(page), '有3个问题，暂不能“提交审核”：');
      await seen(panel(page), '必须改正（3）');
      expect(await panel(page).getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true);
      await seen(page, '错误: 不少于4字，现在不足');
      await picture(page, '31-refused');
    });

    it('is fit again once corrected', async () => {
      const { page } = li;
      await titleField(page).fill(TITLES.unfit);
      const point = pointOf(page, 1, 1);
      await point.getByRole('textbox', { name: '要点标题' }).fill('数据先行');
      await paragraphOf(page, 1).fill('海关、港口和铁路共享舱单与运单。');
      await page.getByText('错误:').waitFor({ state: 'hidden' });
      await save(page);
      await takeStep(page, '提交审核');
      await stateOf(page, '待审核');
    });
  });

  it('who has submitted a case reads why somebody else has to approve it', async () => {
    const { page } = wang;
    await openCase(page, ids.own);
    await takeStep(page, '提交审核');
    await stateOf(page, '待审核');
    await seen(panel(page), '有1个问题，暂不能“审核通过”：');
    await seen(panel(page), `《${TITLES.own}》由您提交，须由另一人审核通过`);
    expect(await panel(page).getByRole('button', { name: '审核通过' }).isDisabled()).toBe(true);
    await picture(page, '50-second-person');
  });

  it('the figures show what was before and after a change in one row, with the indicator, and mark a repetition', async () => {
    const { page } = li;
    await openCase(page, ids.measured);
    await paragraphOf(page, 1).fill('办理时限由24小时缩短至6小时，压缩75%。如今办理时限由24小时缩短至6小时。');
    await save(page);
    const rows = page.getByRole('row').filter({ hasText: '24小时 → 6小时' });
    await rows.nth(1).waitFor();
    await rows.first().scrollIntoViewIfNeeded();
    await picture(page, '35-figures');
    const cells = await rows.first().getByRole('gridcell').allTextContents();
    expect(cells).toEqual(expect.arrayContaining(['24 → 6小时', '减少 75%', '办理时限']));
    expect((await rows.allTextContents()).map((text) => text.includes('重复'))).toEqual([false, true]);
  });

  it('sections are written by keyboard alone', async () => {
    const { page, ask } = li;
    const documentId = ids.typed;
    const { keyboard } = page;
    const type = (text: string) => keyboard.insertText(text);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCase(page, documentId);

    await page.getByRole('button', { name: '添加部分' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('Control+A');
    await type('改革背景');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await type('第一段导语。');
    await keyboard.press('Enter');
    await type('第二段导语。');
    await picture(page, '60-keyboard');

    const section = page.getByRole('region', { name: '第3部分' });
    await section.getByRole('button', { name: '添加要点' }).focus();
    await keyboard.press('Enter');
    await type('先写的要点');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.evaluate(() =>
      navigator.clipboard.writeText('粘贴的第一行。\r\n\r\n  粘贴的第二行。\r\n粘贴的第三行。'),
    );
    await keyboard.press('Control+V');
    await seen(section, '粘贴的第三行。');
    await section.getByRole('button', { name: '添加要点' }).focus();
    await keyboard.press('Enter');
    await type('后写的要点');
    await section.getByRole('button', { name: '上移要点2' }).press('Enter');
    await section.getByRole('region', { name: '要点2' }).getByRole('button', { name: '删除第2段' }).press('Enter');
    await section.getByRole('region', { name: '要点1' }).getByRole('button', { name: '添加段落' }).press('Enter');
    await type('后写的正文。');
    await page.getByRole('button', { name: '上移第3部分' }).press('Enter');
    await page.getByRole('button', { name: '删除第1部分' }).press('Enter');
    await picture(page, '61-keyboard');
    await keyboard.press('Control+S');
    await told(page, '已保存');

    const { sections } = await storedCase(ask, documentId);
    expect(sections).toEqual([
      {
        kind: 'background',
        heading: '改革背景',
        lead: ['第一段导语。', '第二段导语。'],
        points: [
          { number: 1, title: '后写的要点', paragraphs: ['后写的正文。'] },
          { number: 2, title: '先写的要点', paragraphs: ['粘贴的第一行。', '粘贴的第三行。'] },
        ],
      },
      sampleCase(5).sections[1],
    ]);
  });
});
