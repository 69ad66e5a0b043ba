import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useState } from 'react';
import type { MountedText } from '../document/mount.ts';
import { onUpdates } from '../page/updates.ts';
import { differsFrom, marksOfLayer, setLayer } from './layers.ts';
import { underWords } from './place-in-sheet.ts';
import { whileNotComposing } from './while-not-composing.ts';
import { type Range, selectedWords } from './words.ts';

/** Words of the text that somebody has in hand. */
interface ChosenWords {
  readonly quote: string;
  /** Where the card for them stands, in pixels. */
  readonly top: number;
  /** Whether they were selected with a pointer. */
  readonly byPointer: boolean;
}

interface Chosen {
  readonly words: ChosenWords | null;
  /** Keeps the words marked though the selection goes elsewhere. */
  readonly hold: () => void;
  /** Where the words stand now; `null` where they are gone. */
  readonly range: () => Range | null;
  /** Lets go of them, and gives the keyboard back to the text. */
  readonly release: () => void;
}

const LOOK = 'fta-chosen';

/** The words that are selected in a text, from the moment the pointer or the key is released. */
export function useChosenWords(text: MountedText, enabled: boolean): Chosen {
  const [words, setWords] = useState<ChosenWords | null>(null);
  const { view } = text;

  useEffect(() => {
    if (!enabled) return;
    let frame = 0;
    const look = (byPointer: boolean) => {
      cancelAnimationFrame(frame);
      // The view hears of a selection a moment after the pointer was released.
      frame = requestAnimationFrame(() => setWords(chosenIn(view, byPointer)));
    };
    const released = ({ target }: Event) => {
      if (target instanceof Node && view.dom.contains(target)) look(true);
    };
    const pressed = () => look(false);
    const stop = onUpdates(view, (_, { docChanged }) => {
      const isHeld = marksOfLayer(view.state, 'chosen').length > 0;
      if (docChanged && !isHeld) setWords(null);
      else if (selectedWords(view.state) === null && !isHeld) setWords(null);
    });
    document.addEventListener('mouseup', released);
    view.dom.addEventListener('keyup', pressed);
    return () => {
      cancelAnimationFrame(frame);
      stop();
      document.removeEventListener('mouseup', released);
      view.dom.removeEventListener('keyup', pressed);
    };
  }, [view, enabled]);

  const hold = useCallback(() => {
    const range = selectedWords(view.state);
    if (range) mark(view, [{ ...range, look: LOOK }]);
  }, [view]);
  const range = useCallback(() => marksOfLayer(view.state, 'chosen')[0] ?? selectedWords(view.state), [view]);
  const release = useCallback(() => {
    whileNotComposing(view, () => mark(view, []));
    setWords(null);
    giveKeyboard(view);
  }, [view]);
  return { words, hold, range, release };
}

/** Also to a text that only shows: the keyboard is never nowhere. */
function giveKeyboard(view: EditorView): void {
  if (!view.editable) view.dom.tabIndex = -1;
  view.dom.focus({ preventScroll: true });
}

function mark(view: EditorView, marks: Parameters<typeof setLayer>[2]): void {
  if (differsFrom(view.state, 'chosen', marks)) view.dispatch(setLayer(view.state, 'chosen', marks));
}

function chosenIn(view: EditorView, byPointer: boolean): ChosenWords | null {
  const range = selectedWords(view.state);
  if (!range) return null;
  return { quote: view.state.doc.textBetween(range.from, range.to), top: underWords(view, range), byPointer };
}
