import { batchSchema } from './batch.ts';
import { caseSchema } from './case.ts';
import { fieldText } from './field.ts';
import { sectionSchema } from './section.ts';

type BatchField = 'schemaVersion' | 'id' | 'issuer' | 'series' | 'ordinal' | 'year';
type CaseField = 'id' | 'topics' | 'regions' | 'summary' | 'figures' | 'citations';

const labelOf = (schema: Parameters<typeof fieldText>[0]): string => fieldText(schema)?.label.zh ?? '';

/** The labels under which a batch states its fields in Markdown: those of the schema. */
export const BATCH_LABELS: Readonly<Record<BatchField, string>> = {
  schemaVersion: labelOf(batchSchema.shape.schemaVersion),
  id: labelOf(batchSchema.shape.id),
  issuer: labelOf(batchSchema.shape.issuer),
  series: labelOf(batchSchema.shape.series),
  ordinal: labelOf(batchSchema.shape.ordinal),
  year: labelOf(batchSchema.shape.year),
};

export const CASE_LABELS: Readonly<Record<CaseField | 'provider', string>> = {
  id: labelOf(caseSchema.shape.id),
  provider: labelOf(caseSchema.shape.provider),
  topics: labelOf(caseSchema.shape.topics),
  regions: labelOf(caseSchema.shape.regions),
  summary: labelOf(caseSchema.shape.summary),
  figures: labelOf(caseSchema.shape.figures),
  citations: labelOf(caseSchema.shape.citations),
};

/** The label of a section's kind, stated where the heading does not tell it. */
export const SECTION_KIND_LABEL = labelOf(sectionSchema.shape.kind);

/** What may be stated at the head of a batch, and of a case. */
export const BATCH_FIELDS: ReadonlySet<string> = new Set(Object.values(BATCH_LABELS));
export const CASE_FIELDS: ReadonlySet<string> = new Set(Object.values(CASE_LABELS));
