import { createRandom } from './random.mjs';

/** @typedef {{ kind: string, text: string, terms: string[] }} Query */

const CUTS = /[\s,，;；、。､｡"＂“”「」『』]/u;
const LENGTHS = [1, 2, 3, 4, 6, 8, 12];

/**
 * Queries of every kind a search box sees, the same number of each: substrings of the text, which are frequent as often
 * as text is; names that stand in few cases; nothing found; two terms; Latin letters and numbers.
 *
 * @param {readonly string[]} strings The searchable strings of all cases.
 * @param {number} each Queries of each kind.
 * @returns {Query[]}
 */
export function drawQueries(strings, each, seed = 7) {
  const random = createRandom(seed);
  const kinds = {
    ...Object.fromEntries(LENGTHS.map((length) => [`${length} chars`, () => [substring(random, strings, length)]])),
    name: () => [matchOf(random, strings, /(?<=[，。“])[^，。“”]{2}(?=集团|公司|科技|物流|食品)/gu)],
    miss: () => [`${substring(random, strings, 2)}${substring(random, strings, 2)}`],
    'two terms': () => [substring(random, strings, 2), substring(random, strings, random.integer(1, 4))],
    'letters, numbers': () => [matchOf(random, strings, /[A-Za-z]{2,}|\d+(?:\.\d+)?[^，。]?/gu)],
  };
  return Object.entries(kinds).flatMap(([kind, draw]) =>
    Array.from({ length: each }, draw).map((terms) => ({ kind, terms, text: terms.join(' ') })),
  );
}

/** A substring of one string, without white space, commas and quotes, since a query is cut there. */
function substring(random, strings, length) {
  for (;;) {
    const text = random.pick(strings);
    if (text.length < length) continue;
    const start = random.integer(0, text.length - length);
    const part = text.slice(start, start + length);
    if (!CUTS.test(part)) return part;
  }
}

function matchOf(random, strings, pattern) {
  for (;;) {
    const found = random.pick(strings).match(pattern);
    if (found) return random.pick(found);
  }
}
