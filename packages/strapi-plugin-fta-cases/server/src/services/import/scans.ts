import { createHash } from 'node:crypto';
import type { Diagnostic } from '@fta/cases-core';
import {
  type PageReader,
  type PageReading,
  type ParsedFile,
  type ParseFileOptions,
  parseFile,
  Refusal,
} from '@fta/cases-office';
import { LRUCache } from 'lru-cache';

/** Reads scans; those who do not want 65 MB of models leave it out. */
export const SCAN_PACKAGE = '@fta/cases-ocr';

/** Of pages that somebody has to recognise. */
const UNREAD_RULES: readonly string[] = ['pages-without-text', 'pages-guessed'];

/**
 * Pages that were recognised of late, by file and page: whoever has looked at what an import would do waits for them once.
 * A page takes some seconds, and less than a megabyte here.
 */
const recognised = new LRUCache<string, PageReading>({ max: 300, ttl: 30 * 60_000 });

/** One scan at a time: each takes a processor and some 350 MB. */
let turn: Promise<void> = Promise.resolve();

/**
 * Reads a file, and of a PDF the pages that are pictures too, where the package for it is installed. Only what has such
 * pages is read a second time.
 * @throws Refusal as `parseFile` does
 */
export async function parseWithScans(content: string | Uint8Array, options: ParseFileOptions): Promise<ParsedFile> {
  const read = await readOnce(content, options);
  const isUnread = read instanceof Refusal || read.diagnostics.some(({ ruleId }) => UNREAD_RULES.includes(ruleId));
  if (!isUnread || typeof content === 'string') return settled(read);
  const createReader = await scanReader();
  if (!createReader) return settled(read, true);
  return inTurn(async () => {
    const reader = createReader({ strips: true });
    try {
      return await parseFile(content, { ...options, ...patient(options), reader: remembering(reader, content) });
    } finally {
      await reader.end();
    }
  });
}

/** What a file is read as, or why not: of one without text a refusal, which the recognition may undo. */
async function readOnce(content: string | Uint8Array, options: ParseFileOptions): Promise<ParsedFile | Refusal> {
  try {
    return await parseFile(content, { ...options, progress: undefined });
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'pdf-without-text') return error;
    throw error;
  }
}

function settled(read: ParsedFile | Refusal, isPackageMissing = false): ParsedFile {
  if (read instanceof Refusal) throw read;
  return isPackageMissing ? { ...read, diagnostics: read.diagnostics.map(withPackage) } : read;
}

/** What would read the pages stands in the line that says that they were not read. */
function withPackage(diagnostic: Diagnostic): Diagnostic {
  if (!UNREAD_RULES.includes(diagnostic.ruleId)) return diagnostic;
  return { ...diagnostic, message: `${diagnostic.message} (npm install ${SCAN_PACKAGE})` };
}

/** To draw a page takes longer than to read its text; the whole has its limit all the same. */
function patient({ limits }: ParseFileOptions): Pick<ParseFileOptions, 'limits'> {
  return { limits: { ...limits, ...(limits?.milliseconds && { pageMilliseconds: limits.milliseconds }) } };
}

function remembering({ resolution, read }: PageReader, content: Uint8Array): PageReader {
  const file = createHash('sha256').update(content).digest('hex');
  return {
    resolution,
    async read(picture) {
      const key = `${file} ${picture.page}`;
      const known = recognised.get(key) ?? (await read(picture));
      recognised.set(key, known);
      return known;
    },
  };
}

async function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const before = turn;
  let end = () => {};
  turn = new Promise((resolve) => {
    end = resolve;
  });
  await before;
  try {
    return await run();
  } finally {
    end();
  }
}

/** Makes readers of scans; `null` where the package is not installed. */
async function scanReader() {
  try {
    const { createReader } = await import('@fta/cases-ocr');
    return createReader;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const MISSING: readonly unknown[] = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

/** Whether it is this package that was not found, and not one that it needs. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    MISSING.includes(error.code) &&
    error.message.includes(`'${SCAN_PACKAGE}'`)
  );
}
