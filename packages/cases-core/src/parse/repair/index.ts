import { unifyLineEnds } from './line-ends.ts';
import { foldRadicals } from './radicals.ts';
import { widenStops } from './stops.ts';
import { replaceLoneSurrogates } from './surrogates.ts';
import { narrowDigitsAndLetters } from './width.ts';

/** Repairs that keep every character at its offset: what comes out is as long as what goes in, line by line. */
export function repair(source: string): string {
  return widenStops(foldRadicals(narrowDigitsAndLetters(repairEncoding(source))));
}

/** The part of {@link repair} that canonical Markdown gets as well: its characters are meant as they stand. */
export function repairEncoding(source: string): string {
  return replaceLoneSurrogates(unifyLineEnds(source));
}
