import { history, undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { type CheckTerms, type Fault, faultsOf, figuresOf } from '../../../admin/src/desk/checks/check-text.ts';
import { fixFor } from '../../../admin/src/desk/checks/fix-text.ts';
import { makeFix } from '../../../admin/src/desk/commands/fix.ts';
import { numbersFollowOrder } from '../../../admin/src/desk/commands/numbers.ts';
import { markFound, marks, marksOf } from '../../../admin/src/desk/decorations/marks.ts';
import { standingPlace } from '../../../admin/src/desk/decorations/standing-place.ts';
import { contentOf } from '../../../admin/src/desk/document/case-document.ts';
import { BLOCK } from '../../../admin/src/desk/document/schema.ts';
import { after, linesOf, stateOf } from './written.ts';

const TERMS: CheckTerms = { language: 'zh' };

function marked(lines: readonly string[]): EditorState {
  const state = stateOf(lines, [marks(), numbersFollowOrder(), history()]);
  return checked(state);
}

function checked(state: EditorState): EditorState {
  const content = contentOf(state.doc);
  const figures = figuresOf(content);
  return state.apply(markFound(state, { figures, faults: faultsOf(content, figures, TERMS) }));
}

function faultOf(state: EditorState, ruleId: string): Fault {
  const mark = marksOf(state).find((each) => each.type === 'fault' && each.fault.ruleId === ruleId);
  if (mark?.type !== 'fault') throw new Error(`no ${ruleId} is marked`);
  return mark.fault;
}

function fixOf(state: EditorState, fault: Fault) {
  const place = standingPlace(state, fault);
  return place && fixFor(contentOf(state.doc), { ruleId: fault.ruleId, ...place }, TERMS);
}

function fixed(state: EditorState, ruleId: string): EditorState | null {
  const fix = fixOf(state, faultOf(state, ruleId));
  return fix && after(state, makeFix(fix));
}

const text = (state: EditorState | null) => state && linesOf(state).map((line) => line.replace('|', ''));

describe('a quick fix', () => {
  const LINES = ['T 无纸通关', '# 主要做法', '## 甲方案', '', '  企业实现实现便利，，共30家。  '];

  it('says what it does, and what the words will be', () => {
    const state = marked(LINES);
    expect(fixOf(state, faultOf(state, 'doubled-word'))).toMatchObject({
      title: '删去重复的“实现”',
      before: '企业实现实现便利，，共3…',
      after: '企业实现便利，，共3…',
    });
  });

  it('changes its words and no others, behind white space and blank paragraphs, with the caret behind it', () => {
    const state = fixed(marked(LINES), 'doubled-word');
    expect(state && linesOf(state)).toEqual([...LINES.slice(0, -1), '  企业实现|便利，，共30家。  ']);
  });

  it('is one step to undo, apart from what was typed before', () => {
    const typed = marked(LINES);
    const before = checked(typed.apply(typed.tr.insertText('新', typed.doc.content.size - 1)));
    const state = fixed(before, 'doubled-punctuation');
    expect(text(state)).not.toEqual(text(before));
    expect(text(state && after(state, undo))).toEqual(text(before));
  });

  it('is made where the words stand by now', () => {
    const state = marked(LINES);
    const fault = faultOf(state, 'doubled-punctuation');
    const written = state.apply(state.tr.insert(state.doc.content.size - 40, BLOCK.paragraph.create(null, [])));
    const moved = written.apply(written.tr.insertText('各类', positionOf(written, '企业')));
    const fix = fixOf(moved, fault);
    expect(text(fix && after(moved, makeFix(fix)))?.at(-1)).toBe('  各类企业实现实现便利，共30家。  ');
  });

  it('is none where the words are gone, and none where nobody knows what was meant', () => {
    const state = marked(LINES);
    const fault = faultOf(state, 'doubled-word');
    const at = positionOf(state, '企业');
    expect(fixOf(state.apply(state.tr.delete(at, at + 8)), fault)).toBeNull();
    const cut = marked(['T 无纸通关', '# 主要做法', '时间缩短，']);
    expect(fixOf(cut, faultOf(cut, 'unfinished-paragraph'))).toBeNull();
  });

  it('numbers points in their order', () => {
    const state = stateOf(
      ['T 无纸通关', '# 主要做法', '## 甲方案', '已建成。', '## 乙方案', '已建成。'],
      [marks(), numbersFollowOrder(), history()],
    );
    let second = -1;
    state.doc.forEach((node, pos) => {
      if (node.textContent === '乙方案') second = pos;
    });
    const stated = checked(state.apply(state.tr.setNodeAttribute(second, 'number', 4).setMeta('fta-as-it-is', true)));
    expect(contentOf(stated.doc).sections[0]?.points.map(({ number }) => number)).toEqual([1, 4]);
    const numbered = fixed(stated, 'point-number-gap');
    expect(numbered && contentOf(numbered.doc).sections[0]?.points.map(({ number }) => number)).toEqual([1, 2]);
  });
});

function positionOf(state: EditorState, words: string): number {
  let found = -1;
  state.doc.forEach((node, pos) => {
    const at = node.textContent.indexOf(words);
    if (at >= 0) found = pos + 1 + at;
  });
  return found;
}
