import { keysOf, pointerOf } from '@fta/cases-core/schema';
import type { EditorState } from 'prosemirror-state';
import type { Fault } from '../checks/check-text.ts';
import { placeAt } from '../document/places.ts';
import { marksOf } from './marks.ts';

/** The place of a fault in the text as it is now, whatever was written since it was found; `null` where its words are gone. */
export function standingPlace(state: EditorState, fault: Fault): Pick<Fault, 'pointer' | 'span'> | null {
  const mark = marksOf(state).find((each) => each.type === 'fault' && each.fault === fault);
  const place = mark && placeAt(state.doc, mark.from);
  if (!mark || !place) return null;
  const { pointer, offset } = place;
  if (fault.span) return { pointer, span: [offset, offset + mark.to - mark.from] };
  // What is meant may be another field of the part that the words name: the number of a point.
  const field = keysOf(fault.pointer).at(-1) ?? '';
  return { pointer: pointerOf([...keysOf(pointer).slice(0, -1), field]), span: null };
}
