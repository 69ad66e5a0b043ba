import { RADICAL } from '../parse/repair/radicals.ts';
import type { Piece } from '../parse/source/piece.ts';
import type { Places } from '../parse/source/places.ts';
import type { MendedRuleId } from './corrections.ts';
import type { SourceEdit } from './source-edits.ts';

/** A character or a gap of the source that the parser read otherwise than it stands there. */
export interface Mended {
  readonly ruleId: MendedRuleId;
  readonly edit: SourceEdit;
}

/** Marks that the parser makes full-width in Chinese. */
const NARROW = /[,;:?!()]/;

/** What of a text would be written otherwise if the file had it as it was read. */
export function* mendedIn(piece: Piece, source: string, places: Places): Iterable<Mended> {
  let last = -1;
  for (let at = 0; at < piece.text.length; at++) {
    const { start, end } = places.piece(piece, at, at + 1);
    const [stands, read] = [source.slice(start.offset, end.offset), piece.text.charAt(at)];
    const ruleId = stands === read ? null : mendingOf(stands, read);
    if (ruleId) yield { ruleId, edit: { start: start.offset, end: end.offset, replacement: read } };
    const gap = last < 0 ? '' : source.slice(last, start.offset);
    if (/^ +$/.test(gap) && isInNumber(piece.text, at)) {
      yield { ruleId: 'number-closed', edit: { start: last, end: start.offset, replacement: '' } };
    }
    last = end.offset;
  }
}

function mendingOf(stands: string, read: string): MendedRuleId | null {
  if (stands.match(RADICAL)?.[0] === stands) return 'radicals-folded';
  if (stands === '.' && read === '。') return 'half-width-stops';
  return stands.length === 1 && NARROW.test(stands) ? 'half-width-punctuation' : null;
}

const isInNumber = (text: string, at: number) => /[\d.]/.test(text.charAt(at - 1)) && /[\d.%％‰]/.test(text.charAt(at));
