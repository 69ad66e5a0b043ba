/** The middle of values in ascending order; `null` of none. */
export function medianOf(ascending: readonly number[]): number | null {
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
