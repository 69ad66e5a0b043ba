import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createMemoryStore, type MemoryStore } from '@fta/cases-core/client';

/** A copy of all that is public at a CMS. */
export interface Copy {
  /** Where it is from. */
  readonly url: string;
  readonly store: MemoryStore;
  /** When each case was last published. */
  readonly times: Map<string, string>;
}

/** As a file keeps it. */
interface KeptCopy {
  readonly url: string;
  readonly snapshot: unknown;
  readonly times: Readonly<Record<string, string>>;
}

/** The copy in a file; an empty one where the file is missing, of another CMS, or of another format. */
export async function readCopy(url: string, file: string): Promise<Copy> {
  const kept: KeptCopy | null = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
  const store = kept?.url === url ? storeWith(kept.snapshot) : null;
  if (kept === null || store === null) return { url, store: createMemoryStore(), times: new Map() };
  return { url, store, times: new Map(Object.entries(kept.times)) };
}

/** Replaces the file in one step. */
export async function writeCopy(file: string, { url, store, times }: Copy): Promise<void> {
  const isPublic = ([id]: [string, string]) => store.case(id) !== null;
  const kept: KeptCopy = {
    url,
    snapshot: store.snapshot(),
    times: Object.fromEntries([...times].filter(isPublic)),
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
