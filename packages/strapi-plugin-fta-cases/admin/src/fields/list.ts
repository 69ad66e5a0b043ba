/*
 * Changes of lists that leave the list itself as it is.
 */

export function insertAt<T>(list: readonly T[], index: number, ...items: T[]): T[] {
  return [...list.slice(0, index), ...items, ...list.slice(index)];
}

export function removeAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}

export function replaceAt<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((old, i) => (i === index ? item : old));
}

/** Moves an item by one or more places; a move past an end leaves it at the end. */
export function moveBy<T>(list: readonly T[], index: number, by: number): T[] {
  const item = list[index];
  if (item === undefined) return [...list];
  const to = Math.min(Math.max(index + by, 0), list.length - 1);
  return insertAt(removeAt(list, index), to, item);
}
