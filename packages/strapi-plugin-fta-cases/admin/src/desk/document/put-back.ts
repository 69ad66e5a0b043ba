import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { hasSectionBefore } from '../commands/blocks.ts';
import type { Removed } from '../commands/parts.ts';
import { BLOCK, isBody } from './schema.ts';

/** A part that was deleted, and where it would stand now. */
interface Deleted {
  readonly blocks: Removed['blocks'];
  at: number;
}

/** Deleted parts are kept for as long as their undoing may be asked for. */
const KEPT = 20;

/** Parts that were deleted as a whole, followed through what is written since, so that each can be put back. */
export class PutBack {
  #deleted: Deleted[] = [];

  remember({ from, blocks }: Removed): Deleted {
    const record = { blocks, at: from };
    this.#deleted = [...this.#deleted, record].slice(-KEPT);
    return record;
  }

  follow({ mapping }: Transaction): void {
    for (const record of this.#deleted) record.at = mapping.map(record.at, -1);
  }

  /** Nothing where the part stands there already, by an undoing of its own. */
  restore({ at, blocks }: Deleted, view: EditorView): void {
    const { tr, doc } = view.state;
    if (doc.slice(at, Math.min(at + blocks.size, doc.content.size)).content.eq(blocks)) return;
    const place = boundaryAt(doc, at);
    // A point that comes back where its section is gone gets one without a name.
    if (blocks.firstChild?.type === BLOCK.pointTitle && !hasSectionBefore(doc, place))
      tr.insert(place, BLOCK.heading.create());
    view.dispatch(tr.insert(tr.mapping.map(place), blocks).scrollIntoView());
    view.focus();
  }
}

/** The boundary of blocks of lead and sections next to a position. */
function boundaryAt(doc: Transaction['doc'], at: number): number {
  const $at = doc.resolve(at);
  const place = $at.depth > 0 ? $at.after(1) : at;
  const next = doc.resolve(place).nodeAfter;
  return next && !isBody(next) ? doc.content.size : place;
}
