import { createHash } from 'node:crypto';
import type { Case } from '@fta/cases-core';

/** SHA-256 of a case's JSON, keys in the order of the schema: the same content gives the same hash. */
export function contentHash(content: Case): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
