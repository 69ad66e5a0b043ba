import {
  type Batch,
  batchSchema,
  type Coverage,
  check,
  type Diagnostic,
  decodeText,
  type Language,
  parse,
} from '@fta/cases-core';
import { IMPORT_FORMATS, type ImportFormat } from '../../../../shared/formats.ts';
import { caseReasons, invalid, MOST_REASONS, reason } from '../../refusals.ts';

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

/** Ways to read, by extension. */
const READERS: Readonly<
  Record<ImportFormat, (text: string, source: SourceDocument, language: Language) => ReadDocument>
> = {
  md: readText,
  markdown: readText,
  txt: readText,
  json: readJson,
};

/**
 * A batch out of a document, with what there is to say of it.
 * @throws ValidationError (400) for a format, an encoding or a JSON text that cannot be read, and where there is no case.
 */
export function readSource(source: SourceDocument, language: Language): ReadDocument {
  const { name } = source;
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = IMPORT_FORMATS.find((each) => each === extension);
  if (!format) {
    const received = extension === '' ? { zh: '没有扩展名的文件', en: 'a file without an extension' } : `.${extension}`;
    throw invalid(
      [reason('import-format', { name, expected: IMPORT_FORMATS.map((each) => `.${each}`).join(' '), received })],
      language,
    );
  }
  const text = textOf(source, language);
  if (text.trim() === '') throw invalid([reason('import-empty', { name })], language);
  const document = READERS[format](text, source, language);
  if (!document.batch.cases.some(({ title }) => title !== ''))
    throw invalid([reason('import-no-cases', { name })], language);
  return document;
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
  const value = typeof json === 'object' && json !== null && 'batch' in json ? json.batch : json;
  const reasons = caseReasons(batchSchema, value).slice(0, MOST_REASONS);
  if (reasons.length > 0) throw invalid(reasons, language);
  const batch = batchSchema.parse(value);
  return { batch, diagnostics: check(batch, { language }), coverage: null };
}

function parseJson(text: string, name: string, language: Language): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid([reason('import-json', { name, reason: why })], language);
  }
}
