import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type Anchor, anchorAt, type WordPlace } from '../../../../shared/anchor.ts';
import { textsOf } from '../../../../shared/texts.ts';
import { contentOf } from '../document/case-document.ts';
import { placeAt, positionOf } from '../document/places.ts';

/** A stretch of the document. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words that are selected, without white space around them; `null` where they are none, or not of one text. */
export function selectedWords({ doc, selection }: EditorState): Range | null {
  const { $from, $to, empty } = selection;
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const text = doc.textBetween($from.pos, $to.pos);
  const from = $from.pos + text.length - text.trimStart().length;
  const to = $to.pos - text.length + text.trimEnd().length;
  return from < to ? { from, to } : null;
}

/** The anchor of a stretch of the document. */
export function anchorOfRange(doc: Node, { from, to }: Range): Anchor | null {
  const [start, end] = [placeAt(doc, from), placeAt(doc, to)];
  if (!start || !end || start.pointer !== end.pointer) return null;
  const content = contentOf(doc);
  const { pointer } = start;
  const text = textsOf(content).find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
  return text && start.offset < end.offset ? anchorAt(content, text.pointer, start.offset, end.offset) : null;
}

/** Where words of the case stand in the document. */
export function rangeOf(doc: Node, { pointer, start, end }: WordPlace): Range | null {
  const [from, to] = [positionOf(doc, pointer, start), positionOf(doc, pointer, end)];
  return from !== null && to !== null && from < to ? { from, to } : null;
}
