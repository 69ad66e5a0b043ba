import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { BLOCK, type PointAttributes } from '../document/schema.ts';

/** The key of transactions that bring a text as it is, with its numbers: undoing, and what others wrote. */
export const AS_IT_IS = 'fta-as-it-is';

/**
 * Numbers follow the order. Those that a document states otherwise stay for as long as nobody touches the points of their
 * section; when one comes, goes or moves, its points are numbered anew.
 */
export function numbersFollowOrder(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some((each) => each.docChanged) || !hasStated(doc)) return null;
      if (transactions.some((each) => each.getMeta(AS_IT_IS) || each.getMeta('history$'))) return null;
      const known = new Set(sectionsOf(before.doc).map(({ numbers }) => numbers));
      for (const { numbers, stated } of sectionsOf(doc)) {
        if (!known.has(numbers)) for (const pos of stated) tr.setNodeAttribute(pos, 'number', null);
      }
      return tr.docChanged ? tr : null;
    },
  });
}

function hasStated(doc: Node): boolean {
  for (let at = 0; at < doc.childCount; at++) if (doc.child(at).attrs.number) return true;
  return false;
}

interface NumberedSection {
  /** The numbers of its points as they are stated, blank where they follow. */
  numbers: string;
  readonly stated: number[];
}

function sectionsOf(doc: Node): NumberedSection[] {
  const sections: NumberedSection[] = [];
  doc.forEach((node, pos) => {
    if (node.type === BLOCK.heading) sections.push({ numbers: '', stated: [] });
    const section = sections.at(-1);
    if (node.type !== BLOCK.pointTitle || !section) return;
    const { number } = node.attrs as PointAttributes;
    section.numbers += `${number ?? ''},`;
    if (number !== null) section.stated.push(pos);
  });
  return sections;
}
