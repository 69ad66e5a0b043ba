import type { Node } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { BLOCK, isBody } from '../document/schema.ts';
import { type BlockAt, blockAround, blocksOf, deed, keepSomeBody } from './blocks.ts';

/** What a part of the text is, by the block that begins it. */
export type PartKind = 'section' | 'point' | 'paragraph';

/** A section, a point or a paragraph, from its first block to its last. */
export interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
}

/** The part that begins with the block at a position; `null` for the blocks of fields. */
export function partAt(doc: Node, pos: number): Part | null {
  const block = blockAround(doc.resolve(pos));
  if (!block || !isBody(block.node)) return null;
  if (block.node.type === BLOCK.paragraph) return { kind: 'paragraph', from: block.pos, to: block.end };
  const isSection = block.node.type === BLOCK.heading;
  const next = blocksOf(doc).find(
    ({ node, pos: at }) => at > block.pos && (isSection ? isHeading(node) : isTitle(node)),
  );
  return { kind: isSection ? 'section' : 'point', from: block.pos, to: next?.pos ?? doc.content.size };
}

/** The section, point or paragraph of the lead that a position lies in, as moving takes it. */
export function movableAt(doc: Node, pos: number): Part | null {
  const block = blockAround(doc.resolve(pos));
  if (!block || !isBody(block.node)) return null;
  const title = blocksOf(doc).findLast(({ node, pos: at }) => at <= block.pos && isTitle(node));
  return partAt(doc, title?.pos ?? block.pos);
}

const isHeading = (node: Node) => node.type === BLOCK.heading;
const isTitle = (node: Node) => isHeading(node) || node.type === BLOCK.pointTitle;

/** A part that was moved, for whoever keeps marks on its words. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  /** Where it begins now. */
  readonly at: number;
}

/** The key of {@link Moved} among the metadata of a transaction. */
export const MOVED = 'fta-moved';
/** The key of {@link Removed} among the metadata of a transaction. */
export const REMOVED = 'fta-removed';

/** A part that was deleted as a whole. */
export interface Removed {
  readonly kind: PartKind;
  /** The words of its first block. */
  readonly title: string;
  readonly from: number;
  readonly blocks: Node['content'];
}

/** Moves the part at a position, that of the caret where none is given, one place up (-1) or down (1). */
export function moveNode(step: -1 | 1, pos?: number): Command {
  return deed((tr) => {
    const part = pos === undefined ? movableAt(tr.doc, tr.selection.head) : partAt(tr.doc, pos);
    const target = part && targetOf(tr.doc, part, step);
    return part !== null && target !== null && movePart(tr, part, target);
  });
}

/** Moves the part that begins at a position to another, where such a part can begin. */
export function moveTo(from: number, target: number): Command {
  return deed((tr) => {
    const part = partAt(tr.doc, from);
    return part !== null && isPlaceFor(tr.doc, part, target) && movePart(tr, part, target);
  });
}

function targetOf(doc: Node, { kind, from, to }: Part, step: -1 | 1): number | null {
  const blocks = blocksOf(doc);
  if (kind === 'paragraph') {
    const other = step === 1 ? blocks.find(({ pos }) => pos === to) : blocks.find(({ end }) => end === from);
    if (other?.node.type !== BLOCK.paragraph) return null;
    return step === 1 ? other.end : other.pos;
  }
  if (kind === 'section') return step === 1 ? (partAt(doc, to)?.to ?? null) : lastBefore(blocks, from, isHeading);
  return step === 1 ? pointTargetBelow(doc, blocks, to) : pointTargetAbove(blocks, from);
}

function lastBefore(blocks: readonly BlockAt[], pos: number, test: (node: Node) => boolean): number | null {
  return blocks.findLast(({ node, pos: at }) => at < pos && test(node))?.pos ?? null;
}

/** Before the point above; the first point of a section goes to the end of the section above. */
function pointTargetAbove(blocks: readonly BlockAt[], from: number): number | null {
  const title = blocks.findLast(({ node, pos }) => pos < from && isTitle(node));
  if (!title) return null;
  return isHeading(title.node) && lastBefore(blocks, title.pos, isHeading) === null ? null : title.pos;
}

/** Behind the point below; the last point of a section becomes the first of the section below. */
function pointTargetBelow(doc: Node, blocks: readonly BlockAt[], to: number): number | null {
  const next = blocks.find(({ pos }) => pos === to);
  if (!next) return null;
  if (!isHeading(next.node)) return partAt(doc, to)?.to ?? null;
  return blocks.find(({ node, pos }) => pos > to && isTitle(node))?.pos ?? doc.content.size;
}

/** A section begins where one begins or the text ends, a point within a section, a paragraph behind a paragraph or title. */
function isPlaceFor(doc: Node, { kind, from, to }: Part, target: number): boolean {
  if (target < 0 || target > doc.content.size || (target >= from && target <= to)) return false;
  const $target = doc.resolve(target);
  if ($target.depth > 0) return false;
  const { nodeAfter: next, nodeBefore: last } = $target;
  const isFirst = last === null || !isBody(last);
  if (kind === 'section') return next === null || isHeading(next);
  if (kind === 'point') return !isFirst && (next === null || isTitle(next)) && hasHeadingUpTo(doc, target);
  return !isFirst || (next !== null && isBody(next));
}

function hasHeadingUpTo(doc: Node, pos: number): boolean {
  return blocksOf(doc).some(({ node, end }) => end <= pos && isHeading(node));
}

function movePart(tr: Transaction, { from, to }: Part, target: number): boolean {
  if (target >= from && target <= to) return false;
  const { anchor, head } = tr.selection;
  const { content } = tr.doc.slice(from, to);
  tr.delete(from, to);
  const at = tr.mapping.map(target);
  tr.insert(at, content);
  if (Math.min(anchor, head) > from && Math.max(anchor, head) < to)
    tr.setSelection(TextSelection.create(tr.doc, anchor - from + at, head - from + at));
  tr.setMeta(MOVED, { from, to, at } satisfies Moved);
  return true;
}

/** Deletes the part that begins at a position, with all that is in it. */
export function deleteNode(pos: number): Command {
  return deed((tr) => {
    const part = partAt(tr.doc, pos);
    if (!part) return false;
    const blocks = tr.doc.slice(part.from, part.to).content;
    const title = blocks.firstChild?.textContent ?? '';
    tr.delete(part.from, part.to);
    keepSomeBody(tr);
    tr.setMeta(REMOVED, { kind: part.kind, title, from: part.from, blocks } satisfies Removed);
    return true;
  });
}
