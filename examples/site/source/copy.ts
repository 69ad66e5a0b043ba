import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createMemoryStore, type MemoryStore } from '@fta/cases-core/client';
import type { Origin } from '../content/origin.ts';

/** A copy of all that is public at a CMS. */
export interface Copy {
  /** Where it is from. */
  readonly url: string;
  readonly store: MemoryStore;
  /** When each case was last published. */
  readonly times: Map<string, string>;
  /** The pages of its file that each case was read from, where it has any. */
  readonly origins: Map<string, Origin>;
}

/** As a file keeps it. */
interface KeptCopy {
  readonly url: string;
  readonly snapshot: unknown;
  readonly times: Readonly<Record<string, string>>;
  readonly origins: Readonly<Record<string, Origin>>;
}

/** The copy in a file; an empty one where the file is missing, of another CMS, or of another format. */
export async function readCopy(url: string, file: string): Promise<Copy> {
  const kept: KeptCopy | null = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
  const store = kept?.url === url && kept.origins ? storeWith(kept.snapshot) : null;
  if (kept === null || store === null) return { url, store: createMemoryStore(), times: new Map(), origins: new Map() };
  return { url, store, times: new Map(Object.entries(kept.times)), origins: new Map(Object.entries(kept.origins)) };
}

/** Replaces the file in one step. */
export async function writeCopy(file: string, { url, store, times, origins }: Copy): Promise<void> {
  const isPublic = ([id]: [string, unknown]) => store.case(id) !== null;
  const kept: KeptCopy = {
    url,
    snapshot: store.snapshot(),
    times: Object.fromEntries([...times].filter(isPublic)),
    origins: Object.fromEntries([...origins].filter(isPublic)),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(kept));
  await rename(`${file}.new`, file);
}

function storeWith(snapshot: unknown): MemoryStore | null {
  try {
    return createMemoryStore(snapshot);
  } catch (error) {
    // It is none of this version.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
