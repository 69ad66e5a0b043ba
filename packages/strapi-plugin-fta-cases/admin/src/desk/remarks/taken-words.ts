import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Range } from './words.ts';

/** Words of a suggestion that was taken in this page. */
interface TakenWords extends Range {
  /** Of the suggestion. */
  readonly id: number;
  readonly quote: string;
  readonly replacement: string;
  /** Whether they stand in the text; undoing takes them out, redoing puts them back. */
  readonly stand: boolean;
}

const TAKEN = new PluginKey<readonly TakenWords[]>('fta-taken');

/** Follows the words of suggestions that were taken, so that undoing one is known as such. */
export function takenWords(): Plugin<readonly TakenWords[]> {
  return new Plugin<readonly TakenWords[]>({
    key: TAKEN,
    state: {
      init: () => [],
      apply(transaction, before) {
        const followed = transaction.docChanged ? before.map((words) => follow(words, transaction)) : before;
        const taken: TakenWords | undefined = transaction.getMeta(TAKEN);
        return taken ? [...followed.filter(({ id }) => id !== taken.id), taken] : followed;
      },
    },
  });
}

function follow(words: TakenWords, transaction: Transaction): TakenWords {
  const from = transaction.mapping.map(words.from, -1);
  const to = transaction.mapping.map(words.to, 1);
  const text = transaction.doc.textBetween(from, to);
  const { quote, replacement } = words;
  const isKnown = isHistoryTransaction(transaction) && (text === quote || text === replacement);
  return { ...words, from, to, stand: isKnown ? text === replacement : words.stand };
}

/** What a suggestion suggests. */
type Suggested = Pick<TakenWords, 'id' | 'quote' | 'replacement'>;

/** Puts what was suggested in the place of the words, as one step of undoing. */
export function takeWords({ tr }: EditorState, { from, to }: Range, suggested: Suggested): Transaction {
  const { replacement } = suggested;
  if (replacement === '') tr.delete(from, to);
  else tr.insertText(replacement, from, to);
  const taken: TakenWords = { ...suggested, from, to: from + replacement.length, stand: true };
  return closeHistory(tr).setMeta(TAKEN, taken);
}

/** Whether the words of a suggestion that was taken in this page stand in the text; by its id. */
export function standingTaken(state: EditorState): ReadonlyMap<number, boolean> {
  return new Map(TAKEN.getState(state)?.map(({ id, stand }) => [id, stand]));
}
