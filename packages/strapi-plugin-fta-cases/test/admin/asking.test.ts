import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { passageOf, selectedPassages } from '../../admin/src/asking/passages.ts';
import { figuresOf } from '../../admin/src/desk/checks/check-text.ts';
import { contentOf } from '../../admin/src/desk/document/case-document.ts';
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
