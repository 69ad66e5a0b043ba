import type { Command, Transaction } from 'prosemirror-state';
import { BLOCK, isBody, isLine } from '../document/schema.ts';
import { type BlockAt, blockAround, command, neighbour, putCaret } from './blocks.ts';
import { changeLevel } from './levels.ts';
import { removeSelection } from './removal.ts';

/** Enter, in place of what is selected. */
export const enter: Command = command((tr) => {
  removeSelection(tr);
  const here = blockAround(tr.selection.$head);
  if (!here) return false;
  if (isLine(here.node)) goOn(tr, here);
  else if (here.node.type === BLOCK.heading || here.node.type === BLOCK.pointTitle) leaveTitle(tr, here);
  else if (here.node.content.size === 0 && liftOut(tr, here)) return true;
  else tr.split(tr.selection.head);
  return true;
});

/** From the field of one line to the next block; before a section there is a paragraph to write the lead in. */
function goOn(tr: Transaction, here: BlockAt): void {
  const next = neighbour(tr.doc, here, 1);
  if (!next || next.node.type === BLOCK.heading) tr.insert(here.end, BLOCK.paragraph.create());
  putCaret(tr, here.end);
}

/**
 * Behind a title comes its first paragraph; in the middle of one, what stands behind the caret becomes that. At its start
 * an empty one of the same level comes before it. An empty title of a point becomes the heading of a section.
 */
function leaveTitle(tr: Transaction, here: BlockAt): void {
  const { $head } = tr.selection;
  const { size } = here.node.content;
  const next = neighbour(tr.doc, here, 1);
  if (size === 0 && here.node.type === BLOCK.pointTitle) changeLevel(tr, [here], BLOCK.heading);
  else if (size > 0 && $head.parentOffset === 0) tr.insert(here.pos, here.node.type.create());
  else if ($head.parentOffset < size) {
    tr.split($head.pos, 1, [{ type: BLOCK.paragraph }]);
  } else {
    const isFree = next?.node.type === BLOCK.paragraph && next.node.content.size === 0;
    if (!isFree) tr.insert(here.end, BLOCK.paragraph.create());
    putCaret(tr, here.end);
  }
}

/** An empty paragraph leaves what it is in: from a point to the next point, from a section to the next section. */
function liftOut(tr: Transaction, here: BlockAt): boolean {
  const last = neighbour(tr.doc, here, -1);
  if (!last || !isBody(here.node)) return false;
  return changeLevel(tr, [here], isPointNext(tr, here) ? BLOCK.pointTitle : BLOCK.heading);
}

/** In a point, or at once behind the heading of a section. */
function isPointNext({ doc }: Transaction, here: BlockAt): boolean {
  for (let at = here.index - 1; at >= 0; at--) {
    const { type } = doc.child(at);
    if (type === BLOCK.pointTitle) return true;
    if (type === BLOCK.heading) return at === here.index - 1;
  }
  return false;
}
