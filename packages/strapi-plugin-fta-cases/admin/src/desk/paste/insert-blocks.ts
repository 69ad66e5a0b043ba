import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type BlockAt, blockAround, putCaret } from '../commands/blocks.ts';
import { block, paragraph } from '../document/case-document.ts';
import { childrenOf, replaceBlocks } from '../document/replace-content.ts';
import { BLOCK, isBody, isLine } from '../document/schema.ts';

/**
 * Puts blocks of lead and sections where the caret is, and the caret behind them. Paragraphs join what stands before and
 * behind the caret; a title does not. In the field of one line the first block goes there, the others into the lead.
 */
export function insertBlocks(tr: Transaction, pasted: readonly Node[]): void {
  const here = blockAround(tr.selection.$head);
  const [first, ...rest] = pasted;
  if (!here || !first) return;
  if (rest.length === 0 && (first.type === BLOCK.paragraph || first.type === here.node.type)) {
    tr.insertText(first.textContent);
    return;
  }
  if (isLine(here.node)) {
    tr.insertText(first.textContent);
    const caret = tr.selection.head;
    putBlocks(tr, leadStart(tr.doc), 0, rest);
    putCaret(tr, here.pos, caret - here.pos - 1);
    return;
  }
  const { blocks, end, offset } = around(here, tr.selection.$head.parentOffset, pasted);
  const at = putBlocks(tr, here.index, 1, blocks);
  putCaretIn(tr, at + end, offset);
}

/** Where the lead begins: behind the fields of the case. */
function leadStart(doc: Node): number {
  const index = childrenOf(doc).findIndex(isBody);
  return index < 0 ? doc.childCount : index;
}

/** The blocks that stand for the one with the caret, which block of them the caret is in, and where. */
interface Around {
  readonly blocks: Node[];
  readonly end: number;
  readonly offset: number;
}

function around({ node }: BlockAt, caret: number, pasted: readonly Node[]): Around {
  const text = node.textContent;
  const [head, tail] = [text.slice(0, caret), text.slice(caret)];
  const blocks = [...pasted];
  const isTitle = node.type !== BLOCK.paragraph;
  const joinsHead = head !== '' && blocks[0]?.type === BLOCK.paragraph && !(isTitle && tail === '');
  if (joinsHead) blocks[0] = block(node.type, head + blocks[0]?.textContent, node.attrs);
  else if (head !== '') blocks.unshift(block(node.type, head, node.attrs));
  const end = blocks.length - 1;
  const last = blocks[end] ?? paragraph('');
  const offset = last.content.size;
  if (tail !== '' && last.type === BLOCK.paragraph) blocks[end] = paragraph(last.textContent + tail);
  else if (tail !== '') blocks.push(head === '' ? block(node.type, tail, node.attrs) : paragraph(tail));
  return { blocks, end, offset };
}

/** Puts blocks in the place of some; gives the place of the first. A point that no section would hold gets one without a name. */
function putBlocks(tr: Transaction, index: number, count: number, blocks: readonly Node[]): number {
  const wanted = childrenOf(tr.doc);
  wanted.splice(index, count, ...blocks);
  const lost = wanted.findIndex(({ type }) => type === BLOCK.heading || type === BLOCK.pointTitle);
  const needsSection = wanted[lost]?.type === BLOCK.pointTitle;
  if (needsSection) wanted.splice(lost, 0, BLOCK.heading.create());
  replaceBlocks(tr, wanted);
  return needsSection && lost <= index + blocks.length ? index + 1 : index;
}

function putCaretIn(tr: Transaction, index: number, offset: number): void {
  const before = childrenOf(tr.doc).slice(0, index);
  putCaret(
    tr,
    before.reduce((sum, { nodeSize }) => sum + nodeSize, 0),
    offset,
  );
}
