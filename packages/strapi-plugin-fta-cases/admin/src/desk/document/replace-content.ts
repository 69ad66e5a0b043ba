import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { documentOf } from './case-document.ts';
import type { CaseContent } from './fields.ts';
import { likeness, pairInOrder } from './pairing.ts';
import { textSchema } from './schema.ts';

/**
 * One transaction that makes the document say a content, changing only what differs: blocks that stay keep their places,
 * and the selection with them. Where nothing differs it has no steps.
 */
export function replaceContent(state: EditorState, content: CaseContent): Transaction {
  return sayInstead(state.tr, content);
}

/** Makes the document of a transaction say a content, see {@link replaceContent}. */
export function sayInstead(tr: Transaction, content: CaseContent): Transaction {
  const wanted = documentOf(content);
  for (const [name, value] of Object.entries(wanted.attrs)) {
    if (!sameJson(value, tr.doc.attrs[name])) tr.setDocAttribute(name, value);
  }
  return replaceBlocks(tr, childrenOf(wanted));
}

/** Makes the blocks of a transaction's document the wanted ones, changing only what differs. */
export function replaceBlocks(tr: Transaction, wanted: readonly Node[]): Transaction {
  for (const step of stepsTo(tr.doc, wanted)) tr.step(step);
  return tr;
}

function stepsTo(doc: Node, wanted: readonly Node[]): readonly Step[] {
  const present = childrenOf(doc);
  const found = runs(present, wanted);
  const steps = applied(doc, present, found) ?? applied(doc, present, [spanning(found, present, wanted)]);
  if (!steps) throw new TypeError('expected the blocks of the text of a case, in an order that its schema takes');
  return steps;
}

/** `null` where a point would stand before every section on the way; all at once, there is no way. */
function applied(doc: Node, present: readonly Node[], changes: readonly Run[]): readonly Step[] | null {
  const starts = startsOf(present);
  const transform = new Transform(doc);
  for (const { from, to, become } of [...changes].reverse()) {
    const [start, end] = [starts[from] ?? 0, starts[to] ?? 0];
    const [one, other] = [present[from], become[0]];
    const isOne = to - from === 1 && become.length === 1;
    if (isOne && one && other && one.type === other.type) changeBlock(transform, start, one, other);
    else if (transform.maybeStep(new ReplaceStep(start, end, new Slice(Fragment.from(become), 0, 0))).failed)
      return null;
  }
  return transform.steps;
}

function spanning(found: readonly Run[], present: readonly Node[], wanted: readonly Node[]): Run {
  const [from, to] = [found[0]?.from ?? 0, found.at(-1)?.to ?? 0];
  return { from, to, become: wanted.slice(from, wanted.length - (present.length - to)) };
}

export function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
}

/** Positions of the blocks, and the end of the last one. */
function startsOf(blocks: readonly Node[]): number[] {
  const starts = [0];
  for (const { nodeSize } of blocks) starts.push((starts.at(-1) ?? 0) + nodeSize);
  return starts;
}

/** A stretch of blocks and what is to stand in its place. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly become: readonly Node[];
}

/**
 * What differs, in the order of the document. Blocks that are likely the same one are a run of their own, so that they are
 * changed and not exchanged; between two that stay, all that comes and goes is one run, which keeps every step valid.
 */
function runs(present: readonly Node[], wanted: readonly Node[]): Run[] {
  const found: Run[] = [];
  let [from, at] = [0, 0];
  const close = (to: number, end: number) => {
    if (to > from || end > at) found.push({ from, to, become: wanted.slice(at, end) });
  };
  for (const [left, right] of pairInOrder(present, wanted, likeness)) {
    close(left, right);
    const [one, other] = [present[left], wanted[right]];
    if (one && other && !one.eq(other)) found.push({ from: left, to: left + 1, become: [other] });
    [from, at] = [left + 1, right + 1];
  }
  close(present.length, wanted.length);
  return found;
}

/** The same block with other attributes and another text: what is alike at both ends of the text stays. */
function changeBlock(transform: Transform, start: number, present: Node, wanted: Node): void {
  for (const [name, value] of Object.entries(wanted.attrs)) {
    if (!sameJson(value, present.attrs[name])) transform.setNodeAttribute(start, name, value);
  }
  const first = present.content.findDiffStart(wanted.content);
  const last = present.content.findDiffEnd(wanted.content);
  if (first === null || !last) return;
  const overlap = first - Math.min(last.a, last.b);
  const shift = Math.max(0, overlap);
  const text = wanted.textContent.slice(first, last.b + shift);
  const [from, to] = [start + 1 + first, start + 1 + last.a + shift];
  if (text === '') transform.delete(from, to);
  else transform.replaceWith(from, to, textSchema.text(text));
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
