import type { FieldKind } from '../field.ts';

/**
 * The fields of a case with the kind of each, in the order of its JSON: apart from what else is known of them, for
 * queries to load.
 */
export const CASE_KINDS = {
  id: 'id',
  number: 'number',
  title: 'title',
  provider: 'provider',
  lead: 'lead',
  sections: 'sections',
  figures: 'figures',
  citations: 'citations',
  topics: 'topics',
  regions: 'regions',
  summary: 'line',
} as const satisfies Record<string, FieldKind>;
