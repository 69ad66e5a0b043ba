import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankCase, type Case, parse } from '@fta/cases-core';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../admin/src/desk/document/case-document.ts';
import { type CaseContent, CONTENT_FIELDS } from '../../../admin/src/desk/document/fields.ts';
import { placeAt } from '../../../admin/src/desk/document/places.ts';
import { pasteLines, pastePiece } from '../../../admin/src/desk/paste/paste-text.ts';
import { readPiece } from '../../../admin/src/desk/paste/read-piece.ts';
import { plainTextOf } from './plain-case.ts';
import { linesOf, stateOf } from './written.ts';

const { FTA_BATCHES } = process.env;
const EXAMPLE = join(import.meta.dirname, '../../../../../examples/batches/yellow-river-1.md');
const DOCUMENTS = [EXAMPLE, ...(FTA_BATCHES ? [join(FTA_BATCHES, 'batch-1.md')] : [])].filter(existsSync);

const CASES = DOCUMENTS.flatMap((path) => parse(readFileSync(path, 'utf8')).batch.cases).map(
  (single): [string, Case] => [single.title, single],
);

function pastedInto(lines: readonly string[], text: string) {
  const state = stateOf(lines, [history()]);
  const { tr } = state;
  const report = pastePiece(tr, text, readPiece(text));
  tr.doc.check();
  return { state: state.apply(tr), report };
}

function contentIn(single: Case | undefined): CaseContent {
  return Object.fromEntries(CONTENT_FIELDS.map(([name]) => [name, single?.[name]])) as never;
}

describe('a case pasted into an empty one', () => {
  it.each(CASES)('%s', (_, single) => {
    const text = plainTextOf(single);
    const { state, report } = pastedInto([''], text);
    const { number } = blankCase();
    expect(contentOf(state.doc)).toEqual({ ...contentIn(parse(text).batch.cases[0]), number });
    expect(contentOf(state.doc).sections.map(({ heading }) => heading)).toEqual(
      single.sections.map(({ heading }) => heading),
    );
    expect(report).toMatchObject({ kind: 'case', sections: single.sections.length, omitted: [] });
  });

  it('leaves what stands in its fields, and nothing of the text out', () => {
    const text = '无纸通关新模式\n（山东自贸试验区提供）\n导语。\n一、主要做法\n文字。';
    const { state } = pastedInto(['T 另一个题目', ''], text);
    expect(contentOf(state.doc)).toMatchObject({
      title: '另一个题目',
      lead: ['无纸通关新模式', '导语。'],
      provider: { name: '山东自贸试验区' },
    });
  });

  it('is one step of undoing', () => {
    const { state } = pastedInto([''], '题目一二三\n（山东自贸试验区提供）\n一、主要做法\n文字。');
    let back = state;
    undo(state, (tr) => {
      back = state.apply(tr);
    });
    expect(linesOf(back)).toEqual(linesOf(stateOf([''])));
  });
});

const POINTS = '（一）打造平台\n平台上线，企业网上提交单证。\n（二）创新监管\n海关、铁路共用资料。';
const SECTIONS = '二、实践效果\n通关时间缩短。\n三、下一步工作思路\n继续推广。';

describe('a piece pasted into a text', () => {
  const rows: [string, string[], string, string[]][] = [
    [
      'points into a section',
      ['# 主要做法', '|'],
      POINTS,
      ['# 主要做法', '## 打造平台', '平台上线，企业网上提交单证。', '## 创新监管', '海关、铁路共用资料。|'],
    ],
    [
      'points into the lead, with a section for them',
      ['导语|', ''],
      POINTS,
      ['导语', '# ', '## 打造平台', '平台上线，企业网上提交单证。', '## 创新监管', '海关、铁路共用资料。|', ''],
    ],
    [
      'sections behind a section',
      ['# 主要做法', '文字。|'],
      SECTIONS,
      ['# 主要做法', '文字。', '# 实践效果', '通关时间缩短。', '# 下一步工作思路', '继续推广。|'],
    ],
    [
      'paragraphs into a paragraph',
      ['前|后', ''],
      '平台上线，企业网上提交单证。\n海关、铁路共用资料。',
      ['前平台上线，企业网上提交单证。', '海关、铁路共用资料。|后', ''],
    ],
    [
      'paragraphs behind a title',
      ['# 主要做法|', '文'],
      '平台上线，企业网上提交单证。\n海关、铁路共用资料。',
      ['# 主要做法', '平台上线，企业网上提交单证。', '海关、铁路共用资料。|', '文'],
    ],
    [
      'lines into the title: the others into the lead',
      ['T 题|', '导语。'],
      '平台上线。\n海关、铁路共用资料。',
      ['T 题平台上线。|', '海关、铁路共用资料。', '导语。'],
    ],
    [
      'in place of what is selected',
      ['# 主要做法', '前|文', '字|后'],
      '平台上线，企业网上提交单证。\n海关、铁路共用资料。',
      ['# 主要做法', '前平台上线，企业网上提交单证。', '海关、铁路共用资料。|后'],
    ],
  ];
  it.each(rows)('%s', (_, before, text, expected) => {
    expect(linesOf(pastedInto(before, text).state)).toEqual(expected);
  });

  it('keeps every word of a case that is pasted behind another', () => {
    const [, single] = CASES[0] ?? [];
    if (!single) throw new Error('the example has no case');
    const text = plainTextOf(single);
    const { state } = pastedInto(['T 题', '导语。|'], text);
    const words = (string: string) =>
      string.replace(/^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/gmu, '').replace(/\s/gu, '');
    expect(words(state.doc.textBetween(0, state.doc.content.size, '\n'))).toContain(words(text));
  });
});

describe('lines', () => {
  it('are pasted as they are', () => {
    const state = stateOf(['前|后']);
    const report = pasteLines(state.tr, '一、甲\n\n（一）乙');
    expect(report).toMatchObject({ kind: 'lines', paragraphs: 2 });
    const { tr } = state;
    pasteLines(tr, '一、甲\n\n（一）乙');
    const next = state.apply(tr);
    expect(linesOf(next)).toEqual(['前一、甲', '（一）乙|后']);
    expect(placeAt(next.doc, next.selection.head)).toEqual({ pointer: '/lead/1', offset: 4 });
  });

  it('is what becomes of several cases', () => {
    const text =
      '案例1：甲乙丙丁\n（山东自贸试验区提供）\n一、主要做法\n文字。\n案例2：戊己庚辛\n（四川自贸试验区提供）\n一、主要做法\n文字。';
    const { state, report } = pastedInto(['|'], text);
    expect(report).toMatchObject({ kind: 'lines', cases: 2 });
    expect(contentOf(state.doc).lead).toEqual(text.split('\n'));
  });

  it('of one line are words at the caret, in any field', () => {
    const state = stateOf(['T 甲|乙', '']);
    const { tr } = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    pasteLines(tr, ' 新\t词 ');
    expect(contentOf(tr.doc).title).toBe('甲新 词乙');
    expect(EditorState.create({ doc: tr.doc }).doc.check()).toBeUndefined();
  });
});
