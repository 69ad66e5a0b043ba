import { type Folding, foldBy } from './fold.ts';
import { type TextIndex, unitsOf } from './match.ts';
import type { CaseSelection } from './query.ts';
import type { UsedSynonyms } from './result.ts';
import { termsOf } from './terms.ts';

/** How an index compares text. */
export interface Wording {
  text: TextIndex;
  folding: Folding;
  synonyms: readonly (readonly string[])[];
}

/** The different terms of a query: of each the units of the term itself, then of its synonyms. */
export interface Wanted {
  terms: readonly (readonly Uint16Array[])[];
  used: UsedSynonyms[];
}

/** Widens each word by the synonyms of it that stand somewhere in the index and are not ruled out. */
export function wantedBy(
  { text, folding, synonyms }: Wording,
  { text: asked = '', withoutSynonyms = [] }: CaseSelection,
): Wanted {
  const folded = (written: string) => foldBy(folding, written);
  const unwanted = new Set([withoutSynonyms].flat().map(folded));
  const groups = unwanted.has('*') ? [] : synonyms;
  const terms = new Map<string, Uint16Array[]>();
  const used: UsedSynonyms[] = [];
  for (const { written, exact } of termsOf(asked, folding).sort((a, b) => Number(b.exact) - Number(a.exact))) {
    const own = folded(written);
    if (terms.has(own)) continue;
    const others = groups
      .flatMap((group) => (!exact && group.some((it) => folded(it) === own) ? group : []))
      .map((it) => ({ it, key: folded(it) }))
      .filter(({ key }) => key !== own && !unwanted.has(key) && text.find(unitsOf(key)).cases.length > 0);
    if (others.length > 0) used.push({ term: written, synonyms: others.map(({ it }) => it) });
    terms.set(own, [own, ...others.map(({ key }) => key)].map(unitsOf));
  }
  return { terms: [...terms.values()], used };
}
