import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Source } from '../content/pages.ts';
import { contentOf, replaceFile } from './files.ts';
import type { Folders } from './folders.ts';

/** What the finished site was built from. */
export interface Manifest {
  /** Fingerprint of the code. */
  readonly code: string;
  /** By the path of each page and listing, the hash of its content. */
  readonly sources: Readonly<Record<string, string>>;
}

const NOTHING: Manifest = { code: '', sources: {} };

const fileIn = ({ cache }: Folders) => join(cache, 'manifest.json');

/** What was built last; nothing where that is not known. */
export async function readManifest(folders: Folders): Promise<Manifest> {
  const text = await contentOf(fileIn(folders));
  return text === null ? NOTHING : JSON.parse(text.toString());
}

export async function writeManifest(folders: Folders, manifest: Manifest): Promise<void> {
  await replaceFile(fileIn(folders), JSON.stringify(manifest, null, 1));
}

export function hashOf({ content }: Source): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}
