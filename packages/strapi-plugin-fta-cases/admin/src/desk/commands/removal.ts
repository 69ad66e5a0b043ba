import type { Transaction } from 'prosemirror-state';
import { isBody, isLine } from '../document/schema.ts';
import { type BlockAt, blocksOf, keepPointsInSection, keepSomeBody, putCaret } from './blocks.ts';

/** Deletes what is selected and leaves the caret there; `false` where nothing is. */
export function removeSelection(tr: Transaction): boolean {
  const { from, to, empty } = tr.selection;
  if (empty) return false;
  removeRange(tr, from, to);
  return true;
}

/**
 * Deletes the text between two positions. Blocks of lead and sections are joined where their ends meet; the blocks of
 * fields stay where they are, emptied.
 */
export function removeRange(tr: Transaction, from: number, to: number): void {
  const blocks = blocksOf(tr.doc).filter(({ pos, end }) => pos < to && end > from);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return;
  if (first.index === last.index) tr.delete(within(first, from), within(first, to));
  else if (blocks.every(({ node }) => isBody(node)) || isOneField(blocks)) joinEnds(tr, first, last, from, to);
  else emptyEach(tr, blocks, from, to);
  keepSomeBody(tr);
}

function isOneField(blocks: readonly BlockAt[]): boolean {
  return blocks.every(({ node }) => !isLine(node) && node.type === blocks[0]?.node.type);
}

/** A position moved into the text of a block. */
function within({ pos, end }: BlockAt, at: number): number {
  return Math.max(pos + 1, Math.min(at, end - 1));
}

/** The level of the first block stays, unless nothing of it does. */
function joinEnds(tr: Transaction, first: BlockAt, last: BlockAt, from: number, to: number): void {
  const [start, stop] = [within(first, from), within(last, to)];
  const isFirstGone = start === first.pos + 1 && stop < last.end - 1;
  if (isFirstGone) {
    keepPointsInSection(tr, first.pos, last.pos);
    const end = tr.mapping.map(last.pos);
    tr.delete(end + 1, end + 1 + stop - last.pos - 1).delete(first.pos, last.pos);
    putCaret(tr, tr.mapping.map(last.pos));
    return;
  }
  keepPointsInSection(tr, first.end, last.end);
  tr.delete(start, stop);
  putCaret(tr, first.pos, start - first.pos - 1);
}

function emptyEach(tr: Transaction, blocks: readonly BlockAt[], from: number, to: number): void {
  const [first] = blocks;
  if (!first) return;
  const gone = blocks.filter((each) => isBody(each.node) && from <= each.pos + 1 && to >= each.end - 1);
  const [firstGone, lastGone] = [gone[0], gone.at(-1)];
  if (firstGone && lastGone) keepPointsInSection(tr, firstGone.pos, lastGone.end);
  for (const each of [...blocks].reverse()) {
    if (gone.includes(each)) tr.delete(each.pos, each.end);
    else tr.delete(within(each, from), within(each, to));
  }
  putCaret(tr, first.pos, isBody(first.node) ? 0 : within(first, from) - first.pos - 1);
}
