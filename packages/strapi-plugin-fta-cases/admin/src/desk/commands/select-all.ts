import { AllSelection, type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { isBody } from '../document/schema.ts';
import { blockAround, blocksOf } from './blocks.ts';
import { movableAt } from './parts.ts';

/** Ctrl+A: first the paragraph, then its point, its section, then all. */
export const selectWider: Command = (state, dispatch) => {
  const wider = stretches(state).find(([from, to]) => from < state.selection.from || to > state.selection.to);
  const selection = wider ? TextSelection.create(state.doc, ...wider) : new AllSelection(state.doc);
  dispatch?.(state.tr.setSelection(selection));
  return true;
};

/** The texts around the selection that hold it, from the narrowest out. */
function stretches({ doc, selection: { $from, from, to } }: EditorState): [from: number, to: number][] {
  const here = blockAround($from);
  if (!here) return [];
  const found: [number, number][] = [[here.pos, here.end]];
  if (isBody(here.node)) {
    const part = movableAt(doc, here.pos);
    const section = part && blocksOf(doc).findLast(({ node, pos }) => pos <= here.pos && node.type.name === 'heading');
    const whole = section && movableAt(doc, section.pos);
    if (whole) found.push([whole.from, whole.to]);
  }
  return found
    .map(([start, end]): [number, number] => [start + 1, end - 1])
    .filter(([start, end]) => start <= from && end >= to);
}
