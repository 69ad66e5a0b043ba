import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { askedMarks } from '../../admin/src/asking/asked-marks.ts';
import { passageOf, selectedPassages } from '../../admin/src/asking/passages.ts';
import { figuresOf } from '../../admin/src/desk/checks/check-text.ts';
import { contentOf } from '../../admin/src/desk/document/case-document.ts';
import { anchorAt } from '../../shared/anchor.ts';
import type { InquiryRecord, InquiryState, Verdict } from '../../shared/inquiries.ts';
import { textsOf } from '../../shared/texts.ts';
import { stateOf } from './desk/written.ts';

const LINES = ['T 无纸通关', '  时间由24小时缩短至6小时，', '', '# 主要做法', '## 甲', '企业便利，共30家。'];

describe('the words that somebody is asked about', () => {
  const state = stateOf(LINES);
  const content = contentOf(state.doc);
  const selected = (from: number, to: number) =>
    selectedPassages(
      state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to)))),
      content,
    );

  it('stand where the content has them, whatever is selected', () => {
    const { size } = state.doc.content;
    const texts = new Map(textsOf(content).map(({ pointer, text }) => [pointer, text]));
    for (let from = 0; from <= size; from++) {
      for (let to = from; to <= size; to++) {
        for (const { pointer, start, end, quote } of selected(from, to)) {
          expect(texts.get(pointer)?.slice(start, end)).toBe(quote);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toBe('');
        }
      }
    }
  });

  it('are a passage for each block that the selection reaches into', () => {
    const passages = selected(0, state.doc.content.size);
    expect(passages.map(({ quote }) => quote)).toEqual([
      '无纸通关',
      '时间由24小时缩短至6小时，',
      '主要做法',
      '甲',
      '企业便利，共30家。',
    ]);
    expect(selected(3, 3)).toEqual([]);
  });

  it('are those of a figure', () => {
    for (const figure of figuresOf(content)) {
      const { pointer, start, end, quote } = passageOf(figure);
      expect(
        textsOf(content)
          .find((each) => each.pointer === pointer)
          ?.text.slice(start, end),
      ).toBe(quote);
    }
  });
});

describe('the words that somebody was asked about', () => {
  const state = stateOf(LINES);
  const content = contentOf(state.doc);
  const words = '6小时';
  const start =
    textsOf(content)
      .find(({ pointer }) => pointer === '/lead/0')
      ?.text.indexOf(words) ?? -1;
  const anchor = anchorAt(content, '/lead/0', start, start + words.length);
  const asked = (id: number, its: InquiryState, verdict?: Verdict): InquiryRecord => {
    const at = '2026-11-27T00:00:00.000Z';
    const answers = verdict ? [{ id, verdict, correction: null, name: null, at }] : [];
    const passages = [{ anchor, answers }];
    return { id, to: '海关', note: '', by: '李录入', at, expiresAt: at, state: its, passages };
  };
  const looks = (...inquiries: InquiryRecord[]) =>
    askedMarks(state, inquiries).map(({ from, to, look }) => [state.doc.textBetween(from, to), look]);

  it('are marked once, as the latest inquiry has them', () => {
    expect(looks(asked(1, 'open'))).toEqual([[words, 'fta-asked']]);
    expect(looks(asked(2, 'answered', 'corrected'), asked(1, 'open'))).toEqual([
      [words, 'fta-asked fta-asked-corrected'],
    ]);
    expect(looks(asked(2, 'answered', 'confirmed'), asked(1, 'answered', 'corrected'))).toEqual([[words, 'fta-asked']]);
  });

  it('are not marked where the link ended without an answer, or the text has them no more', () => {
    expect(looks(asked(1, 'withdrawn'))).toEqual([]);
    expect(looks(asked(1, 'expired'))).toEqual([]);
    expect(askedMarks(stateOf(['T 无纸通关', '另一段话。']), [asked(1, 'open')])).toEqual([]);
  });
});
