import { batchSchema } from './batch.ts';
import { type FieldKind, fieldText } from './field.ts';
import { sectionSchema } from './section.ts';
import { READING_ORDER } from './vocabulary/reading-order.ts';

type BatchField = 'schemaVersion' | 'id' | 'issuer' | 'series' | 'ordinal' | 'year';

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

/** Fields of a case that have another place in Markdown than a label at its head. */
const ELSEWHERE: readonly FieldKind[] = ['number', 'title', 'lead', 'sections', 'paragraphs'];

/** Fields of a case that are stated at its head in Markdown under their labels, in that order. */
export const LABELLED_FIELDS = READING_ORDER.filter(([, { kind }]) => !ELSEWHERE.includes(kind));

/** Fields of a case that have a heading of their own in Markdown, behind the sections: their label. */
export const HEADED_FIELDS = READING_ORDER.filter(([, { kind }]) => kind === 'paragraphs');

/** The label of a section's kind, stated where the heading does not tell it. */
export const SECTION_KIND_LABEL = labelOf(sectionSchema.shape.kind);

/** What may be stated at the head of a batch, and of a case. */
export const BATCH_HEAD: ReadonlySet<string> = new Set(Object.values(BATCH_LABELS));
export const CASE_HEAD: ReadonlySet<string> = new Set(LABELLED_FIELDS.map(([, { label }]) => label.zh));
