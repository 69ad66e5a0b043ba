import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiError, type Client } from '@fta/cases-core/client';
import { CallError, fileError } from './call-error.ts';
import type { Call } from './command.ts';
import { writeOutput } from './output.ts';
import { hashOf, type PulledBatch, type PullState, readState, writeState } from './pull-state.ts';
import type { Writer } from './writers.ts';

export interface FolderPull {
  readonly client: Client;
  readonly url: string;
  readonly folder: string;
  readonly extension: string;
  readonly write: Writer;
  readonly progress: Call['progress'];
}

/** How many files a pull wrote and took away, and how many the folder has now. */
export interface PulledFolder {
  readonly written: number;
  readonly removed: number;
  readonly files: number;
}

/**
 * Brings a folder in line with what is public, a file to each batch; the files it wrote are its own, to replace and to
 * remove. It keeps a cursor and fetches what changed since, and what is missing or was edited in the folder.
 *
 * Files that may come to be are entered in its state before they are written, and the cursor after: a pull that ends
 * anywhere is made good by the next. Throws {@link CallError} for a folder that cannot be used.
 */
export async function pullFolder(pull: FolderPull): Promise<PulledFolder> {
  const { folder, url, extension, client, progress } = pull;
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileError(folder, error);
  });
  const state = (await readState(folder)) ?? { url, extension, cursor: null, batches: {} };
  requireSame(state, pull);
  const news = (await newsSince(client, state)) ?? (await everything(client, state));
  const ids = [...new Set([...news.batches, ...(await spoiltIn(pull, state))])].sort();
  const batches: Record<string, PulledBatch> = { ...state.batches };
  for (const id of ids) batches[id] ??= NOT_WRITTEN;
  if (ids.length > 0) await writeState(folder, { ...state, batches });
  const counts = { written: 0, removed: 0 };
  for (const [index, id] of ids.entries()) {
    progress(index, ids.length, id);
    const { did, batch } = await pullBatch(pull, id);
    if (did !== 'nothing') counts[did] += 1;
    if (batch) batches[id] = batch;
    else delete batches[id];
  }
  progress(ids.length, ids.length, '');
  if (ids.length > 0 || news.cursor !== state.cursor)
    await writeState(folder, { ...state, cursor: news.cursor, batches });
  return { ...counts, files: Object.keys(batches).length };
}

const NOT_WRITTEN: PulledBatch = { hash: '', cases: [] };

/** A folder follows one CMS in one format. */
function requireSame(state: PullState, { folder, url, extension }: FolderPull): void {
  if (state.url === url && state.extension === extension) return;
  const has = `${state.url} (${state.extension})`;
  throw new CallError({
    zh: `${folder} 中是从 ${has} 取回的案例，请另选目录`,
    en: `${folder} holds what was pulled from ${has}; choose another folder`,
  });
}

/** Batches that may have changed, and the cursor of the moment before they are looked at. */
interface News {
  readonly batches: readonly string[];
  readonly cursor: string;
}

const GONE = 410;

/** What changed since the last pull; `null` where there was none or the CMS does not know its cursor any more. */
async function newsSince(client: Client, { cursor: since, batches }: PullState): Promise<News | null> {
  if (since === null) return null;
  try {
    const changed = new Set<string>();
    let cursor = since;
    for await (const { data, meta } of client.followChanges({ since, view: 'summary' })) {
      for (const change of data) {
        changed.add(change.kind === 'batch' ? change.id : change.batch);
        // A case may have come from another batch, of which nothing is told.
        for (const [id, { cases }] of Object.entries(batches)) if (cases.includes(change.id)) changed.add(id);
      }
      ({ cursor } = meta);
    }
    return { batches: [...changed], cursor };
  } catch (error) {
    if (error instanceof ApiError && error.status === GONE) return null;
    throw error;
  }
}

async function everything(client: Client, { batches }: PullState): Promise<News> {
  let cursor = '';
  for await (const { meta } of client.followChanges({ view: 'summary' })) ({ cursor } = meta);
  const ids = Object.keys(batches);
  for (const { id } of await client.allBatches().toArray()) ids.push(id);
  return { batches: ids, cursor };
}

/** Batches whose files are not as they were written. */
async function spoiltIn(pull: FolderPull, { batches }: PullState): Promise<string[]> {
  const spoilt: string[] = [];
  for (const [id, { hash }] of Object.entries(batches))
    if ((await hashOnDisk(fileOf(pull, id))) !== hash) spoilt.push(id);
  return spoilt;
}

interface PulledFile {
  readonly did: 'written' | 'removed' | 'nothing';
  /** `null` where it is not public. */
  readonly batch: PulledBatch | null;
}

async function pullBatch(pull: FolderPull, id: string): Promise<PulledFile> {
  const file = fileOf(pull, id);
  const before = await hashOnDisk(file);
  const batch = await pull.client.batch(id);
  if (!batch) {
    await rm(file, { force: true });
    return { did: before === null ? 'nothing' : 'removed', batch: null };
  }
  const content = pull.write(batch);
  const hash = hashOf(content);
  if (hash !== before) await writeOutput(file, content);
  return { did: hash === before ? 'nothing' : 'written', batch: { hash, cases: batch.cases.map((each) => each.id) } };
}

const fileOf = ({ folder, extension }: FolderPull, id: string) => join(folder, `${id}${extension}`);

/** `null` where there is no such file. */
async function hashOnDisk(file: string): Promise<string | null> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fileError(file, error);
  }
}
