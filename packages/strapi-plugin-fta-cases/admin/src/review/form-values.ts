/**
 * What of a form's values is sent to the server: relations that were added or taken away travel as the references that
 * the relation inputs keep beside what they show.
 */
export function requestOf(values: unknown): unknown {
  if (Array.isArray(values)) return values.map(requestOf);
  if (typeof values !== 'object' || values === null) return values;
  if ('apiData' in values) return values.apiData;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, requestOf(value)]));
}
