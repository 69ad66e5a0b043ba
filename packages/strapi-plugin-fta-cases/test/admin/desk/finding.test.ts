import { fold } from '@fta/cases-core/query';
import fc from 'fast-check';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { find, finding, foundIn, goToMatch } from '../../../admin/src/desk/decorations/finding.ts';
import { after, linesOf, stateOf } from './written.ts';

const looking = (lines: readonly string[], query: string): EditorState => {
  const state = after(stateOf(lines, [finding()]), find(query));
  if (!state) throw new Error('nothing was looked for');
  return state;
};
const words = (state: EditorState) => foundIn(state).matches.map(({ from, to }) => state.doc.textBetween(from, to));
const go = (state: EditorState, where: Parameters<typeof goToMatch>[0]) => after(state, goToMatch(where)) ?? state;

describe('looking for words', () => {
  it('finds them as the library compares them, in every block', () => {
    const state = looking(['T ＡＥＯ企业', 'aeo互认', '# Aeo', '## 企业', 'A EO'], 'aEO');
    expect(words(state)).toEqual(['ＡＥＯ', 'aeo', 'Aeo']);
  });

  it('finds what is found in the folded text, and nothing across blocks', () => {
    const text = fc.array(fc.constantFrom('通', '关', '１', '1', '％', '%', ' ', '\u3000', '😀', 'Ａ', 'a'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.constantFrom('通', '1', '%', ' ', 'A'), { minLength: 1, maxLength: 3 }),
        (a, b, query) => {
          const blocks = [`甲${a.join('')}`, `乙${b.join('')}`];
          const state = looking(blocks, query.join(''));
          const folded = fold(query.join(''));
          for (const word of words(state)) expect(fold(word)).toBe(folded);
          expect(words(state).length > 0).toBe(blocks.some((each) => fold(each).includes(folded)));
        },
      ),
    );
  });

  it('goes to the first one behind the caret, to the next and the one before, and round', () => {
    let state = looking(['通关', '缩短|通关', '通关时间'], '通关');
    state = go(state, { from: state.selection.from });
    expect([linesOf(state)[1], foundIn(state).at]).toEqual(['缩短|通关|', 1]);
    state = go(state, 1);
    expect(linesOf(state)[2]).toBe('|通关|时间');
    state = go(state, 1);
    expect(linesOf(state)[0]).toBe('|通关|');
    state = go(state, -1);
    expect([linesOf(state)[2], foundIn(state).at]).toEqual(['|通关|时间', 2]);
  });

  it('goes nowhere where there is nothing', () => {
    expect(after(looking(['通关'], '海关'), goToMatch(1))).toBe(null);
    expect(after(looking(['通关'], ''), goToMatch(1))).toBe(null);
  });

  it('what was found stays at its words while somebody writes', () => {
    const state = looking(['|', '通关'], '通关');
    const written = state.apply(state.tr.insertText('先写的'));
    expect(words(written)).toEqual(['通关']);
  });
});
