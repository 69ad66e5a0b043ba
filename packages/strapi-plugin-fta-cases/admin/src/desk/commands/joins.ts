import type { Command, Transaction } from 'prosemirror-state';
import { BLOCK, isBody } from '../document/schema.ts';
import { type BlockAt, blockAround, command, keepPointsInSection, neighbour, putCaret } from './blocks.ts';
import { changeLevel } from './levels.ts';
import { removeSelection } from './removal.ts';

/** Backspace: what is selected goes; at the start of a block first its number, then the break before it. */
export const backspace: Command = command((tr) => {
  if (removeSelection(tr)) return true;
  const { $head } = tr.selection;
  const here = blockAround($head);
  if (!here || $head.parentOffset > 0) return false;
  if (here.node.type === BLOCK.heading || here.node.type === BLOCK.pointTitle)
    return changeLevel(tr, [here], BLOCK.paragraph);
  const last = neighbour(tr.doc, here, -1);
  if (last) joinWith(tr, last, here);
  return true;
});

/** Delete: what is selected goes; at the end of a block the break behind it. */
export const deleteForward: Command = command((tr) => {
  if (removeSelection(tr)) return true;
  const { $head } = tr.selection;
  const here = blockAround($head);
  if (!here || $head.parentOffset < here.node.content.size) return false;
  const next = neighbour(tr.doc, here, 1);
  if (next && isJoinable(here, next)) joinWith(tr, here, next);
  return true;
});

function isJoinable(one: BlockAt, other: BlockAt): boolean {
  return one.node.type === other.node.type ? one.node.type.isInGroup('body') : isBody(one.node) && isBody(other.node);
}

/** Joins a block to the one before it. An empty one goes as a whole; the blocks of fields are never joined. */
function joinWith(tr: Transaction, last: BlockAt, here: BlockAt): void {
  const meeting = last.node.content.size;
  if (!isJoinable(last, here)) {
    const hasOthers = tr.doc.childCount > here.index + 1;
    if (here.node.type === BLOCK.paragraph && here.node.content.size === 0 && hasOthers) tr.delete(here.pos, here.end);
    putCaret(tr, last.pos, meeting);
    return;
  }
  if (meeting === 0 && last.node.type === BLOCK.paragraph) {
    tr.delete(last.pos, last.end);
    putCaret(tr, last.pos);
    return;
  }
  if (here.node.type === BLOCK.heading) keepPointsInSection(tr, here.pos, here.end);
  tr.join(here.pos);
  putCaret(tr, last.pos, meeting);
}
