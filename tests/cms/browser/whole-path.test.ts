import { type Batch, type Case, type Diagnostic, parse } from '@fta/cases-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { wordFile } from '../../support/word.ts';
import { requester } from '../accounts.ts';
import { bundledBatch, firstBatch } from '../documents.ts';
import { picture } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import {
  chooseAll,
  chooseFile,
  countInState,
  giveReason,
  importFile,
  openBatch,
  openCaseOf,
  panelAt,
  paragraphOf,
  rewrite,
  save,
  seen,
  stateOf,
  takeNamedStep,
  takeStep,
  titleBlock,
  told,
} from './screens.ts';

/** One of the two always runs: the official document where it is at hand. */
const DOCUMENTS = [
  {
    title: titled('the first official batch', firstBatch),
    isTaken: firstBatch.isAvailable,
    text: () => (firstBatch.isAvailable ? firstBatch.text() : ''),
  },
  {
    title: firstBatch.isAvailable ? 'the bundled batch (skipped: the official one is taken)' : 'the bundled batch',
    isTaken: !firstBatch.isAvailable,
    text: bundledBatch,
  },
];

const chromium = chromiumAvailability();

describe.skipIf(!chromium.isAvailable)(titled('in the browser, from document to public', chromium), () => {
  describe.each(DOCUMENTS.filter(({ isTaken }) => !isTaken))('$title', () => {
    it.skip('takes the same way', () => undefined);
  });

  describe.each(DOCUMENTS.filter(({ isTaken }) => isTaken))('$title', ({ text }) => {
    const FILE = { name: 'batch-1.md', mimeType: 'text/markdown' };
    const TITLE = '沿黄内陆港群一体化数字平台';
    const PARAGRAPH = '平台已接入35个内陆港，日均办理提箱、还箱1200单。';
    const CORRECTED = '平台已接入35个内陆港，2023年日均办理提箱、还箱1260单。';
    const REASON = '请核对要点一的数据来源。';
    const REMARK = '“1200单”以哪一天为准？';

    let desk: Desk;
    let batch: Batch;
    let diagnostics: readonly Diagnostic[];
    let coverage: { readonly sourceChars: number; readonly keptChars: number };
    let first: Case;
    let contributor: Page;
    let reviewer: Page;
    let publisher: Page;

    beforeAll(async () => {
      ({ batch, diagnostics, coverage } = parse(text()));
      [first] = batch.cases as [Case, ...Case[]];
      desk = await openDesk();
      const people = await Promise.all([
        desk.seat('李录入', ['contributor']),
        desk.seat('王审核', ['reviewer']),
        desk.seat('陈发布', ['publisher']),
      ]);
      [contributor, reviewer, publisher] = people.map(({ page }) => page) as [Page, Page, Page];
    });
    afterEach(({ task }) => desk.inspect(task));
    afterAll(() => desk?.close());

    it('a document most of which is in no case is asked about before the import', async () => {
      const cases = ['# 1.冷链货物共享仓', '（福建自贸试验区提供）', '## 一、主要做法', '统一调剂仓位。'];
      const afterword = Array.from({ length: 4 }, () => '本书由各片区供稿，编写组在此一并致谢，并期待读者指正。');
      const document = [...cases, '后记', ...afterword].join('\n\n');
      await importFile(contributor, { ...FILE, buffer: Buffer.from(document) });
      const run = contributor.getByRole('button', { name: '导入', exact: true });
      await seen(contributor, '不属于任何案例');
      await picture(contributor, '02-outside');
      expect(await run.isDisabled()).toBe(true);
      await contributor.getByRole('checkbox', { name: '我已看过不在案例中的文字，仍要导入' }).click();
      expect(await run.isEnabled()).toBe(true);
      await contributor.getByRole('button', { name: '换一个文件' }).click();
    });

    it('a Word document is read on trial as its text is, and what is no document is named', async () => {
      const lines = ['1.冷链货物共享仓', '（福建自贸试验区提供）', '一、主要做法', '统一调剂仓位，时间缩短6小时。'];
      const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>旧的打算</w:delText></w:r></w:del></w:p>';
      const word = { name: '冷链.docx', mimeType: '' };
      await importFile(contributor, { ...word, buffer: Buffer.from(wordFile(lines, deleted)) });
      await seen(contributor, /^冷链\.docx · .* · 格式按内容识别$/);
      await seen(contributor, '新建 1');
      await seen(contributor, '修订删除“旧的打算”，未读入');
      await picture(contributor, '02-word');
      await contributor.getByRole('button', { name: '换一个文件' }).click();
      await seen(contributor, 'Word 文档（.docx）');
      await picture(contributor, '02-word-choose');
      const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
      await chooseFile(contributor, { ...word, buffer: old });
      await seen(contributor, '作为旧版 Word 文档已损坏');
      await picture(contributor, '02-word-refused');
    });

    it('the contributor reads the document on trial, then imports it', async () => {
      await importFile(contributor, { ...FILE, buffer: Buffer.from(text()) });
      const cases = batch.cases.length;
      await seen(contributor, `案例（${cases}个）`);
      await seen(contributor, `新建 ${cases}`);
      await seen(contributor, `原文${coverage.sourceChars}字，保留${coverage.keptChars}字。`);
      await seen(contributor, '没有遗漏的文字。');
      await contributor.getByRole('button', { name: '展开第1个案例' }).click();
      const [diagnostic] = diagnostics.filter((each) => each.case === first.id);
      await seen(contributor, diagnostic?.message ?? '');
      await picture(contributor, '03-trial');
      expect((await requester(desk.app.url)('GET', '/api/fta-cases/batches')).body.data).toEqual([]);

      await contributor.getByRole('button', { name: '导入', exact: true }).click();
      await contributor.getByRole('heading', { name: batch.title, level: 1 }).waitFor();
      await seen(contributor, '导入完成');
      await countInState(contributor, '起草中', cases);
      await picture(contributor, '05-batch');
    });

    it('edits the title and a paragraph on the desk', async () => {
      await openCaseOf(contributor, first);
      await picture(contributor, '06-case');
      await rewrite(titleBlock(contributor), TITLE);
      await rewrite(paragraphOf(contributor, 1), PARAGRAPH);
      await seen(contributor, /^有未保存的修改/);
      await picture(contributor, '07-edited');
      await save(contributor);
      await stateOf(contributor, '起草中');
      await picture(contributor, '08-saved');
    });

    it('submits it on the desk and the rest of the batch at once', async () => {
      await takeNamedStep(contributor, '提交审核');
      await stateOf(contributor, '待审核');
      await seen(contributor, '当前状态下内容不能修改。');
      await picture(contributor, '09-submitted');
      await openBatch(contributor, batch.title);
      await chooseAll(
        contributor,
        batch.cases.filter(({ id }) => id !== first.id).map(({ title }) => title),
      );
      await contributor.getByRole('button', { name: '提交审核' }).click();
      const asking = contributor.getByRole('dialog', { name: '提交审核' });
      await seen(asking, /^其中\d+个共有\d+条提醒未处理/);
      await picture(contributor, '09-open-of-several');
      await asking.getByRole('button', { name: '确认' }).click();
      await told(contributor, `${batch.cases.length - 1}个案例：提交审核`);
      await countInState(contributor, '待审核', batch.cases.length);
      await picture(contributor, '10-all-submitted');
    });

    it('the reviewer remarks on a point and returns the case with a reason', async () => {
      await openBatch(reviewer, batch.title);
      await openCaseOf(reviewer, { title: TITLE });
      const panel = await panelAt(reviewer, '批注');
      await panel.getByRole('button', { name: '添加批注' }).click();
      const dialog = reviewer.getByRole('dialog', { name: '添加批注' });
      await dialog.getByRole('combobox', { name: '针对' }).click();
      const place = `第1部分“${first.sections[0]?.heading}” › 要点1`;
      await reviewer.getByRole('option', { name: place, exact: true }).click();
      await dialog.getByRole('textbox', { name: '内容' }).fill(REMARK);
      await picture(reviewer, '11-remark');
      await dialog.getByRole('button', { name: '发表' }).click();
      await seen(panel, REMARK);
      await takeStep(reviewer, '退回修改');
      await picture(reviewer, '12-return');
      await giveReason(reviewer, REASON);
      // The next case that waits is opened.
      await reviewer.getByRole('heading', { level: 1, name: batch.cases[1]?.title ?? '' }).waitFor();
      await picture(reviewer, '13-returned');
    });

    it('the contributor reads why, corrects it, resolves the remark and submits again', async () => {
      await openBatch(contributor, batch.title);
      await countInState(contributor, '已退回', 1);
      await picture(contributor, '14-batch-returned');
      await openCaseOf(contributor, { title: TITLE });
      await seen(contributor, `王审核：${REASON}`);
      const panel = await panelAt(contributor, '批注');
      await seen(panel, REMARK);
      await picture(contributor, '15-reason');
      await rewrite(paragraphOf(contributor, 1), CORRECTED);
      await save(contributor);
      await stateOf(contributor, '起草中');
      await panel.getByRole('button', { name: '标为已处理' }).click();
      await seen(panel, '没有未处理的批注。');
      await seen(panel, '已处理（1）');
      await picture(contributor, '16-resolved');
      await takeNamedStep(contributor, '提交审核');
      await stateOf(contributor, '待审核');
    });

    it('the reviewer approves the whole batch, the publisher publishes it', async () => {
      await openBatch(reviewer, batch.title);
      await reviewer.getByRole('checkbox', { name: '全选' }).check();
      await picture(reviewer, '17-select-all');
      await reviewer.getByRole('button', { name: '审核通过' }).click();
      const asking = reviewer.getByRole('dialog', { name: '审核通过' });
      await seen(asking, /^其中\d+个共有\d+条提醒未处理/);
      await asking.getByRole('button', { name: '确认' }).click();
      await countInState(reviewer, '已通过', batch.cases.length);
      await picture(reviewer, '18-approved');

      await openBatch(publisher, batch.title);
      await publisher.getByRole('button', { name: '发布整批' }).click();
      await seen(publisher.getByRole('dialog'), `“${batch.title}”尚未公开的案例将一次全部发布`);
      await picture(publisher, '19-publish');
      await publisher.getByRole('dialog').getByRole('button', { name: '确认' }).click();
      await countInState(publisher, '已发布', batch.cases.length);
      await picture(publisher, '20-published');
    });

    it('the public reads what was edited, and the rest as it stood in the document', async () => {
      const ask = requester(desk.app.url);
      const { body } = await ask('GET', `/api/fta-cases/cases/${first.id}`);
      expect(body.data.title).toBe(TITLE);
      expect(body.data.sections[0].points[0].paragraphs[0]).toBe(CORRECTED);
      expect(body.data.figures.map((figure: { text: string }) => figure.text)).toContain('1260单');
      const published = (await ask('GET', `/api/fta-cases/batches/${batch.id}`)).body.data;
      expect(published.cases.slice(1)).toEqual(batch.cases.slice(1));
    });
  });
});
