import { readTrailingProvider } from '../../derive/providers.ts';
import type { Entry } from '../entries/entries.ts';
import { type Piece, slicePiece } from '../source/piece.ts';
import type { CaseDraft, Ledger } from './draft.ts';
import { keepLabel } from './fields.ts';
import { keepMarkup, titleEnd } from './points.ts';

/** The number, the title and the provider that a title line may hold. */
export function readTitle(draft: CaseDraft, entry: Entry, ledger: Ledger): void {
  draft.title = readTitleText(draft, entry, readTitleMarker(draft, entry, ledger), ledger);
}

/** 案例1：海湾市商务局 */
export function readProviderOfMarker(draft: CaseDraft, entry: Entry, ledger: Ledger): void {
  draft.provider = slicePiece(entry.piece, readTitleMarker(draft, entry, ledger));
  draft.providerForm = 'name';
}

/** The number of a case; where its marker ends. */
function readTitleMarker(draft: CaseDraft, entry: Entry, ledger: Ledger): number {
  const { piece, marker } = entry;
  if (!marker) return 0;
  draft.number = marker.number;
  draft.style = marker.style;
  draft.numberPiece = slicePiece(piece, 0, marker.end);
  keepMarkup(ledger, entry, 0, marker.end);
  return marker.end;
}

/** The words of a title, its provider taken out where it stands behind them: 标题（山东自贸试验区提供）. */
export function readTitleText(draft: CaseDraft, entry: Entry, from: number, ledger: Ledger): Piece {
  const { piece } = entry;
  const trailing = readTrailingProvider(piece.text);
  if (!trailing || trailing.titleEnd <= from) return stripTitle(entry, from, ledger);
  draft.provider = slicePiece(piece, trailing.start, trailing.end);
  draft.providerForm = trailing.form;
  keepLabel(ledger, piece, trailing.titleEnd, trailing.start);
  keepLabel(ledger, piece, trailing.end, piece.text.length);
  return slicePiece(piece, from, trailing.titleEnd);
}

/** A title without its closing stop, and without the bracket that closes one of its marker's (【案例1 标题】). */
export function stripTitle(entry: Entry, from: number, ledger: Ledger): Piece {
  const { text } = entry.piece;
  let end = titleEnd(text, text.length);
  const head = text.slice(0, from);
  if (/[【〖［[]/u.test(head) && !/[】〗］\]]/u.test(head) && /[】〗］\]]/u.test(text[end - 1] ?? '')) end--;
  keepMarkup(ledger, entry, end, text.length);
  return slicePiece(entry.piece, from, end);
}
