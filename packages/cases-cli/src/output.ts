import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CallError, fileError } from './call-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Throws {@link CallError} where the file
 * cannot be written.
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const directory = dirname(path);
  if (!(await statOf(directory))?.isDirectory()) {
    throw new CallError({ zh: `${path} 所在目录不存在`, en: `${path} is in a directory that does not exist` });
  }
  const target = await realpath(path).catch(() => path);
  const part = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw fileError(path, error);
  }
}

/** Throws {@link CallError} where the file that is to be written is the one that was read. */
export async function refuseInput(path: string, source: string): Promise<void> {
  const [target, origin] = await Promise.all([statOf(path), statOf(source)]);
  if (!target || !origin || target.ino !== origin.ino || target.dev !== origin.dev) return;
  throw new CallError({
    zh: `输出 ${path} 就是输入文件，请另取文件名`,
    en: `output ${path} is the input itself, name another file`,
  });
}

/** `null` for what is not there or may not be seen; opening it tells which. */
const statOf = (path: string) => stat(path).catch(() => null);
