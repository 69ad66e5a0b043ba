import {
  type Batch,
  batchSchema,
  type Coverage,
  caseSchema,
  check,
  checkUncertain,
  completedBatch,
  type Diagnostic,
  decodeText,
  findIssues,
  type Language,
  type Profile,
  type UncertainFigure,
} from '@fta/cases-core';
import { DOCUMENT_FORMATS, readUncertain } from '@fta/cases-core/schema';
import { formatOf, type ParsedFile, type ReadingProgress, Refusal, type RefusalReason } from '@fta/cases-office';
import { IMPORT_FORMATS } from '../../../../shared/formats.ts';
import { type KeptSources, keptSources } from '../../cases/sources.ts';
import { readingLimits, type Settings } from '../../config.ts';
import { invalid, issueReason, MOST_REASONS, type Reason, reason, schemaReasons } from '../../refusals.ts';
import type { FoundFigure } from '../uncertain/keep.ts';
import { parseWithScans, SCAN_PACKAGE } from './scans.ts';

/** A document as it was handed over: bytes of a file, or text that has been decoded already. */
export interface SourceDocument {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly batchId?: string | undefined;
  /** What its series is held to; the built-in profile where there is none. */
  readonly profile?: Profile | undefined;
}

/** Is told how many pages of a document are read, and of how many. */
type TellPages = (progress: ReadingProgress) => void;

export interface ReadDocument {
  readonly batch: Batch;
  /** Whether the parser made it just now, so that its figures are those of its text. */
  readonly isParsed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** `null` for JSON, where every word has its field already. */
  readonly coverage: Coverage | null;
  /** Of the case at an index, reckoned where it is wanted; `null` for JSON, which is no document. */
  readonly sources: ((index: number) => KeptSources | null) | null;
  /** Figures of a scan that nobody has settled yet. */
  readonly uncertain: readonly FoundFigure[];
}

/**
 * A batch out of a document, with what there is to say of it. Batch JSON is told by its extension, everything else by its
 * bytes and read in a thread of its own, within the limits of the settings.
 * @throws ValidationError (400) for a format, an encoding or a JSON text that cannot be read, and where there is no case.
 */
export async function readSource(
  source: SourceDocument,
  limits: Settings['importLimits'],
  language: Language,
  tellPages: TellPages,
): Promise<ReadDocument> {
  const document = isBatchJson(source, language)
    ? readJson(textOf(source, language), source, language)
    : await readDocument(source, limits, language, tellPages);
  if (!document.batch.cases.some(({ title }) => title !== ''))
    throw invalid([reason('import-no-cases', { name: source.name })], language);
  return document;
}

/**
 * Whether a document is the JSON of a batch.
 * @throws ValidationError for a text that is called what no text that can be imported is called.
 */
function isBatchJson({ name, content }: SourceDocument, language: Language): boolean {
  if (!isText(content)) return false;
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!IMPORT_FORMATS.includes(extension)) {
    const received = extension === '' ? { zh: '没有扩展名的文件', en: 'a file without an extension' } : `.${extension}`;
    const expected = IMPORT_FORMATS.map((each) => `.${each}`).join(' ');
    throw invalid([reason('import-format', { name, expected, received })], language);
  }
  return JSON_EXTENSIONS.includes(extension);
}

const JSON_EXTENSIONS: readonly string[] = DOCUMENT_FORMATS.json.extensions;

function isText(content: string | Uint8Array): boolean {
  const { kind } = formatOf(content);
  return kind === 'text' || kind === 'none';
}

async function readDocument(
  { name, content, batchId, profile }: SourceDocument,
  limits: Settings['importLimits'],
  language: Language,
  progress: TellPages,
): Promise<ReadDocument> {
  try {
    const options = {
      language,
      limits: readingLimits(limits),
      progress,
      ...(batchId !== undefined && { batchId }),
      ...(profile && { profile }),
    };
    const parsed = await parseWithScans(content, options);
    const { batch, diagnostics, coverage } = parsed;
    const sources = keptSources({ name, content }, parsed);
    return { batch, isParsed: true, diagnostics, coverage, sources, uncertain: uncertainIn(parsed) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'pdf-without-text')
      throw invalid([reason('import-scan', { name, why: error.text, package: SCAN_PACKAGE })], language);
    const rule = isText(content) ? TEXT_REFUSALS[error.reason] : undefined;
    throw invalid([rule ? reason(rule, { name }) : reason('import-unreadable', { name, why: error.text })], language);
  }
}

/** Those that stand in a text of the batch, with their pictures where there are any. */
function uncertainIn({ pages, uncertain }: ParsedFile): readonly FoundFigure[] {
  if (!pages) return uncertain;
  return pages.uncertain.flatMap(({ path, start, end, ...figure }) =>
    path === null || start === null || end === null ? [] : [{ path, start, end, ...figure }],
  );
}

/** What is said of texts in the words for texts. */
const TEXT_REFUSALS: Partial<Record<RefusalReason, 'import-empty' | 'import-encoding'>> = {
  empty: 'import-empty',
  unknown: 'import-encoding',
};

function textOf({ name, content }: SourceDocument, language: Language): string {
  const text = typeof content === 'string' ? content : decodeText(content)?.text;
  if (text === undefined) throw invalid([reason('import-encoding', { name })], language);
  if (text.trim() === '') throw invalid([reason('import-empty', { name })], language);
  return text;
}

function readJson(text: string, { name, profile }: SourceDocument, language: Language): ReadDocument {
  const json = parseJson(text.replace(/^\ufeff/, ''), name, language);
  const value = completedBatch(typeof json === 'object' && json !== null && 'batch' in json ? json.batch : json);
  const reasons = batchReasons(value);
  if (reasons.length > 0) throw invalid(reasons, language);
  const batch = batchSchema.parse(value);
  const uncertain = statedUncertain(json, batch, name, language);
  const diagnostics = [
    ...checkUncertain(uncertain, batch, { language }),
    ...check(batch, { language, ...(profile && { profile }) }),
  ];
  return { batch, isParsed: false, diagnostics, coverage: null, sources: null, uncertain };
}

function statedUncertain(json: unknown, batch: Batch, name: string, language: Language): UncertainFigure[] {
  try {
    return readUncertain(json, batch);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const why = error.message.slice(0, LONGEST_FAULT);
    throw invalid([reason('import-uncertain', { name, why }, { path: ['uncertain'] })], language);
  }
}

/** Characters of a fault that is told: a wrong shape may be wrong in a thousand places. */
const LONGEST_FAULT = 300;

/** What the schema has against a batch, case by case, until there is enough to tell. */
function batchReasons(value: unknown): readonly Reason[] {
  const cases: unknown = typeof value === 'object' && value !== null && 'cases' in value ? value.cases : null;
  if (!Array.isArray(cases)) return schemaReasons(batchSchema, value).slice(0, MOST_REASONS);
  const reasons = schemaReasons(batchSchema, { ...(value as object), cases: [] });
  for (const [index, each] of cases.entries()) {
    if (reasons.length >= MOST_REASONS) break;
    const issues = findIssues(caseSchema, each);
    reasons.push(...issues.map((issue) => issueReason({ ...issue, path: ['cases', index, ...issue.path] })));
  }
  return reasons.slice(0, MOST_REASONS);
}

function parseJson(text: string, name: string, language: Language): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(invalid([reason('import-json', { name })], language), { cause });
  }
}
