import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, pathIn } from '../texts/language.ts';
import { compressed, ENCODINGS } from './compress.ts';
import { contentOf, filesUnder, replaceFile } from './files.ts';
import { EXPORT_FOLDER } from './folders.ts';
import { fileOf } from './plan.ts';
import { withoutIdleScripts } from './runtime.ts';

export interface Edition {
  /** Paths of all pages, and of those that were rendered anew. */
  readonly pages: readonly string[];
  readonly rendered: readonly string[];
  /** Files that are served beside the pages, by name. */
  readonly data: ReadonlyMap<string, string>;
}

/**
 * Brings the finished site in `out` up to date. Files that have not changed stay untouched, so that browsers may keep
 * them. What pages refer to is there before the pages, and what nobody refers to any more goes last.
 */
export async function publish(out: string, { pages, rendered, data }: Edition): Promise<void> {
  const assets = (await filesUnder(EXPORT_FOLDER)).filter(isAsset);
  for (const name of assets) await put(out, name, await assetContent(name));
  for (const [name, text] of data) await put(out, name, Buffer.from(text));
  for (const path of rendered) {
    for (const file of filesOf(path)) {
      const html = await readFile(join(EXPORT_FOLDER, file), 'utf8');
      await put(out, file, Buffer.from(withoutIdleScripts(html, path)));
    }
  }
  await clear(out, new Set([...assets, ...data.keys(), ...pages.flatMap(filesOf)]));
}

async function assetContent(name: string): Promise<Buffer> {
  const content = await readFile(join(EXPORT_FOLDER, name));
  return name.endsWith('.html') ? Buffer.from(withoutIdleScripts(content.toString(), `/${name}`)) : content;
}

function filesOf(path: string): string[] {
  return LANGUAGES.map((language) => fileOf(pathIn(language, path)));
}

/** Pages are published one by one; of the rest, what the client router of Next would load is not used. */
function isAsset(name: string): boolean {
  if (name.endsWith('/index.html') || name === 'index.html') return false;
  return !name.endsWith('.txt') || name === 'robots.txt';
}

async function put(out: string, name: string, content: Uint8Array): Promise<void> {
  const file = join(out, name);
  if ((await contentOf(file))?.equals(content)) return;
  const forms = await compressed(name, content);
  for (const ending of ENCODINGS) {
    if (forms === null) await rm(`${file}${ending}`, { force: true });
    else await replaceFile(`${file}${ending}`, forms[ending]);
  }
  await replaceFile(file, content);
}

async function clear(out: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await filesUnder(out)) {
    const ending = ENCODINGS.find((encoding) => name.endsWith(encoding));
    const plain = ending === undefined ? name : name.slice(0, -ending.length);
    if (!kept.has(plain)) await rm(join(out, name), { force: true });
  }
}
