import type { NodeType } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import { block } from '../document/case-document.ts';
import { outlineOf } from '../document/outline.ts';
import { BLOCK, isBody } from '../document/schema.ts';
import { addedHeading } from './added-section.ts';
import {
  type BlockAt,
  blockAround,
  blocksOf,
  deed,
  hasSectionBefore,
  keepPointsInSection,
  putCaret,
} from './blocks.ts';
import { partAt } from './parts.ts';

/** The levels of lead and sections: 部分, 要点, 正文. */
export type Level = keyof typeof BLOCK;

/** Makes the blocks of the selection, or the one at a position, of another level. */
export function changeTo(level: Level, pos?: number): Command {
  return deed((tr) => {
    const blocks = touched(tr, pos).filter(({ node }) => isBody(node));
    return changeLevel(tr, blocks, BLOCK[level]);
  });
}

function touched({ doc, selection }: Transaction, pos: number | undefined): BlockAt[] {
  if (pos === undefined) return blocksOf(doc).filter(({ pos: at, end }) => at < selection.to && end > selection.from);
  const block = blockAround(doc.resolve(pos));
  return block ? [block] : [];
}

/** The last block first: a point does not lose its section before it is one no more. */
export function changeLevel(tr: Transaction, blocks: readonly BlockAt[], type: NodeType): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last || blocks.every(({ node }) => node.type === type)) return false;
  if (type === BLOCK.paragraph) keepPointsInSection(tr, first.pos, last.end);
  const isLost = type === BLOCK.pointTitle && !hasSectionBefore(tr.doc, first.pos);
  if (isLost) tr.insert(first.pos, BLOCK.heading.create());
  const shift = isLost ? BLOCK.heading.create().nodeSize : 0;
  for (const { node, pos } of [...blocks].reverse()) if (node.type !== type) tr.setNodeMarkup(pos + shift, type);
  return true;
}

/**
 * Puts a new block behind the part at a position, that of the caret where none is given, and the caret into it. A new
 * section is of the first kind that the case has not yet, under its usual heading.
 */
export function insert(level: Level, pos?: number): Command {
  return deed((tr) => {
    const at = placeBehind(tr, level, pos ?? tr.selection.head);
    if (at === null) return false;
    const heading = level === 'heading' ? addedHeading(outlineOf(tr.doc)) : '';
    if (level === 'pointTitle' && !hasSectionBefore(tr.doc, at)) return false;
    tr.insert(at, block(BLOCK[level], heading));
    putCaret(tr, at, heading.length);
    return true;
  });
}

/** A section goes behind the section, a point behind the point, and where there is none behind what is there. */
function placeBehind({ doc }: Transaction, level: Level, pos: number): number | null {
  const around = blockAround(doc.resolve(pos));
  if (!around) return null;
  if (!isBody(around.node)) return level === 'heading' ? behindLead(doc) : null;
  if (level === 'paragraph') return around.end;
  const ends = level === 'heading' ? [BLOCK.heading] : [BLOCK.heading, BLOCK.pointTitle];
  const title = blocksOf(doc).findLast(({ node, pos: at }) => at <= around.pos && ends.includes(node.type));
  if (!title) return behindLead(doc);
  if (level === 'pointTitle' && title.node.type === BLOCK.heading) {
    const next = blocksOf(doc).find(({ node, pos: at }) => at > title.pos && ends.includes(node.type));
    return next?.pos ?? doc.content.size;
  }
  return partAt(doc, title.pos)?.to ?? null;
}

function behindLead(doc: Transaction['doc']): number {
  return blocksOf(doc).find(({ node }) => node.type === BLOCK.heading)?.pos ?? doc.content.size;
}
