export { type Batch, batchSchema, SCHEMA_VERSION } from './batch.ts';
export { blankCase, type Case, caseSchema, type DraftCase, draftCaseSchema } from './case.ts';
export { type Citation, citationSchema } from './citation.ts';
export { DOCUMENT_FORMAT_NAMES } from './document-formats.ts';
export {
  type Bilingual,
  type CaseField,
  type FieldKind,
  type FieldText,
  fieldText,
  inline,
  type PrintLimits,
  prose,
} from './field.ts';
export {
  CHANGES,
  type Figure,
  figureSchema,
  QUALIFIERS,
  type StatedFigure,
  statedFigureSchema,
} from './figure.ts';
export { findIssues, type ValueIssue } from './issues.ts';
export { JSON_SCHEMA_NAMES, type JsonSchemaName, toJsonSchema } from './json-schema.ts';
export {
  fillTemplate,
  formatMessage,
  type Language,
  MESSAGES,
  type MessageParam,
  type RuleId,
  type RuleParams,
  TEXT_OUTSIDE_RULES,
  type TemplateParams,
} from './messages.ts';
export { keysOf, pointerOf, valueAt } from './pointer.ts';
export { PROVIDER_KINDS, type Provider, providerSchema } from './provider.ts';
export { publishableBatchSchema, publishableCaseSchema } from './publishable.ts';
export type { RuleText } from './rule-text.ts';
export { type Point, pointSchema, type Section, sectionSchema } from './section.ts';
export { spanHolds, textAt } from './text-at.ts';
export { readUncertain, type UncertainFigure, uncertainFigureSchema } from './uncertain.ts';
export { CASE_FIELD_LIST, type CaseFieldName, type NamedField } from './vocabulary/case-field-list.ts';
export { CASE_FIELDS } from './vocabulary/case-fields.ts';
export type { DimensionKey } from './vocabulary/dimension-units.ts';
export { DIMENSION_KEYS, DIMENSIONS } from './vocabulary/dimensions.ts';
export { DOCUMENT_FORMATS, type DocumentFormat } from './vocabulary/document-formats.ts';
export { INDICATOR_KEYS, INDICATORS, type IndicatorKey } from './vocabulary/indicators.ts';
export { NOISE_REASONS, type NoiseReason } from './vocabulary/noise-reasons.ts';
export { isDerived, READING_ORDER } from './vocabulary/reading-order.ts';
export { REGIONS, type Region, type RegionCode } from './vocabulary/regions.ts';
export {
  headingKind,
  SECTION_KINDS,
  SECTION_VOCABULARY,
  type SectionKind,
  sectionKindOf,
} from './vocabulary/sections.ts';
export { TOPIC_KEYS, TOPICS, type TopicKey } from './vocabulary/topics.ts';
export { PILOT_ZONES } from './vocabulary/zones.ts';
