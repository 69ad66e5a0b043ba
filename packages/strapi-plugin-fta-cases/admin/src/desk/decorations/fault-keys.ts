import { keymap } from 'prosemirror-keymap';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { isOpen, marksOf } from './marks.ts';

/** Selects the words of the next fault behind the caret, or of the one before it; behind the last comes the first. */
export function goToFault(step: -1 | 1): Command {
  return (state, dispatch) => {
    const faults = marksOf(state).filter(isOpen);
    const { from, to } = state.selection;
    const next =
      step === 1
        ? faults.find((each) => each.from >= to && each.to > from)
        : faults.findLast((each) => each.to <= from);
    const fault = next ?? (step === 1 ? faults[0] : faults.at(-1));
    if (!fault) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, fault.from, fault.to)).scrollIntoView());
    return true;
  };
}

/** F8 and Shift+F8, as word processors have them. */
export function faultKeys(): Plugin {
  return keymap({ F8: goToFault(1), 'Shift-F8': goToFault(-1) });
}
