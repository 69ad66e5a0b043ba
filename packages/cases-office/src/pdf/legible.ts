import type { Glyph } from '../pages/model.ts';
import type { Drawn } from './drawn.ts';

/** Whether the text of a page can be read: it has none though something is drawn there, or it is a guess. */
export type Legibility = 'legible' | 'without-text' | 'guessed';

/** Of the page: a picture that takes up more is what the page shows. */
const PICTURED = 0.5;
/** Characters that are no more than a header and a page number over a picture. */
const FEW = 40;
/** Letters drawn as shapes make so many paths. */
const MANY_PATHS = 60;
/** Of the characters of a page: as many may be signs that nobody needs. */
const MOST_GUESSED = 0.1;

export function legibilityOf(glyphs: readonly Glyph[], guessed: number, { pictured, paths }: Drawn): Legibility {
  const count = glyphs.filter(({ text }) => text.trim() !== '').length;
  if (count + guessed === 0) return pictured > 0 || paths >= MANY_PATHS ? 'without-text' : 'legible';
  if (guessed > MOST_GUESSED * (count + guessed)) return 'guessed';
  return pictured >= PICTURED && count <= FEW ? 'without-text' : 'legible';
}
