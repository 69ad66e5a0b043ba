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
import type { UncertainFigure } from '../schema/uncertain.ts';
import { uncertainComment } from '../schema/uncertain-comment.ts';
import { REGIONS } from '../schema/vocabulary/regions.ts';
import { headingKind } from '../schema/vocabulary/sections.ts';
import { TOPICS } from '../schema/vocabulary/topics.ts';
import { hanNumber } from '../text/han-number.ts';
import { escapeMarkdown, markdownSafeJson } from './escape.ts';

/** The marks that canonical Markdown has beside the batch. */
export interface RenderMarkdownOptions {
  /** Each marked by a comment behind it, which `parse` reads back. */
  readonly uncertain?: readonly UncertainFigure[];
}

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
export function renderMarkdown(batch: Batch, { uncertain = [] }: RenderMarkdownOptions = {}): string {
  return `${[...batchBlocks(batch, markedTexts(uncertain))].join('\n\n')}\n`;
}

/** Writes a text of the batch, by its pointer. */
type TextWriter = (text: string, pointer: string) => string;

function* batchBlocks(batch: Batch, written: TextWriter): Iterable<string> {
  yield heading(1, written(batch.title, '/title'));
  yield fieldList([
    [BATCH_LABELS.schemaVersion, batch.schemaVersion],
    [BATCH_LABELS.id, batch.id],
    [BATCH_LABELS.issuer, escapeMarkdown(batch.issuer)],
    [BATCH_LABELS.series, escapeMarkdown(batch.series)],
    [BATCH_LABELS.ordinal, String(batch.ordinal)],
    [BATCH_LABELS.year, batch.year === null ? null : String(batch.year)],
  ]);
  for (const [at, single] of batch.cases.entries()) yield* caseBlocks(single, `/cases/${at}`, written);
}

function* caseBlocks(single: Case, pointer: string, written: TextWriter): Iterable<string> {
  yield heading(2, `${single.number}. ${written(single.title, `${pointer}/title`)}`);
  yield fieldList(
    LABELLED_FIELDS.map(([name, { kind, label }]) => [
      label.zh,
      WRITTEN[kind]?.(single[name] as never, single, (text, within = '') =>
        written(text, `${pointer}/${name}${within}`),
      ) ?? null,
    ]),
  );
  yield* paragraphs(single.lead, `${pointer}/lead`, written);
  for (const [index, section] of single.sections.entries())
    yield* sectionBlocks(section, index + 1, `${pointer}/sections/${index}`, written);
  for (const [name, { label }] of HEADED_FIELDS) {
    const texts = single[name] as readonly string[];
    if (texts.length > 0) yield* [heading(3, label.zh), ...paragraphs(texts, `${pointer}/${name}`, written)];
  }
}

/** Writes a text of a field, by what its pointer has behind that of the field. */
type FieldWriter = (text: string, within?: string) => string;

/** The kinds of fields that are stated at the head of a case; `null` for what need not be said. */
const WRITTEN: {
  readonly [Kind in FieldKind]?: (value: never, single: Case, written: FieldWriter) => string | null;
} = {
  id: (id: string) => id,
  provider,
  topics: (keys: string[]) => (keys.length > 0 ? keys.map(topicLabel).join('、') : null),
  regions: (codes: string[]) => codes.map(regionLabel).join('、'),
  line: (text: string | null, _, written) => (text === null ? null : written(text)),
  figures: (stated: Figure[], { lead, sections }) => unlessSame(stated, derivedFigures(lead, sections)),
  citations: (stated: Citation[], { lead, sections }) => unlessSame(stated, derivedCitations(lead, sections)),
};

function* sectionBlocks(section: Section, number: number, pointer: string, written: TextWriter): Iterable<string> {
  yield heading(3, `${hanNumber(number)}、${written(section.heading, `${pointer}/heading`)}`);
  if (section.kind !== headingKind(section.heading)) yield fieldList([[SECTION_KIND_LABEL, section.kind]]);
  yield* paragraphs(section.lead, `${pointer}/lead`, written);
  for (const [at, point] of section.points.entries()) yield* pointBlocks(point, `${pointer}/points/${at}`, written);
}

function* pointBlocks(point: Point, pointer: string, written: TextWriter): Iterable<string> {
  yield heading(4, `（${hanNumber(point.number)}）${written(point.title, `${pointer}/title`)}`);
  yield* paragraphs(point.paragraphs, `${pointer}/paragraphs`, written);
}

function paragraphs(texts: readonly string[], pointer: string, written: TextWriter): string[] {
  return texts.map((text, at) => written(text, `${pointer}/${at}`));
}

/** Texts as Markdown, with the mark of each uncertain figure behind it. */
function markedTexts(uncertain: readonly UncertainFigure[]): TextWriter {
  if (uncertain.length === 0) return escapeMarkdown;
  return (text, pointer) => {
    const figures = uncertain.filter(({ path }) => path === pointer).sort((a, b) => a.end - b.end);
    let at = 0;
    const parts = figures.map((figure) => {
      const part = escapeMarkdown(text.slice(at, figure.end));
      at = figure.end;
      return part + uncertainComment(figure);
    });
    return parts.join('') + escapeMarkdown(text.slice(at));
  };
}

function heading(depth: number, text: string): string {
  return `${'#'.repeat(depth)} ${text}`.trimEnd();
}

function fieldList(fields: readonly (readonly [label: string, value: string | null])[]): string {
  return fields.flatMap(([label, value]) => (value === null ? [] : [`- ${label}：${value}`])).join('\n');
}

/** The name alone where it tells the rest, all of it as JSON where not. */
function provider(value: Provider, _: Case, written: FieldWriter): string {
  const plain = !value.name.startsWith('{') && isSame(describeProvider(value.name), value);
  return plain ? written(value.name, '/name') : markdownSafeJson(value);
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
