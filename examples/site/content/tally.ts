export interface Count<Value> {
  readonly value: Value;
  readonly count: number;
}

/** How often each value is there, the most frequent first, equals in the order of the values. */
export function tally<Value extends string>(values: readonly Value[]): Count<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
