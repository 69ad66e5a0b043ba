import type { Entry } from '../entries/entries.ts';
import { type Piece, slicePiece } from '../source/piece.ts';
import type { Fields, Ledger } from './draft.ts';

/** `- 主题：…` at the head of a case or batch; false where the entry is no such line. */
export function takeField(entry: Entry, fields: Fields, labels: ReadonlySet<string>, ledger: Ledger): boolean {
  if (!entry.bullet) return false;
  const { text } = entry.piece;
  const colon = text.search(/[：:]/u);
  const label = text.slice(0, Math.max(0, colon));
  if (!labels.has(label) || fields.has(label)) return false;
  fields.set(label, slicePiece(entry.piece, colon + 1));
  keepLabel(ledger, entry.piece, 0, colon + 1);
  return true;
}

/** Words that only name a field. */
export function keepLabel(ledger: Ledger, piece: Piece, start: number, end: number): void {
  if (end > start) ledger.labels.push(slicePiece(piece, start, end));
}
