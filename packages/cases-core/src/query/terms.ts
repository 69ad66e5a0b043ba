import { type Folding, foldBy } from './fold.ts';

/** What has to occur, as the query has it, and whether it has to stand as it is written. */
export interface Term {
  written: string;
  exact: boolean;
}

/** Words, between white space, the comma of any width and its like; and what is quoted. A quote that nothing closes parts words. */
const PIECES = /"[^"]+"|“[^“”]+”|「[^「」]+」|『[^『』]+』|[^ ,;、。､｡"“”「」『』]+/gu;

/**
 * The terms of a query text, none of them blank. A string is cut into words, and what is quoted in it is one term,
 * spaces and commas inside it included; of nothing but marks it is one term as it stands. So is each item of an array.
 */
export function termsOf(text: string | readonly string[], folding: Folding): Term[] {
  return (typeof text === 'string' ? piecesOf(text, folding) : text.map(exactly)).filter(({ written }) => written);
}

/** Looked for in the folded text, whose places are those of the text. */
function piecesOf(text: string, folding: Folding): Term[] {
  const pieces = [...foldBy(folding, text).matchAll(PIECES)].map(({ 0: piece, index }) => {
    const exact = /^["“「『]/u.test(piece);
    return { written: text.slice(index + Number(exact), index + piece.length - Number(exact)).trim(), exact };
  });
  return pieces.some(({ written }) => written) ? pieces : [exactly(text.trim())];
}

function exactly(written: string): Term {
  return { written, exact: true };
}
