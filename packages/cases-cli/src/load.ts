import {
  type Coverage,
  check,
  checkUncertain,
  type Diagnostic,
  type Place,
  type Profile,
  parse,
  parseProfile,
  readBatch,
  type Signs,
} from '@fta/cases-core';
import { type Batch, type Bilingual, readUncertain, type UncertainFigure } from '@fta/cases-core/schema';
import { type PageReader, type PagesOfText, parseFile, type ReadingProgress, Refusal } from '@fta/cases-office';
import { CallError } from './call-error.ts';
import type { Call } from './command.ts';
import { type Input, type OfficeInput, readInput, type TextInput } from './input.ts';
import type { Language } from './language.ts';

/** A batch and what is known of the file it came from. */
export interface Loaded {
  file: string;
  batch: Batch;
  diagnostics: Diagnostic[];
  /** `null` for a batch that came as JSON: there was nothing to lose. */
  coverage: Coverage | null;
  /** JSON Pointer in the batch → place in the file; empty for JSON. */
  sources: Record<string, Place>;
  /** JSON Pointer of a title or heading → by what it was known; empty for JSON. */
  signs: Signs;
  /** Where its words stand on pages; `null` for a file that has none. */
  pages: PagesOfText | null;
  /** Figures of a scan that nobody has settled yet. */
  uncertain: readonly UncertainFigure[];
}

export interface LoadOptions {
  language: Language;
  batchId?: string | undefined;
  profile?: Profile | undefined;
  /** Whether the layout is held to that of the profile, which only Word documents have. */
  checkLayout?: boolean | undefined;
  /** Reads scanned pages. */
  reader?: PageReader | undefined;
}

/** What is told of the reading of files while it goes on. */
export type Reporting = Pick<Call, 'note' | 'progress'>;

/** Reads and parses one file after the other. Throws {@link CallError} at the first that cannot be read. */
export async function loadAll(paths: readonly string[], options: LoadOptions, call: Reporting): Promise<Loaded[]> {
  const all: Loaded[] = [];
  for (const [index, path] of paths.entries()) {
    call.progress(index, paths.length, path);
    all.push(await load(path, options, call));
  }
  call.progress(paths.length, paths.length, '');
  return all;
}

/** Reads one file: JSON is a batch and checked, everything else parsed and checked. */
export async function load(path: string, options: LoadOptions, call: Reporting): Promise<Loaded> {
  return loadInput(await readInput(path), options, call);
}

/** The same for a file that has been read. */
export async function loadInput(input: Input, options: LoadOptions, call: Reporting): Promise<Loaded> {
  if (input.format === 'office') return loadOffice(input, options, call);
  if (options.checkLayout) throw noLayout(input.file);
  if (input.encoding === 'gb18030') {
    call.note({ zh: `${input.file} 不是 UTF-8，按 GB18030 读取`, en: `${input.file} is not UTF-8, read as GB18030` });
  }
  return input.format === 'json' ? loadJson(input, options) : loadText(input, options);
}

function noLayout(file: string): CallError {
  return new CallError({
    zh: `--layout 只用于 .docx，${file} 没有版式`,
    en: `--layout is for .docx: ${file} has no layout`,
  });
}

function loadText({ file, text }: TextInput, options: LoadOptions): Loaded {
  return { file, pages: null, ...parse(text, parseOptions(options)) };
}

async function loadOffice({ file, bytes }: OfficeInput, options: LoadOptions, call: Reporting): Promise<Loaded> {
  try {
    const checkLayout = options.checkLayout ?? false;
    const progress = ({ done, total }: ReadingProgress) => call.progress(done, total, file);
    const { reader } = options;
    const limits = reader ? { pageMilliseconds: DRAWN_PAGE } : {};
    const read = await parseFile(bytes, { ...parseOptions(options), checkLayout, progress, reader, limits });
    if (checkLayout && read.format !== 'docx') throw noLayout(file);
    if (read.diagnostics.some(({ ruleId }) => UNREAD_RULES.includes(ruleId)))
      call.note({ zh: `${file}：${BY_OCR.zh}`, en: `${file}: ${BY_OCR.en}` });
    return { file, ...read };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { zh, en } = error.text;
    const hint = error.reason === 'pdf-without-text' && !options.reader;
    throw new CallError({
      zh: `${file} ${zh}${hint ? `；${BY_OCR.zh}` : ''}`,
      en: `${file} ${en}${hint ? `; ${BY_OCR.en}` : ''}`,
    });
  }
}

/** Milliseconds: to draw a page takes longer than to read its text, on a busy machine much longer. */
const DRAWN_PAGE = 30_000;

/** Of pages that are left to a reader of scans. */
const UNREAD_RULES: readonly string[] = ['pages-without-text', 'pages-guessed'];

const BY_OCR: Bilingual = {
  zh: 'parse、check、convert、push 加 --ocr 可识别扫描页（须装 @fta/cases-ocr）',
  en: 'parse, check, convert and push read scanned pages with --ocr, where @fta/cases-ocr is installed',
};

function parseOptions({ language, batchId, profile }: LoadOptions) {
  return { language, ...(batchId !== undefined && { batchId }), ...(profile && { profile }) };
}

function loadJson(input: TextInput, { language, profile }: LoadOptions): Loaded {
  const { batch, uncertain } = readShape(input, (json) => {
    const read = readBatch(json);
    return { batch: read, uncertain: readUncertain(json, read) };
  });
  const diagnostics = [
    ...checkUncertain(uncertain, batch, { language }),
    ...check(batch, { language, ...(profile && { profile }) }),
  ];
  return { file: input.file, batch, diagnostics, coverage: null, sources: {}, signs: {}, pages: null, uncertain };
}

/** Reads the profile that `--profile` names; `undefined` without one. */
export async function loadProfile(path: string | undefined): Promise<Profile | undefined> {
  if (path === undefined) return undefined;
  const input = await readInput(path);
  if (input.format !== 'office') return readShape(input, parseProfile);
  throw new CallError({ zh: `${path} 应为 JSON，却不是文本`, en: `${path} should be JSON and is no text` });
}

/** Characters of what is told of a wrong shape, which may be wrong in a thousand places. */
const MOST_REASONS = 300;

/** JSON of the shape that `read` knows; it throws a TypeError that says what was expected. */
function readShape<T>({ file, text }: TextInput, read: (json: unknown) => T): T {
  try {
    return read(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new CallError({
        zh: `${file} 不是有效的 JSON：${error.message}`,
        en: `${file} is not valid JSON: ${error.message}`,
      });
    }
    if (error instanceof TypeError) {
      const reason = error.message.slice(0, MOST_REASONS);
      throw new CallError({
        zh: `${file} 的内容不符合格式：${reason}`,
        en: `${file} has the wrong shape: ${reason}`,
      });
    }
    throw error;
  }
}
