import { keysOf } from '@fta/cases-core/schema';
import { closeHistory } from 'prosemirror-history';
import { type Command, TextSelection } from 'prosemirror-state';
import type { TextFix } from '../checks/fix-text.ts';
import { blockNamed, type PlacedBlock } from '../document/places.ts';

/** Makes the edits of a fix that was found in this very text, as one step to undo; the caret comes to stand behind the first. */
export function makeFix({ edits }: Pick<TextFix, 'edits'>): Command {
  return ({ doc, tr }, dispatch) => {
    const placed = edits.flatMap((edit): PlacedEdit[] => {
      const block = blockNamed(doc, edit.pointer);
      return block ? [{ ...edit, block }] : [];
    });
    if (placed.length < edits.length) return false;
    // From the end, so that the places of those before stay as they are.
    for (const { block, pointer, start, end, replacement } of placed.sort(fromTheEnd)) {
      const from = block.pos + 1 + block.indent + start;
      // Where no number is stated, it is that of the place.
      if (keysOf(pointer).at(-1) === 'number') tr.setNodeAttribute(block.pos, 'number', null);
      else tr.insertText(replacement, from, from + end - start);
      tr.setSelection(TextSelection.near(tr.doc.resolve(from + replacement.length)));
    }
    dispatch?.(closeHistory(tr).scrollIntoView());
    return true;
  };
}

type PlacedEdit = TextFix['edits'][number] & { readonly block: PlacedBlock };

function fromTheEnd(a: PlacedEdit, b: PlacedEdit): number {
  return b.block.pos - a.block.pos || b.start - a.start;
}
