import { chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { command } from './blocks.ts';
import { enter } from './enter.ts';
import { backspace, deleteForward } from './joins.ts';
import { changeTo } from './levels.ts';
import { moveNode } from './parts.ts';
import { removeRange, removeSelection } from './removal.ts';
import { selectWider } from './select-all.ts';

/** True in any case: the key does nothing else. */
const swallow =
  (wanted: Command): Command =>
  (state, dispatch, view) =>
    wanted(state, dispatch, view) || true;

/** The keys of a word processor, on the text of a case. */
export const KEYS: Readonly<Record<string, Command>> = {
  Enter: enter,
  'Shift-Enter': enter,
  'Mod-Enter': enter,
  Backspace: chainCommands(undoInputRule, backspace),
  'Shift-Backspace': backspace,
  Delete: deleteForward,
  'Mod-a': selectWider,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-Alt-1': swallow(changeTo('heading')),
  'Mod-Alt-2': swallow(changeTo('pointTitle')),
  'Mod-Alt-0': swallow(changeTo('paragraph')),
  'Alt-Shift-ArrowUp': swallow(moveNode(-1)),
  'Alt-Shift-ArrowDown': swallow(moveNode(1)),
};

export function keys(): Plugin {
  return keymap(KEYS);
}

/** Typing, composing and cutting over several blocks: what is selected goes first, as a key would take it. */
export function replaceAcrossBlocks(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const { doc, tr } = view.state;
        if (doc.resolve(from).sameParent(doc.resolve(to))) return false;
        removeRange(tr, from, to);
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        compositionstart(view) {
          const { $from, $to } = view.state.selection;
          if (!$from.sameParent($to)) command(removeSelection)(view.state, view.dispatch);
          return false;
        },
      },
    },
  });
}
