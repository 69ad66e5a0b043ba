import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { type CheckTerms, faultsOf, figuresOf } from '../../../admin/src/desk/checks/check-text.ts';
import { KEYS } from '../../../admin/src/desk/commands/keys.ts';
import { goToFault } from '../../../admin/src/desk/decorations/fault-keys.ts';
import {
  faultCounts,
  markFound,
  marks,
  marksAt,
  marksOf,
  unplacedFaults,
} from '../../../admin/src/desk/decorations/marks.ts';
import { contentOf } from '../../../admin/src/desk/document/case-document.ts';
import { after, stateOf } from './written.ts';

const TERMS: CheckTerms = { language: 'zh' };

function checked(state: EditorState) {
  const content = contentOf(state.doc);
  const figures = figuresOf(content);
  return { figures, faults: faultsOf(content, figures, TERMS) };
}

function marked(state: EditorState): EditorState {
  return state.apply(markFound(state, checked(state)));
}

const textsOf = (state: EditorState) =>
  marksOf(state).map((mark) => [
    mark.type === 'figure' ? 'figure' : mark.fault.ruleId,
    state.doc.textBetween(mark.from, mark.to),
  ]);

const LINES = ['T 无纸通关', '  时间由24小时缩短至6小时，', '', '# 主要做法', '## 甲', '企业实现实现便利，共30家。'];

describe('marks', () => {
  const state = marked(stateOf(LINES, [marks()]));

  it('stand under the very words, behind white space and blank paragraphs', () => {
    expect(textsOf(state)).toEqual([
      ['figure', '24小时'],
      ['figure', '6小时'],
      ['unfinished-paragraph', '，'],
      ['point-count', '主要做法'],
      ['title-length', '甲'],
      ['doubled-word', '实现实现'],
      ['figure', '30家'],
    ]);
  });

  it('are listed where there are no words for them', () => {
    const found = unplacedFaults(state).map(({ pointer }) => pointer);
    expect(found).toEqual(expect.arrayContaining(['/provider/name', '/sections']));
    expect(faultCounts(state).get('/provider/name')).toBe(1);
    expect(faultCounts(state).get('/sections/0/points/0/paragraphs/0')).toBe(1);
  });

  it('say each fault once, be it of a limit or of a rule', () => {
    const unplaced = unplacedFaults(state);
    expect(unplaced.filter(({ pointer }) => pointer.startsWith('/provider'))).toHaveLength(1);
    expect(unplaced.map(({ ruleId }) => ruleId)).not.toContain('section-missing');
  });

  it.each([
    ['T 短题', '/title'],
    [`T ${'长'.repeat(61)}`, '/title'],
    ['## ', '/sections/0/points/1/title'],
    ['# ', '/sections/1/heading'],
  ])('say once that %j is not as it has to be', (line, pointer) => {
    const lines = line.startsWith('T ') ? [line, ...LINES.slice(1)] : [...LINES, line, '正文。'];
    const { faults } = checked(stateOf(lines, [marks()]));
    const whole = faults.filter((fault) => fault.pointer === pointer && fault.span === null);
    expect(whole.map(({ ruleId }) => ruleId)).toEqual(['print']);
  });

  it.each([
    ['短题', 'print', 2],
    ['长'.repeat(50), 'title-length', 50],
    ['长'.repeat(70), 'print', 70],
  ])('name one limit of a title, whether it can be printed or not: %s', (title, ruleId, length) => {
    const { faults } = checked(stateOf([`T ${title}`, ...LINES.slice(1)], [marks()]));
    const ofTitle = faults.filter(({ pointer }) => pointer === '/title');
    const message = `标题“${title}”有${length}字，应为4至40字`;
    expect(ofTitle).toMatchObject([{ ruleId, message }]);
  });

  it('are none where somebody left a fault as it is, and are there again with other words', () => {
    const ignored = { id: 1, ruleId: 'doubled-word', path: '/sections/0/points/0/paragraphs/0', reason: '固定说法' };
    const record = {
      ...ignored,
      words: '企业实现实现便利，共30家',
      by: '李',
      at: '',
      takenBackBy: null,
      takenBackAt: null,
    };
    const marksWith = (lines: readonly string[]) => {
      const text = stateOf(lines, [marks()]);
      const content = contentOf(text.doc);
      const figures = figuresOf(content);
      return text.apply(
        markFound(text, { figures, faults: faultsOf(content, figures, { ...TERMS, ignored: [record] }) }),
      );
    };
    const left = marksWith(LINES);
    expect(faultCounts(left).has('/sections/0/points/0/paragraphs/0')).toBe(false);
    expect(marksOf(left).filter((mark) => mark.type === 'fault' && mark.fault.ignored)).toHaveLength(1);
    const changed = marksWith([...LINES.slice(0, -1), '各企业实现实现便利，共30家。']);
    expect(faultCounts(changed).get('/sections/0/points/0/paragraphs/0')).toBe(1);
  });

  it('follow what is written before and in them, and take in nothing at their edges', () => {
    const [first] = marksOf(state);
    if (!first) throw new Error('nothing is marked');
    expect(textsOf(state.apply(state.tr.insertText('新字', first.from)))[0]).toEqual(['figure', '24小时']);
    expect(textsOf(state.apply(state.tr.insertText('新字', first.to)))[0]).toEqual(['figure', '24小时']);
    expect(textsOf(state.apply(state.tr.insertText('5', first.from + 1)))[0]).toEqual(['figure', '254小时']);
    expect(marksAt(state, first.from + 1).map(({ type }) => type)).toEqual(['figure']);
  });

  it('go with a point that moves', () => {
    const two = marked(stateOf(['# 主要做法', '## 甲', '共30家|。', '## 乙', '共40家。'], [marks()]));
    const moved = after(two, KEYS['Alt-Shift-ArrowDown'] as never);
    expect(moved && textsOf(moved).filter(([what]) => what === 'figure')).toEqual([
      ['figure', '40家'],
      ['figure', '30家'],
    ]);
  });

  it('of an answer to an older text are carried along; those of untouched blocks are the same objects', () => {
    const before = marksOf(state);
    const asked = state;
    const typed = state.tr.insertText('字', 1);
    const later = state.apply(typed);
    const answered = later.apply(markFound(later, checked(asked), { doc: asked.doc, mapping: typed.mapping }));
    expect(textsOf(answered)).toEqual(textsOf(asked));
    const figures = (marksList: ReturnType<typeof marksOf>) =>
      marksList.flatMap((mark) => (mark.type === 'figure' ? [mark.figure] : []));
    expect(figures(marksOf(answered)).every((figure, i) => figure === figures(before)[i])).toBe(true);
  });

  it('are walked from one fault to the next, and around', () => {
    const words = (each: EditorState) => each.doc.textBetween(each.selection.from, each.selection.to);
    const seen: string[] = [];
    let here = state;
    for (let i = 0; i < 5; i++) {
      here = after(here, goToFault(1)) ?? here;
      seen.push(words(here));
    }
    expect(seen).toEqual(['，', '主要做法', '甲', '实现实现', '，']);
    expect(words(after(here, goToFault(-1)) ?? here)).toBe('实现实现');
  });
});
