import fc from 'fast-check';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { setField, setKind } from '../../../admin/src/desk/commands/fields.ts';
import { KEYS } from '../../../admin/src/desk/commands/keys.ts';
import { insert } from '../../../admin/src/desk/commands/levels.ts';
import { numbersFollowOrder } from '../../../admin/src/desk/commands/numbers.ts';
import { deleteNode } from '../../../admin/src/desk/commands/parts.ts';
import { removeRange } from '../../../admin/src/desk/commands/removal.ts';
import { contentOf, documentOf } from '../../../admin/src/desk/document/case-document.ts';
import { outlineOf } from '../../../admin/src/desk/document/outline.ts';
import { arbitraryContent } from './arbitrary-content.ts';
import { after } from './written.ts';

/** What somebody may do next, each at any place. */
const ACTS: readonly ((seed: number) => Command)[] = [
  (seed) => (state, dispatch) => {
    dispatch?.(state.tr.insertText('字数一、'.slice(0, (seed % 4) + 1)));
    return true;
  },
  (seed) => (state, dispatch) => {
    const { tr, doc } = state;
    const to = Math.min(doc.content.size, state.selection.from + (seed % 200));
    removeRange(tr, Math.min(state.selection.from, to), to);
    dispatch?.(tr);
    return true;
  },
  (seed) => (state, dispatch, view) => Object.values(KEYS)[seed % 7]?.(state, dispatch, view) ?? false,
  (seed) => KEYS[['Mod-Alt-1', 'Mod-Alt-2', 'Mod-Alt-0'][seed % 3] ?? ''] as Command,
  (seed) => KEYS[['Alt-Shift-ArrowUp', 'Alt-Shift-ArrowDown'][seed % 2] ?? ''] as Command,
  (seed) => (state, dispatch) => {
    const places = outlineOf(state.doc).flatMap(({ pos, points }) => [pos, ...points.map((point) => point.pos)]);
    return deleteNode(places[seed % places.length] ?? 0)(state, dispatch);
  },
  (seed) => insert((['heading', 'pointTitle', 'paragraph'] as const)[seed % 3] ?? 'paragraph'),
  (seed) => (state, dispatch) => {
    const section = outlineOf(state.doc)[0];
    return section
      ? setKind((['other', 'practices'] as const)[seed % 2] ?? 'other', section.pos)(state, dispatch)
      : false;
  },
  (seed) => setField('topics', seed % 2 ? (['logistics'] as never) : []),
];

const step = fc.record({
  act: fc.nat({ max: ACTS.length - 1 }),
  seed: fc.nat({ max: 10_000 }),
  at: fc.nat(),
  span: fc.nat({ max: 60 }),
});

it('200 steps of any kind are undone and redone without a difference, and every document on the way is a case', () => {
  fc.assert(
    fc.property(arbitraryContent, fc.array(step, { minLength: 200, maxLength: 200 }), (content, steps) => {
      const start = EditorState.create({
        doc: documentOf(content),
        plugins: [history({ depth: 10_000, newGroupDelay: 0 }), numbersFollowOrder()],
      });
      const end = steps.reduce((state, { act, seed, at, span }) => {
        const size = state.doc.content.size;
        const [from, to] = [at % size, Math.min(size, (at % size) + (seed % 3 ? 0 : span))];
        const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
        const placed = state.apply(state.tr.setSelection(selection));
        return after(placed, ACTS[act]?.(seed) as Command) ?? placed;
      }, start);
      end.doc.check();
      const written = contentOf(end.doc);
      expect(contentOf(documentOf(written))).toEqual(written);
      let back = end;
      while (undoDepth(back) > 0) back = after(back, undo) ?? back;
      expect(back.doc.eq(start.doc)).toBe(true);
      let again = back;
      while (redoDepth(again) > 0) again = after(again, redo) ?? again;
      expect(again.doc.eq(end.doc)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
