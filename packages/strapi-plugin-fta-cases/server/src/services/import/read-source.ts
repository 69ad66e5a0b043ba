import {
  type Batch,
  batchSchema,
  type Coverage,
  caseSchema,
  check,
  completedBatch,
  type Diagnostic,
  decodeText,
  findIssues,
  type Language,
  parse,
} from '@fta/cases-core';
import { formatOf, parseFile, Refusal } from '@fta/cases-office';
import { FILE_FORMATS, IMPORT_FORMATS, TEXT_FORMATS, type TextFormat } from '../../../../shared/formats.ts';
import type { Settings } from '../../config.ts';
import { caseReasons, invalid, issueReason, MOST_REASONS, type Reason, reason } from '../../refusals.ts';

/** A document as it was handed over: bytes of a file, or text that has been decoded already. */
export interface SourceDocument {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly batchId?: string | undefined;
}

export interface ReadDocument {
  readonly batch: Batch;
  readonly diagnostics: readonly Diagnostic[];
  /** `null` for JSON, where every word has its field already. */
  readonly coverage: Coverage | null;
}

/** Ways to read a text, by extension. */
const READERS: Readonly<
  Record<TextFormat, (text: string, source: SourceDocument, language: Language) => ReadDocument>
> = {
  md: readText,
  markdown: readText,
  txt: readText,
  json: readJson,
};

/**
 * A batch out of a document, with what there is to say of it. What is no text is told by its bytes and read in a thread of
 * its own, within the limits of the settings.
 * @throws ValidationError (400) for a format, an encoding or a JSON text that cannot be read, and where there is no case.
 */
export async function readSource(
  source: SourceDocument,
  limits: Settings['importLimits'],
  language: Language,
): Promise<ReadDocument> {
  const { name, content } = source;
  const document =
    typeof content === 'string' || isText(content)
      ? readTextSource(source, language)
      : await readOffice(content, source, limits, language);
  if (!document.batch.cases.some(({ title }) => title !== ''))
    throw invalid([reason('import-no-cases', { name })], language);
  return document;
}

function isText(bytes: Uint8Array): boolean {
  const { kind } = formatOf(bytes);
  return kind === 'text' || kind === 'none';
}

async function readOffice(
  bytes: Uint8Array,
  { name, batchId }: SourceDocument,
  { unpackedBytes, milliseconds, megabytes }: Settings['importLimits'],
  language: Language,
): Promise<ReadDocument> {
  const limits = { packageBytes: unpackedBytes, milliseconds, megabytes };
  try {
    const options = { language, limits, ...(batchId !== undefined && { batchId }) };
    const { batch, diagnostics, coverage } = await parseFile(bytes, options);
    return { batch, diagnostics, coverage };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid([reason('import-unreadable', { name, why: error.text })], language);
  }
}

function readTextSource(source: SourceDocument, language: Language): ReadDocument {
  const { name } = source;
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  // A text that is called a Word document or PDF is a text all the same.
  const isCalledFile = FILE_FORMATS.some((each) => each === extension);
  const format = TEXT_FORMATS.find((each) => each === (isCalledFile ? 'txt' : extension));
  if (!format) {
    const received = extension === '' ? { zh: '没有扩展名的文件', en: 'a file without an extension' } : `.${extension}`;
    throw invalid(
      [reason('import-format', { name, expected: IMPORT_FORMATS.map((each) => `.${each}`).join(' '), received })],
      language,
    );
  }
  const text = textOf(source, language);
  if (text.trim() === '') throw invalid([reason('import-empty', { name })], language);
  return READERS[format](text, source, language);
}

function textOf({ name, content }: SourceDocument, language: Language): string {
  if (typeof content === 'string') return content;
  const decoded = decodeText(content);
  if (!decoded) throw invalid([reason('import-encoding', { name })], language);
  return decoded.text;
}

function readText(text: string, { batchId }: SourceDocument, language: Language): ReadDocument {
  const { batch, diagnostics, coverage } = parse(text, { language, ...(batchId !== undefined && { batchId }) });
  return { batch, diagnostics, coverage };
}

function readJson(text: string, { name }: SourceDocument, language: Language): ReadDocument {
  const json = parseJson(text.replace(/^\ufeff/, ''), name, language);
  const value = completedBatch(typeof json === 'object' && json !== null && 'batch' in json ? json.batch : json);
  const reasons = batchReasons(value);
  if (reasons.length > 0) throw invalid(reasons, language);
  const batch = batchSchema.parse(value);
  return { batch, diagnostics: check(batch, { language }), coverage: null };
}

/** What the schema has against a batch, case by case, until there is enough to tell. */
function batchReasons(value: unknown): readonly Reason[] {
  const cases: unknown = typeof value === 'object' && value !== null && 'cases' in value ? value.cases : null;
  if (!Array.isArray(cases)) return caseReasons(batchSchema, value).slice(0, MOST_REASONS);
  const reasons = caseReasons(batchSchema, { ...(value as object), cases: [] });
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
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid([reason('import-json', { name, reason: why })], language);
  }
}
