/**
 * A deterministic source of choices (mulberry32): the same seed gives the same cases on every machine.
 *
 * @typedef {object} Random
 * @property {() => number} next A number from 0 (inclusive) to 1.
 * @property {(least: number, greatest: number) => number} integer Both ends inclusive.
 * @property {<T>(items: readonly T[]) => T} pick
 * @property {<T>(items: readonly T[]) => T} pickSkewed Early items far more often than late ones, as words are in text.
 * @property {<T>(items: readonly T[], count: number) => T[]} sample Different items, in their own order.
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @type {Random['integer']} */
  const integer = (least, greatest) => least + Math.floor(next() * (greatest - least + 1));
  /** @type {Random['pick']} */
  const pick = (items) => /** @type {typeof items[number]} */ (items[integer(0, items.length - 1)]);
  /** @type {Random['pickSkewed']} */
  const pickSkewed = (items) => /** @type {typeof items[number]} */ (items[Math.floor(items.length * next() ** 2)]);
  /** @type {Random['sample']} */
  const sample = (items, count) => {
    const places = new Set();
    while (places.size < Math.min(count, items.length)) places.add(integer(0, items.length - 1));
    return items.filter((_, place) => places.has(place));
  };
  return { next, integer, pick, pickSkewed, sample };
}
