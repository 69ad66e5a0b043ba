import * as z from 'zod';
import { citationSchema } from './citation.ts';
import { type FieldKind, field } from './field.ts';
import { figureSchema } from './figure.ts';
import { providerSchema, regionCode } from './provider.ts';
import { sectionSchema } from './section.ts';
import { paragraphText, slug, titleText } from './text.ts';
import { CASE_FIELD_LIST, type CaseFieldName } from './vocabulary/case-field-list.ts';
import type { CASE_FIELDS } from './vocabulary/case-fields.ts';
import { TOPIC_KEYS } from './vocabulary/topics.ts';

export const topicKey = z.enum(TOPIC_KEYS);

/** The limits of a draft, by kind of field. */
const KINDS = {
  id: slug,
  number: z.number().int().min(1).max(9999),
  title: titleText,
  provider: providerSchema,
  lead: z.array(paragraphText),
  sections: z.array(sectionSchema),
  figures: z.array(figureSchema),
  citations: z.array(citationSchema),
  topics: z.array(topicKey),
  regions: z.array(regionCode),
  paragraphs: z.array(paragraphText),
  line: paragraphText.nullable(),
} as const satisfies Record<FieldKind, z.ZodType>;

type CaseShape = { [Name in CaseFieldName]: (typeof KINDS)[(typeof CASE_FIELDS)[Name]['kind']] };

const shape = Object.fromEntries(
  CASE_FIELD_LIST.map(([name, { kind, label, help, print }]) => [name, field(KINDS[kind], label, help, print)]),
) as CaseShape;

/** A case as the parser yields it and the API serves it: every field present, texts possibly still blank. */
export const caseSchema = z.object(shape).strict();

/** A case in the making: only its id is certain. */
export const draftCaseSchema = caseSchema.partial().required({ id: true });

/** One best-practice case: every field present, texts possibly still blank. */
export type Case = z.infer<typeof caseSchema>;
/** A case in the making: only its id is certain. */
export type DraftCase = z.infer<typeof draftCaseSchema>;

/** A case in which nothing is filled in yet; being blank, it is not fit to be kept. */
export function blankCase(): Case {
  return Object.fromEntries(CASE_FIELD_LIST.map(([name, { kind }]) => [name, blankOf(kind)])) as unknown as Case;
}

function blankOf(kind: FieldKind): unknown {
  if (kind === 'line') return null;
  if (kind === 'number') return 0;
  if (kind === 'provider') return { key: '', name: '', kind: 'other', region: null };
  return kind === 'id' || kind === 'title' ? '' : [];
}
