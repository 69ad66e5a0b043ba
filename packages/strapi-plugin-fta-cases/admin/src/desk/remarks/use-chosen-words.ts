import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MountedText } from '../document/mount.ts';
import { onUpdates } from '../page/updates.ts';
import { differsFrom, type LayerMark, marksOfLayer, setLayer } from './layers.ts';
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
  /** Keeps the words marked though the keyboard goes elsewhere; until other words are selected. */
  readonly hold: () => void;
  /** Something was written about the words: from here on no other ones take their place. */
  readonly bind: () => void;
  /** Where the words that are held stand now; `null` where they are gone. */
  readonly range: () => Range | null;
  /** Lets go of them, and gives the keyboard back to the text. */
  readonly release: () => void;
}

const LOOK = 'fta-chosen';

/** The words that are selected in a text, from the moment the pointer or the key is released. */
export function useChosenWords({ view }: MountedText): Chosen {
  const [words, setWords] = useState<ChosenWords | null>(null);
  const isBound = useRef(false);

  useEffect(() => {
    let frame = 0;
    const look = (byPointer: boolean) => {
      cancelAnimationFrame(frame);
      // The view hears of a selection a moment after the pointer was released.
      frame = requestAnimationFrame(() => {
        if (isBound.current || view.composing) return;
        if (isHeld(view)) mark(view, selectedWords(view.state));
        setWords(chosenIn(view, byPointer));
      });
    };
    const released = ({ target }: Event) => {
      if (target instanceof Node && view.dom.contains(target)) look(true);
    };
    const pressed = () => look(false);
    const stop = onUpdates(view, (_, { docChanged }) => {
      if (!isHeld(view) && (docChanged || selectedWords(view.state) === null)) setWords(null);
    });
    document.addEventListener('mouseup', released);
    view.dom.addEventListener('keyup', pressed);
    return () => {
      cancelAnimationFrame(frame);
      stop();
      document.removeEventListener('mouseup', released);
      view.dom.removeEventListener('keyup', pressed);
    };
  }, [view]);

  const hold = useCallback(() => mark(view, selectedWords(view.state)), [view]);
  const bind = useCallback(() => {
    isBound.current = true;
  }, []);
  const range = useCallback(() => marksOfLayer(view.state, 'chosen')[0] ?? null, [view]);
  const release = useCallback(() => {
    isBound.current = false;
    whileNotComposing(view, () => mark(view, null));
    setWords(null);
    giveKeyboard(view);
  }, [view]);
  return { words, hold, bind, range, release };
}

function isHeld({ state }: EditorView): boolean {
  return marksOfLayer(state, 'chosen').length > 0;
}

function mark(view: EditorView, range: Range | null): void {
  const marks: readonly LayerMark[] = range ? [{ ...range, look: LOOK }] : [];
  if (differsFrom(view.state, 'chosen', marks)) view.dispatch(setLayer(view.state, 'chosen', marks));
}

/** Also to a text that only shows: the keyboard is never nowhere. */
function giveKeyboard(view: EditorView): void {
  if (!view.editable) view.dom.tabIndex = -1;
  view.dom.focus({ preventScroll: true });
}

function chosenIn(view: EditorView, byPointer: boolean): ChosenWords | null {
  const range = selectedWords(view.state);
  if (!range) return null;
  return { quote: view.state.doc.textBetween(range.from, range.to), top: underWords(view, range), byPointer };
}
