import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { NodeType } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import { BLOCK, isBody } from '../document/schema.ts';
import { blockAround } from './blocks.ts';
import { changeLevel } from './levels.ts';

const SECTION_MARKER = /^[一二三四五六七八九十]{1,3}、$/u;
const POINT_MARKER = /^[（(][一二三四五六七八九十]{1,3}[）)]$/u;

/** Whoever types 一、 or （一） at the start of a block gets the level; the number is drawn. Backspace gives the words back. */
export function levelRules(): Plugin {
  return inputRules({
    rules: [levelRule(SECTION_MARKER, BLOCK.heading), levelRule(POINT_MARKER, BLOCK.pointTitle)],
  });
}

function levelRule(marker: RegExp, type: NodeType): InputRule {
  return new InputRule(marker, ({ tr }, _match, from, to) => {
    const here = blockAround(tr.doc.resolve(from));
    if (!here || !isBody(here.node)) return null;
    return takeMarker(tr, from, to, type) ? tr : null;
  });
}

function takeMarker(tr: Transaction, from: number, to: number, type: NodeType): boolean {
  tr.delete(from, to);
  const here = blockAround(tr.doc.resolve(from));
  if (!here) return false;
  return here.node.type === type || changeLevel(tr, [here], type);
}
