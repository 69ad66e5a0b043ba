import {
  type Coverage,
  check,
  type Diagnostic,
  type Place,
  type Profile,
  parse,
  parseProfile,
  readBatch,
} from '@fta/cases-core';
import type { Batch } from '@fta/cases-core/schema';
import { CallError } from './call-error.ts';
import type { Call } from './command.ts';
import { type Input, readInput } from './input.ts';
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
}

export interface LoadOptions {
  language: Language;
  batchId?: string | undefined;
  profile?: Profile | undefined;
}

type Reporting = Pick<Call, 'note' | 'progress'>;

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

/** Reads one file: text is parsed and checked, JSON is a batch and checked. */
export async function load(path: string, options: LoadOptions, call: Reporting): Promise<Loaded> {
  return loadInput(await readInput(path), options, call);
}

/** The same for a file that has been read. */
export function loadInput(input: Input, options: LoadOptions, call: Pick<Call, 'note'>): Loaded {
  if (input.encoding === 'gb18030') {
    call.note({ zh: `${input.file} 不是 UTF-8，按 GB18030 读取`, en: `${input.file} is not UTF-8, read as GB18030` });
  }
  return input.format === 'json' ? loadJson(input, options) : loadText(input, options);
}

function loadText({ file, text }: Input, { language, batchId, profile }: LoadOptions): Loaded {
  const options = { language, ...(batchId !== undefined && { batchId }), ...(profile && { profile }) };
  return { file, ...parse(text, options) };
}

function loadJson(input: Input, { language, profile }: LoadOptions): Loaded {
  const batch = readShape(input, readBatch);
  const diagnostics = check(batch, { language, ...(profile && { profile }) });
  return { file: input.file, batch, diagnostics, coverage: null, sources: {} };
}

/** Reads the profile that `--profile` names; `undefined` without one. */
export async function loadProfile(path: string | undefined): Promise<Profile | undefined> {
  if (path === undefined) return undefined;
  return readShape(await readInput(path), parseProfile);
}

/** Characters of what is told of a wrong shape, which may be wrong in a thousand places. */
const MOST_REASONS = 300;

/** JSON of the shape that `read` knows; it throws a TypeError that says what was expected. */
function readShape<T>({ file, text }: Input, read: (json: unknown) => T): T {
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
