import type { Batch } from '@fta/cases-core';
import { createMemoryStore, type MirrorEntry, type MirrorStore } from '@fta/cases-core/client';

/** The process of the mirror ends here. */
export class Crash extends Error {}

/** What outlives a crash: files by name, each written whole or not at all. */
export interface Disk {
  readonly files: Map<string, string>;
  /** The batches that the files come to. */
  batches(): Batch[];
}

const CURSOR = 'cursor';

export function createDisk(): Disk {
  const files = new Map<string, string>();
  return {
    files,
    batches() {
      const entries = [...files].filter(([name]) => name !== CURSOR).map(([, text]) => JSON.parse(text));
      return createMemoryStore({ cursor: null, entries }).batches();
    },
  };
}

/** A store of the simplest kind, a file for each entry; before each file is written the process may end. */
export function openStore({ files }: Disk, ends: () => boolean): MirrorStore {
  const write = async (name: string, value: unknown) => {
    if (ends()) throw new Crash(`before ${name} was written`);
    if (value === null) files.delete(name);
    else files.set(name, JSON.stringify(value));
  };
  const nameOf = ({ kind, id }: Pick<MirrorEntry, 'kind' | 'id'>) => `${kind}/${id}`;
  return {
    async cursor() {
      return JSON.parse(files.get(CURSOR) ?? 'null');
    },
    async apply(changes, cursor) {
      for (const { cursor: _, at: __, action: ___, ...entry } of changes) {
        await write(nameOf(entry), entry.content === null ? null : entry);
      }
      await write(CURSOR, cursor);
    },
    async replaceAll(entries, cursor) {
      await write(CURSOR, null);
      const kept = new Set(entries.map(nameOf));
      for (const name of [...files.keys()]) if (!kept.has(name)) await write(name, null);
      for (const entry of entries) await write(nameOf(entry), entry);
      await write(CURSOR, cursor);
    },
  };
}
