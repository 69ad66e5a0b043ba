import { history, redo, undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../admin/src/desk/changes/changed-words.ts';
import { contentOf } from '../../../admin/src/desk/document/case-document.ts';
import { differsFrom, layers, marksOfLayer, setLayer } from '../../../admin/src/desk/remarks/layers.ts';
import { inTextOrder } from '../../../admin/src/desk/remarks/open-remarks.ts';
import { remarkMarks, standingOf } from '../../../admin/src/desk/remarks/standing.ts';
import { standingTaken, takenWords, takeWords } from '../../../admin/src/desk/remarks/taken-words.ts';
import { anchorOfRange, rangeOf } from '../../../admin/src/desk/remarks/words.ts';
import type { Anchor } from '../../../shared/anchor.ts';
import type { CommentRecord } from '../../../shared/contracts.ts';
import { after, stateOf } from './written.ts';

const LINES = ['T 无纸通关', '  办理时间由三天缩短为一天。', '# 主要做法', '## 数据先行', '各方共享舱单。'];

const remark = (id: number, anchor: Anchor | null, replacement: string | null = null): CommentRecord => ({
  id,
  path: anchor?.pointer ?? '',
  anchor,
  replacement,
  text: '请核对',
  author: '王审核',
  isOwn: false,
  at: '2026-01-01T00:00:00.000Z',
  outcome: null,
  resolvedBy: null,
  resolvedAt: null,
  replies: [],
});

/** Where words stand in the document. */
function find({ doc }: EditorState, words: string) {
  let found = { from: 0, to: 0 };
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0) found = { from: pos + at, to: pos + at + words.length };
  });
  return found;
}

function anchored(state: EditorState, words: string): Anchor {
  const anchor = anchorOfRange(state.doc, find(state, words));
  if (!anchor) throw new Error(`no words ${words}`);
  return anchor;
}

const written = (state: EditorState, words: string, instead: string) => {
  const { from, to } = find(state, words);
  return state.apply(instead === '' ? state.tr.delete(from, to) : state.tr.insertText(instead, from, to));
};

function withMarks(state: EditorState, comments: readonly CommentRecord[]): EditorState {
  return state.apply(setLayer(state, 'remark', remarkMarks(comments, standingOf(state, comments))));
}

const marked = (state: EditorState) =>
  marksOfLayer(state, 'remark').map(({ id, from, to }) => [id, state.doc.textBetween(from, to)]);

describe('remarks on words of the text', () => {
  const state = stateOf(LINES, [layers()]);

  it('anchor the words as the case keeps them, white space before the text not counted, and lead back to them', () => {
    const anchor = anchored(state, '三天');
    expect(anchor).toEqual({
      pointer: '/lead/0',
      quote: '三天',
      before: '办理时间由',
      after: '缩短为一天。',
      offset: 5,
    });
    expect(rangeOf(state.doc, { pointer: '/lead/0', start: 5, end: 7 })).toEqual(find(state, '三天'));
  });

  it('mark the words, follow what is written around them, and are found again after their text was put in anew', () => {
    const comments = [remark(1, anchored(state, '三天')), remark(2, anchored(state, '舱单'), '提单')];
    const first = withMarks(state, comments);
    expect(marked(first)).toEqual([
      [1, '三天'],
      [2, '舱单'],
    ]);
    const followed = written(first, '办理', '企业办理');
    expect(marked(followed)).toEqual(marked(first));
    const without = written(followed, '各方共享舱单。', '');
    expect(marked(without)).toEqual([[1, '三天']]);
    expect(standingOf(without, comments).get(2)).toEqual({ state: 'changed', range: null });
    const again = withMarks(written(without, '数据先行', '数据先行：各方共享舱单。'), comments);
    expect(marked(again)).toEqual(marked(first));
    expect(marked(withMarks(stateOf(LINES, [layers()]), comments))).toEqual(marked(first));
  });

  it('stay on words that were changed, in a text opened anew', () => {
    const comments = [remark(1, anchored(state, '三天'))];
    const reopened = withMarks(stateOf(['T 无纸通关', '办理时间由五个工作日缩短为一天。'], [layers()]), comments);
    expect(marked(reopened)).toEqual([[1, '五个工作日']]);
    expect(standingOf(reopened, comments).get(1)?.state).toBe('changed');
  });

  it('leave the marks of other layers, and say whether anything would change', () => {
    const chosen = state.apply(setLayer(state, 'chosen', [{ ...find(state, '主要'), look: 'fta-chosen' }]));
    const comments = [remark(1, anchored(state, '三天'))];
    const both = withMarks(chosen, comments);
    expect(marksOfLayer(both, 'chosen')).toHaveLength(1);
    expect(differsFrom(both, 'remark', remarkMarks(comments, standingOf(both, comments)))).toBe(false);
    expect(differsFrom(both, 'remark', [])).toBe(true);
  });

  it('know a suggestion whose words are there, are what was suggested, or were changed otherwise', () => {
    const comments = [remark(1, anchored(state, '三天'), '三天内')];
    const standing = (now: EditorState) => standingOf(now, comments).get(1)?.state;
    const first = withMarks(state, comments);
    expect(standing(first)).toBe('there');
    expect(standing(written(first, '三天', '三天内'))).toBe('said');
    expect(standing(written(first, '三天', '五天'))).toBe('changed');
    const edited = written(first, '天缩短', '个工作日缩短');
    expect(standing(edited)).toBe('changed');
  });

  it('are listed in the order of the text, those without words last', () => {
    const comments = [remark(1, null), remark(2, anchored(state, '舱单')), remark(3, anchored(state, '三天'))];
    expect(inTextOrder(comments, standingOf(state, comments)).map(({ id }) => id)).toEqual([3, 2, 1]);
  });
});

describe('the words of a suggestion that was taken', () => {
  const state = stateOf(LINES, [takenWords(), history({ newGroupDelay: 0 })]);
  const taken = (quote: string, replacement: string) =>
    state.apply(takeWords(state, find(state, quote), { id: 1, quote, replacement }));
  const stands = (now: EditorState | null) => now && standingTaken(now).get(1);

  it.each(['三天内', '天', ''])('are known to be undone and redone: %j in the place of 三天', (replacement) => {
    const first = taken('三天', replacement);
    expect(stands(first)).toBe(true);
    const undone = after(first, undo);
    expect(undone?.doc.eq(state.doc)).toBe(true);
    expect(stands(undone)).toBe(false);
    expect(stands(undone && after(undone, redo))).toBe(true);
  });

  it('stand whatever else is written and undone, and in them too', () => {
    const first = taken('三天', '三天内');
    const elsewhere = written(first, '各方', '海关、铁路各方');
    expect(stands(elsewhere)).toBe(true);
    expect(stands(after(elsewhere, undo))).toBe(true);
    const within = written(written(elsewhere, '天内', '个工作日内'), '办理', '企业办理');
    expect(stands(within)).toBe(true);
    let back: EditorState | null = within;
    for (let times = 0; times < 3; times++) back = back && after(back, undo);
    expect(stands(back)).toBe(true);
    expect(stands(back && after(back, undo))).toBe(false);
  });
});

describe('changes since an earlier version', () => {
  const before = contentOf(stateOf(LINES).doc);
  const marksSince = (lines: readonly string[]) => {
    const state = stateOf(lines);
    const { list, marks } = changesSince(before, state.doc);
    return {
      list: list.map(({ kind, path }) => `${kind} ${path}`),
      marks: marks.map(({ from, to, look }) => `${look} ${state.doc.textBetween(from, to)}`),
    };
  };

  it('are none where nothing has changed', () => {
    expect(marksSince(LINES)).toEqual({ list: [], marks: [] });
  });

  it('mark the words that came, and the place where others went', () => {
    expect(marksSince(['T 无纸通关', '  企业办理时间缩短为一天。', ...LINES.slice(2)])).toEqual({
      list: ['changed /lead/0'],
      marks: ['fta-came 企业', 'fta-went-here 缩'],
    });
    expect(marksSince([...LINES.slice(0, 4), '各方共享舱']).marks).toEqual(['fta-went-here 舱']);
  });

  it('mark every text of a part that was added, and list what was removed', () => {
    expect(marksSince([...LINES, '# 实践效果', '更快。'])).toEqual({
      list: ['added /sections/1'],
      marks: ['fta-came 实践效果', 'fta-came 更快。'],
    });
    expect(marksSince(LINES.slice(0, 4))).toEqual({
      list: ['removed /sections/0/points/0/paragraphs/0'],
      marks: [],
    });
  });
});
