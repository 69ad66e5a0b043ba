import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CallError, fileError } from './call-error.ts';
import { writeOutput } from './output.ts';

/** What a folder of pulled batches knows of itself, in a file beside them. */
export interface PullState {
  /** Of the CMS that it follows. */
  readonly url: string;
  /** Extension of its files. */
  readonly extension: string;
  /** Where to go on from; `null` while the first pull is under way. */
  readonly cursor: string | null;
  /** The batches whose files it has, by id. */
  readonly batches: Readonly<Record<string, PulledBatch>>;
}

export interface PulledBatch {
  /** SHA-256 of the file; '' where it may not be written yet. */
  readonly hash: string;
  /** Ids of its cases. */
  readonly cases: readonly string[];
}

const STATE_FILE = '.fta-cases.json';

/** `null` for a folder that nothing was pulled into. Throws {@link CallError} where it cannot be told. */
export async function readState(folder: string): Promise<PullState | null> {
  const file = join(folder, STATE_FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileError(file, error);
  });
  if (text === null) return null;
  const state = parseJson(text);
  if (isState(state)) return state;
  throw new CallError({
    zh: `${file} 已损坏，请删除后重新取回`,
    en: `${file} is damaged; delete it and pull again`,
  });
}

export async function writeState(folder: string, state: PullState): Promise<void> {
  await writeOutput(join(folder, STATE_FILE), `${JSON.stringify(state, null, 2)}\n`);
}

export const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isState(value: unknown): value is PullState {
  if (!isObject(value) || !isObject(value.batches)) return false;
  const { url, extension, cursor, batches } = value;
  return (
    typeof url === 'string' &&
    typeof extension === 'string' &&
    (cursor === null || typeof cursor === 'string') &&
    Object.entries(batches).every(([id, batch]) => /^[a-z0-9-]+$/.test(id) && isPulledBatch(batch))
  );
}

function isPulledBatch(value: unknown): value is PulledBatch {
  if (!isObject(value) || typeof value.hash !== 'string' || !Array.isArray(value.cases)) return false;
  return value.cases.every((id) => typeof id === 'string');
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
