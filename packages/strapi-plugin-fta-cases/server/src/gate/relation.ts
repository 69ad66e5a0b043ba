/** What a relation of a form or a program comes to: left alone, or touched. */
export function isRelationTouched(input: unknown): boolean {
  if (input === undefined) return false;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return true;
  const { connect, disconnect, set } = input as Record<string, unknown>;
  return set !== undefined || !isEmpty(connect) || !isEmpty(disconnect) || 'id' in input || 'documentId' in input;
}

function isEmpty(list: unknown): boolean {
  return list === undefined || list === null || (Array.isArray(list) && list.length === 0);
}
