import { derivedCitations, derivedFigures } from '../derive/derived.ts';
import { describeProvider } from '../derive/providers.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import type { Citation } from '../schema/citation.ts';
import type { FieldKind } from '../schema/field.ts';
import type { Figure } from '../schema/figure.ts';
import { BATCH_LABELS, HEADED_FIELDS, LABELLED_FIELDS, SECTION_KIND_LABEL } from '../schema/labels.ts';
import type { Provider } from '../schema/provider.ts';
import type { Point, Section } from '../schema/section.ts';
import { REGIONS } from '../schema/vocabulary/regions.ts';
import { headingKind } from '../schema/vocabulary/sections.ts';
import { TOPICS } from '../schema/vocabulary/topics.ts';
import { hanNumber } from '../text/han-number.ts';
import { escapeMarkdown, markdownSafeJson } from './escape.ts';

/**
 * Canonical Markdown: headings by depth, labelled fields below them, a blank line between blocks. `parse` gives the
 * same batch back, for every batch that validates. Figures, citations, kinds and providers are written out only where
 * reading the text again would give others.
 *
 * @example
 * ```js
 * import { parse, renderMarkdown } from '@fta/cases-core';
 *
 * const { batch } = parse('案例1：无纸通关新模式\n（山东自贸试验区提供）\n主要做法\n企业在网上提交单证。');
 * console.log(renderMarkdown(batch).match(/^## .+/m)[0]); // ## 1. 无纸通关新模式
 * console.log(parse(renderMarkdown(batch)).batch.cases[0].sections[0].heading); // 主要做法
 * ```
 */
export function renderMarkdown(batch: Batch): string {
  return `${[...batchBlocks(batch)].join('\n\n')}\n`;
}

function* batchBlocks(batch: Batch): Iterable<string> {
  yield heading(1, escapeMarkdown(batch.title));
  yield fieldList([
    [BATCH_LABELS.schemaVersion, batch.schemaVersion],
    [BATCH_LABELS.id, batch.id],
    [BATCH_LABELS.issuer, escapeMarkdown(batch.issuer)],
    [BATCH_LABELS.series, escapeMarkdown(batch.series)],
    [BATCH_LABELS.ordinal, String(batch.ordinal)],
    [BATCH_LABELS.year, batch.year === null ? null : String(batch.year)],
  ]);
  for (const single of batch.cases) yield* caseBlocks(single);
}

function* caseBlocks(single: Case): Iterable<string> {
  yield heading(2, `${single.number}. ${escapeMarkdown(single.title)}`);
  yield fieldList(
    LABELLED_FIELDS.map(([name, { kind, label }]) => [
      label.zh,
      WRITTEN[kind]?.(single[name] as never, single) ?? null,
    ]),
  );
  yield* single.lead.map(escapeMarkdown);
  for (const [index, section] of single.sections.entries()) yield* sectionBlocks(section, index + 1);
  for (const [name, { label }] of HEADED_FIELDS) {
    const texts = single[name] as readonly string[];
    if (texts.length > 0) yield* [heading(3, label.zh), ...texts.map(escapeMarkdown)];
  }
}

/** The kinds of fields that are stated at the head of a case; `null` for what need not be said. */
const WRITTEN: { readonly [Kind in FieldKind]?: (value: never, single: Case) => string | null } = {
  id: (id: string) => id,
  provider,
  topics: (keys: string[]) => (keys.length > 0 ? keys.map(topicLabel).join('、') : null),
  regions: (codes: string[]) => codes.map(regionLabel).join('、'),
  line: (text: string | null) => (text === null ? null : escapeMarkdown(text)),
  figures: (stated: Figure[], { lead, sections }) => unlessSame(stated, derivedFigures(lead, sections)),
  citations: (stated: Citation[], { lead, sections }) => unlessSame(stated, derivedCitations(lead, sections)),
};

function* sectionBlocks(section: Section, number: number): Iterable<string> {
  yield heading(3, `${hanNumber(number)}、${escapeMarkdown(section.heading)}`);
  if (section.kind !== headingKind(section.heading)) yield fieldList([[SECTION_KIND_LABEL, section.kind]]);
  yield* section.lead.map(escapeMarkdown);
  for (const point of section.points) yield* pointBlocks(point);
}

function* pointBlocks(point: Point): Iterable<string> {
  yield heading(4, `（${hanNumber(point.number)}）${escapeMarkdown(point.title)}`);
  yield* point.paragraphs.map(escapeMarkdown);
}

function heading(depth: number, text: string): string {
  return `${'#'.repeat(depth)} ${text}`.trimEnd();
}

function fieldList(fields: readonly (readonly [label: string, value: string | null])[]): string {
  return fields.flatMap(([label, value]) => (value === null ? [] : [`- ${label}：${value}`])).join('\n');
}

/** The name alone where it tells the rest, all of it as JSON where not. */
function provider(value: Provider): string {
  const plain = !value.name.startsWith('{') && isSame(describeProvider(value.name), value);
  return plain ? escapeMarkdown(value.name) : markdownSafeJson(value);
}

function unlessSame(stated: unknown, derived: unknown): string | null {
  return isSame(stated, derived) ? null : markdownSafeJson(stated);
}

/** Equal as JSON, whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const topicLabel = (key: string) => TOPICS.find((topic) => topic.key === key)?.label.zh ?? key;
const regionLabel = (code: string) => REGIONS.find((region) => region.code === code)?.label.zh ?? code;
