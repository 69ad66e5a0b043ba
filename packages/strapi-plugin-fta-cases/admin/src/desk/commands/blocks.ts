import { closeHistory } from 'prosemirror-history';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { BLOCK, isBody } from '../document/schema.ts';

/** A block of the document with its place. */
export interface BlockAt {
  readonly node: Node;
  readonly index: number;
  /** Position before the block. */
  readonly pos: number;
  /** Position behind the block. */
  readonly end: number;
}

/** A change of the text as a command: it says whether it applies, and is made where there is somebody to take it. */
export function command(change: (tr: Transaction) => boolean): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!change(tr)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The same, as a step of undoing of its own, whatever was written a moment before. */
export function deed(change: (tr: Transaction) => boolean): Command {
  return command((tr) => change(closeHistory(tr)));
}

/** The blocks of a document in order. */
export function blocksOf(doc: Node): BlockAt[] {
  const blocks: BlockAt[] = [];
  doc.forEach((node, pos, index) => {
    blocks.push({ node, index, pos, end: pos + node.nodeSize });
  });
  return blocks;
}

/** The block in which a position lies, or which begins there. */
export function blockAround($pos: ResolvedPos): BlockAt | null {
  const { doc } = $pos;
  const index = Math.min($pos.index(0), doc.childCount - 1);
  const node = doc.maybeChild(index);
  if (!node) return null;
  const pos = $pos.depth > 0 ? $pos.before(1) : index < $pos.index(0) ? $pos.pos - node.nodeSize : $pos.pos;
  return { node, index, pos, end: pos + node.nodeSize };
}

/** The block before or behind another. */
export function neighbour(doc: Node, { index, pos, end }: BlockAt, step: -1 | 1): BlockAt | null {
  const node = doc.maybeChild(index + step);
  if (!node) return null;
  const start = step === 1 ? end : pos - node.nodeSize;
  return { node, index: index + step, pos: start, end: start + node.nodeSize };
}

/** True where a section begins somewhere before a position. */
export function hasSectionBefore(doc: Node, pos: number): boolean {
  let found = false;
  doc.forEach((node, at) => {
    if (node.type === BLOCK.heading && at < pos) found = true;
  });
  return found;
}

/**
 * Keeps points in a section when the headings of a stretch are about to go: where no section is left before the points
 * behind it, they get one without a name. To be called before the stretch changes; nothing before its end moves.
 */
export function keepPointsInSection(tr: Transaction, from: number, to: number): void {
  if (hasSectionBefore(tr.doc, from)) return;
  for (const { node, pos } of blocksOf(tr.doc)) {
    if (pos < to) continue;
    if (node.type === BLOCK.heading) return;
    if (node.type === BLOCK.pointTitle) {
      tr.insert(pos, BLOCK.heading.create());
      return;
    }
  }
}

/** There is always a place to write behind the fields: an empty paragraph where lead and sections are gone. */
export function keepSomeBody(tr: Transaction): void {
  const { lastChild } = tr.doc;
  if (!lastChild || !isBody(lastChild)) tr.insert(tr.doc.content.size, BLOCK.paragraph.create());
}

/** Puts the caret into the text of a block, 0 being its start. */
export function putCaret(tr: Transaction, blockPos: number, offset = 0): void {
  tr.setSelection(TextSelection.create(tr.doc, blockPos + 1 + offset));
}
