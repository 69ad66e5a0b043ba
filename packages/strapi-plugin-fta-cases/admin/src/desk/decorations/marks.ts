import type { Figure } from '@fta/cases-core/schema';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { CheckedText, Fault } from '../checks/check-text.ts';
import { MOVED, type Moved } from '../commands/parts.ts';
import { blockNamed, type PlacedBlock, placesOf } from '../document/places.ts';

/** What a stretch of the text is marked for. */
export type Mark =
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'fault'; readonly fault: Fault };

/** A mark where it stands now. */
export type PlacedMark = Mark & { readonly from: number; readonly to: number };

interface Spec {
  readonly mark: Mark;
  /** Marks with the same key look alike and say the same. */
  readonly key: string;
  readonly inclusiveStart: false;
  readonly inclusiveEnd: false;
}

interface MarkedText {
  readonly set: DecorationSet;
  /** Faults that no words can be marked for: an empty title, a section that is missing. */
  readonly unplaced: readonly Fault[];
}

const MARKS = new PluginKey<MarkedText>('fta-marks');

/** The marks of a text: they follow every edit, and an answer of the checks changes only those of blocks where it differs. */
export function marks(): Plugin<MarkedText> {
  return new Plugin<MarkedText>({
    key: MARKS,
    state: {
      init: () => ({ set: DecorationSet.empty, unplaced: [] }),
      apply: (transaction, marked) => transaction.getMeta(MARKS) ?? followed(transaction, marked),
    },
    props: {
      decorations: (state) => MARKS.getState(state)?.set,
    },
  });
}

function followed(transaction: Transaction, marked: MarkedText): MarkedText {
  if (!transaction.docChanged) return marked;
  const { mapping, doc } = transaction;
  const moved: Moved | undefined = transaction.getMeta(MOVED);
  const set = marked.set.map(mapping, doc);
  return { ...marked, set: moved ? set.add(doc, carried(marked.set, moved)) : set };
}

/** The marks of a part that moved go with it. */
function carried(set: DecorationSet, { from, to, at }: Moved): Decoration[] {
  return set.find(from, to).map((each) => inline(each.from - from + at, each.to - from + at, (each.spec as Spec).mark));
}

/**
 * A transaction that marks what the checks found in a document; `mapping` leads from that document to the present one.
 */
export function markFound(
  state: EditorState,
  { figures, faults }: CheckedText,
  asked: Pick<Transaction, 'doc' | 'mapping'> = { doc: state.doc, mapping: state.tr.mapping },
): Transaction {
  const found = [
    ...figures.map((figure): Mark => ({ type: 'figure', figure })),
    ...faults.map((fault): Mark => ({ type: 'fault', fault })),
  ];
  const placed = found.map((mark) => ({ mark, at: stretchOf(asked.doc, mark) }));
  const wanted = DecorationSet.create(
    asked.doc,
    placed.flatMap(({ mark, at }) => (at ? [inline(at[0], at[1], mark)] : [])),
  ).map(asked.mapping, state.doc);
  const unplaced = placed.flatMap(({ mark, at }) => (at === null && mark.type === 'fault' ? [mark.fault] : []));
  const set = exchanged(state.doc, MARKS.getState(state)?.set ?? DecorationSet.empty, wanted);
  return state.tr.setMeta(MARKS, { set, unplaced } satisfies MarkedText).setMeta('addToHistory', false);
}

/** The set in which the marks of every block that differ are exchanged for the wanted ones. */
function exchanged(doc: Node, present: DecorationSet, wanted: DecorationSet): DecorationSet {
  let set = present;
  doc.forEach((node, pos) => {
    const [old, next] = [present, wanted].map((each) => each.find(pos + 1, pos + node.nodeSize - 1)) as [
      Decoration[],
      Decoration[],
    ];
    if (signature(old) === signature(next)) return;
    set = set.remove(old).add(doc, next);
  });
  return set;
}

function signature(decorations: readonly Decoration[]): string {
  return decorations
    .map(({ from, to, spec }) => `${from}-${to} ${(spec as Spec).key}`)
    .sort()
    .join('\n');
}

function inline(from: number, to: number, mark: Mark): Decoration {
  const spec: Spec = { mark, key: keyOf(mark), inclusiveStart: false, inclusiveEnd: false };
  return Decoration.inline(from, to, { class: classOf(mark) }, spec);
}

function classOf(mark: Mark): string {
  if (mark.type === 'figure') return 'fta-figure';
  return mark.fault.ignored ? 'fta-ignored' : `fta-fault fta-fault-${mark.fault.severity}`;
}

/** Places in the case change with every paragraph that comes before: they say nothing of the mark. */
function keyOf(mark: Mark): string {
  if (mark.type === 'fault') {
    const { ruleId, severity, message, words, ignored, uncertain } = mark.fault;
    return `${ruleId} ${severity} ${message} ${ignored?.id ?? ''} ${uncertain?.id ?? ''} ${words}`;
  }
  const { path: _, start: _start, end: _end, pair: _pair, repeats: _repeats, ...statement } = mark.figure;
  return JSON.stringify(statement);
}

/** The stretch of a document that a mark is for; `null` where there are no words. */
function stretchOf(doc: Node, mark: Mark): [from: number, to: number] | null {
  const { pointer, span } = mark.type === 'fault' ? mark.fault : spanOf(mark.figure);
  const block = blockNamed(doc, pointer);
  return block && stretchIn(block, span);
}

function spanOf({ path, start, end }: Figure): Pick<Fault, 'pointer' | 'span'> {
  return { pointer: path, span: [start, end] };
}

function stretchIn({ node, pos, indent }: PlacedBlock, span: Fault['span']): [number, number] | null {
  const text = node.textContent;
  const [start, end] = span ?? [0, text.trim().length];
  const [from, to] = [start + indent, Math.min(end + indent, text.length)];
  return from < to ? [pos + 1 + from, pos + 1 + to] : null;
}

/** Every mark of the text in its order. */
export function marksOf(state: EditorState): PlacedMark[] {
  const found = MARKS.getState(state)?.set.find() ?? [];
  return found.map(placedMark).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The marks at a position, those of the caret where none is given. */
export function marksAt(state: EditorState, pos = state.selection.head): PlacedMark[] {
  return (MARKS.getState(state)?.set.find(pos, pos) ?? []).map(placedMark);
}

/** Faults that no words are marked for. */
export function unplacedFaults(state: EditorState): readonly Fault[] {
  return MARKS.getState(state)?.unplaced ?? [];
}

function placedMark({ from, to, spec }: Decoration): PlacedMark {
  return { ...(spec as Spec).mark, from, to };
}

/** JSON Pointers of the blocks with how many faults each has, for outline and gutter. */
export function faultCounts(state: EditorState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (pointer: string) => counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  const { blocks } = placesOf(state.doc);
  for (const mark of marksOf(state)) {
    const block = isOpen(mark) ? blocks.findLast(({ pos }) => pos < mark.from) : undefined;
    if (block) add(block.pointer);
  }
  for (const { pointer, ignored } of unplacedFaults(state)) if (!ignored) add(pointer);
  return counts;
}

/** Whether a mark is of a fault that counts. */
export function isOpen(mark: Mark): boolean {
  return mark.type === 'fault' && !mark.fault.ignored;
}
