import type { TextPlace } from '@fta/cases-core/rest';
import { type Case, valueAt } from '@fta/cases-core/schema';
import { useEffect, useState } from 'react';
import type { MountedText } from '../document/mount.ts';
import { blockNamed, placeAt } from '../document/places.ts';
import { onUpdates } from '../page/updates.ts';

/** The text of a case that the caret stands in. */
export interface TextInHand {
  readonly pointer: string;
  readonly words: string;
}

/** How long the caret rests before its place is looked for, in milliseconds: keys come first. */
const RESTS = 200;

/** The text that the caret stands in, a moment behind it. */
export function useTextInHand({ view }: MountedText): TextInHand | null {
  const [inHand, setInHand] = useState(() => textInHand(view));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onUpdates(view, () => {
      clearTimeout(timer);
      timer = setTimeout(() => setInHand((before) => other(before, textInHand(view))), RESTS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view]);
  return inHand;
}

function textInHand({ state }: MountedText['view']): TextInHand | null {
  const pointer = placeAt(state.doc, state.selection.head)?.pointer;
  if (pointer === undefined) return null;
  return { pointer, words: blockNamed(state.doc, pointer)?.node.textContent.trim() ?? '' };
}

/** The same object for the same text, so that nothing is drawn anew. */
function other(before: TextInHand | null, now: TextInHand | null): TextInHand | null {
  return before && now && before.pointer === now.pointer && before.words === now.words ? before : now;
}

/**
 * Where a text of the page stands in the file. The places are those of the saved case, which the page may be ahead of: the same
 * words count before the same place. `null` where neither is there.
 */
export function placeOfText(
  places: readonly TextPlace[],
  saved: Case,
  { pointer, words }: TextInHand,
): TextPlace | null {
  const isAt = ({ path }: TextPlace) => path === pointer || path.startsWith(`${pointer}/`);
  const same = words === '' ? [] : places.filter(({ path }) => valueAt(saved, path) === words);
  const exact = same.find(isAt) ?? same[0];
  if (exact) return exact;
  const standing = places.find(isAt);
  if (!standing) return null;
  const saves = valueAt(saved, standing.path);
  // The name of a provider stands within the words of its line; of any other text the words are others.
  const isPart = standing.path !== pointer && typeof saves === 'string' && words.includes(saves);
  return { ...standing, changed: standing.changed || !isPart };
}
