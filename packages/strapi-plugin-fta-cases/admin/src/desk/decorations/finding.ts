import { fold } from '@fta/cases-core/query';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Words of the text that are looked for. */
interface Match {
  readonly from: number;
  readonly to: number;
}

interface Finding {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Which of them the person is at, -1 for none. */
  readonly at: number;
  readonly set: DecorationSet;
  /** The document was changed since: matches are where they were, not what they would be. */
  readonly isStale: boolean;
}

const NOTHING: Finding = { query: '', matches: [], at: -1, set: DecorationSet.empty, isStale: false };

const FINDING = new PluginKey<Finding>('fta-finding');

/** Marks what is looked for; see {@link find} and {@link goToMatch}. */
export function finding(): Plugin<Finding> {
  return new Plugin<Finding>({
    key: FINDING,
    state: {
      init: () => NOTHING,
      apply(transaction, found) {
        const next: Finding | undefined = transaction.getMeta(FINDING);
        if (next) return next;
        if (!transaction.docChanged || found.query === '') return found;
        const { mapping, doc } = transaction;
        const matches = found.matches.map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) }));
        return { ...found, matches, set: found.set.map(mapping, doc), isStale: true };
      },
    },
    props: { decorations: (state) => FINDING.getState(state)?.set },
    view: () => ({
      // Never during a composition: what is drawn anew breaks it off.
      update(view) {
        const found = FINDING.getState(view.state);
        if (found?.isStale && !view.composing) find(found.query)(view.state, view.dispatch);
      },
    }),
  });
}

/** Looks for words as the library compares them: full and half width, capitals and small letters are the same. */
export function find(query: string): Command {
  return (state, dispatch) => {
    const matches = query === '' ? [] : matchesIn(state.doc, fold(query));
    const { from, to } = state.selection;
    const at = matches.findIndex((match) => match.from === from && match.to === to);
    dispatch?.(state.tr.setMeta(FINDING, marked(state.doc, query, matches, at)));
    return true;
  };
}

/** Selects the first match at or behind a position, or the next one or the one before; behind the last comes the first. */
export function goToMatch(where: 1 | -1 | { readonly from: number }): Command {
  return (state, dispatch) => {
    const { query, matches, at } = foundIn(state);
    if (matches.length === 0) return false;
    const next = typeof where === 'object' ? firstFrom(matches, where.from) : stepFrom(matches, at, where, state);
    const match = matches[next];
    if (!match) return false;
    const selection = TextSelection.create(state.doc, match.from, match.to);
    dispatch?.(
      state.tr
        .setSelection(selection)
        .setMeta(FINDING, marked(state.doc, query, matches, next))
        .scrollIntoView(),
    );
    return true;
  };
}

function firstFrom(matches: readonly Match[], from: number): number {
  return Math.max(
    0,
    matches.findIndex((match) => match.from >= from),
  );
}

function stepFrom(
  matches: readonly Match[],
  at: number,
  step: 1 | -1,
  { selection: { from, to } }: EditorState,
): number {
  const { length } = matches;
  if (at >= 0) return (at + step + length) % length;
  if (step === 1) return firstFrom(matches, to);
  return (matches.findLastIndex((match) => match.to <= from) + length) % length;
}

/** What is looked for, and where it was found. */
export function foundIn(state: EditorState): Pick<Finding, 'query' | 'matches' | 'at'> {
  return FINDING.getState(state) ?? NOTHING;
}

function matchesIn(doc: Node, folded: string): Match[] {
  const matches: Match[] = [];
  doc.forEach((node, pos) => {
    const text = fold(node.textContent);
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + folded.length });
    }
  });
  return matches;
}

function marked(doc: Node, query: string, matches: readonly Match[], at: number): Finding {
  const decorations = matches.map(({ from, to }, i) =>
    Decoration.inline(from, to, { class: i === at ? 'fta-found fta-found-now' : 'fta-found' }),
  );
  return { query, matches, at, set: DecorationSet.create(doc, decorations), isStale: false };
}
