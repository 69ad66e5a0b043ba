import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CMS_URL, SITE_URL } from '../environment.ts';
import { filesUnder } from './files.ts';
import { SITE_FOLDER } from './folders.ts';

/** What of this folder decides how a page looks. */
const SOURCES = ['app', 'browser', 'charts', 'content', 'parts', 'public', 'styles', 'texts', 'views'];
const FILES = ['environment.ts', 'next.config.ts', 'package.json', 'tsconfig.json'];
/** Names the versions of all libraries. */
const LOCKFILE = join(SITE_FOLDER, '..', '..', 'pnpm-lock.yaml');

/** Changes whenever pages of the same content might come out differently: the code, its libraries, its settings. */
export async function codeFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ CMS_URL, SITE_URL }));
  for (const file of await sources()) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function sources(): Promise<string[]> {
  const core = dirname(createRequire(import.meta.url).resolve('@fta/cases-core'));
  const folders = [...SOURCES.map((name) => join(SITE_FOLDER, name)), core];
  const files = await Promise.all(
    folders.map(async (folder) => (await filesUnder(folder)).map((file) => join(folder, file))),
  );
  return [...FILES.map((name) => join(SITE_FOLDER, name)), LOCKFILE, ...files.flat()];
}
