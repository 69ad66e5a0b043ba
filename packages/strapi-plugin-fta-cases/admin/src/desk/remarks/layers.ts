import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { MOVED, type Moved } from '../commands/parts.ts';

/** What people mark in a text: words they remarked on, what has changed since, the words in hand. */
export type Layer = 'remark' | 'change' | 'chosen';

/** Words of a layer where they stand now. */
export interface LayerMark {
  readonly from: number;
  readonly to: number;
  /** How the words are drawn. */
  readonly look: string;
  /** Of the remark, where it is one's. */
  readonly id?: number;
}

interface Spec extends Omit<LayerMark, 'from' | 'to'> {
  readonly layer: Layer;
  readonly inclusiveStart: false;
  readonly inclusiveEnd: false;
}

const LAYERS = new PluginKey<DecorationSet>('fta-layers');

/** Marks beside those of the checks: they follow every edit, and a layer is exchanged for another without touching the text. */
export function layers(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: LAYERS,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const exchanged: DecorationSet | undefined = transaction.getMeta(LAYERS);
        if (exchanged || !transaction.docChanged) return exchanged ?? set;
        const followed = set.map(transaction.mapping, transaction.doc);
        const moved: Moved | undefined = transaction.getMeta(MOVED);
        return moved ? followed.add(transaction.doc, carried(set, moved)) : followed;
      },
    },
    props: { decorations: (state) => LAYERS.getState(state) },
  });
}

/** The words of a part that moved go with it. */
function carried(set: DecorationSet, { from, to, at }: Moved): Decoration[] {
  return set.find(from, to).map((each) => decorated(each.from - from + at, each.to - from + at, each.spec as Spec));
}

function decorated(from: number, to: number, spec: Spec): Decoration {
  return Decoration.inline(from, to, { class: spec.look }, spec);
}

/** A transaction after which a layer has these marks; those that it has already stay as they are. */
export function setLayer(state: EditorState, layer: Layer, wanted: readonly LayerMark[]): Transaction {
  const set = LAYERS.getState(state) ?? DecorationSet.empty;
  const present = set.find(undefined, undefined, (spec) => (spec as Spec).layer === layer);
  const had = new Map(present.map((each) => [keyOf({ ...(each.spec as Spec), from: each.from, to: each.to }), each]));
  const fresh = wanted.filter((mark) => !had.delete(keyOf(mark)));
  const added = fresh.map(({ from, to, ...look }) =>
    decorated(from, to, { ...look, layer, inclusiveStart: false, inclusiveEnd: false }),
  );
  return state.tr.setMeta(LAYERS, set.remove([...had.values()]).add(state.doc, added)).setMeta('addToHistory', false);
}

/** Whether a layer has other marks than these. */
export function differsFrom(state: EditorState, layer: Layer, wanted: readonly LayerMark[]): boolean {
  const present = new Set(marksOfLayer(state, layer).map(keyOf));
  return present.size !== wanted.length || wanted.some((mark) => !present.has(keyOf(mark)));
}

function keyOf({ from, to, look, id }: LayerMark): string {
  return `${from}-${to} ${look} ${id}`;
}

/** The marks of a layer, those at a place where one is given. */
export function marksOfLayer(state: EditorState, layer: Layer, from?: number, to = from): LayerMark[] {
  const found = LAYERS.getState(state)?.find(from, to, (spec) => (spec as Spec).layer === layer) ?? [];
  return found
    .map((each) => {
      const { look, id } = each.spec as Spec;
      return { from: each.from, to: each.to, look, ...(id !== undefined && { id }) };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
