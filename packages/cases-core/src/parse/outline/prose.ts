import type { Entry } from '../entries/entries.ts';
import { isLabelled } from '../entries/joins.ts';

/** Text that somebody wrote to be read: a sentence, not a title, a date or a line such as 联系人：…. */
export function isProse({ piece: { text } }: Pick<Entry, 'piece'>): boolean {
  return !isLabelled(text) && (text.length > LONGEST_HEAD_LINE || /[。！？!?；]/u.test(text));
}

/** A title block has no longer lines. */
const LONGEST_HEAD_LINE = 90;

/** Characters of prose among entries. */
export function proseIn(entries: readonly Pick<Entry, 'piece'>[]): number {
  return entries.reduce((sum, entry) => sum + (isProse(entry) ? entry.piece.text.length : 0), 0);
}

/** A preface, or the letter that a batch is sent with: head matter by what it is. */
const PREFACE = /^(?:编者按|按语|前\s?言|序\s?言|序$|引\s?言|导\s?读|写在前面)|印发给你们/u;

export function isPreface(pieces: readonly { readonly text: string }[]): boolean {
  return pieces.some(({ text }) => PREFACE.test(text));
}

/** Shares of a document's prose outside every case: somebody should look, it is a fault, and the most that a preface has. */
export const OUTSIDE = { much: 0.05, most: 1 / 3, mostOfPreface: 0.6 } as const;
