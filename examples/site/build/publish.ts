import * as fs from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Form = readonly [ending: string, compress: (content: Buffer) => Buffer];

const COMPRESSIBLE = /\.(?:css|html|js|json|svg|txt|xml)$/u;
/** By the ending added to a file's name. Brotli of a higher quality gains some per cent and takes many times as long. */
const COMPRESSIONS: readonly Form[] = [
  ['.br', (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })],
  ['.gz', (content) => gzipSync(content, { level: 8 })],
];

/** Added to the name of an edition that is not whole yet; one whose builder has ended is nobody's. */
const UNFINISHED = '.unfinished';

/**
 * Puts a site in the place of the one at `out`, in one step: each edition is a folder, two in a millisecond included, and
 * `out` a link to it. Files that are as before are kept, with the time they were written.
 * @returns how many files are not as before, and how many are no more; where there are none, nothing was done
 */
export function publish(draft: string, out: string): { written: number; removed: number } {
  removeUnfinished(out);
  const edition = `${out}-${Date.now().toString(36)}${process.hrtime.bigint().toString(36)}`;
  const begun = edition + UNFINISHED;
  const before = fs.existsSync(out) ? join(dirname(out), fs.readlinkSync(out)) : null;
  const old = new Set(before === null ? [] : filesUnder(before).filter((name) => !/\.(?:br|gz)$/u.test(name)));
  let written = 0;
  for (const name of filesUnder(draft)) {
    const content = fs.readFileSync(join(draft, name));
    const file = join(begun, name);
    const forms = formsOf(name);
    fs.mkdirSync(dirname(file), { recursive: true });
    if (before !== null && old.delete(name) && content.equals(fs.readFileSync(join(before, name)))) {
      for (const ending of ['', ...forms.map(([each]) => each)])
        fs.linkSync(join(before, name + ending), file + ending);
    } else {
      written += 1;
      fs.writeFileSync(file, content);
      writeForms(file, content);
    }
  }
  const isSame = written + old.size === 0;
  if (!isSame) {
    fs.renameSync(begun, edition);
    fs.symlinkSync(basename(edition), `${edition}.link`, 'junction');
    fs.renameSync(`${edition}.link`, out);
  }
  if (before !== null) fs.rmSync(isSame ? begun : before, { recursive: true });
  return { written, removed: old.size };
}

/** Writes a file's compressed forms beside it. */
function writeForms(file: string, content: Buffer): void {
  for (const [ending, compress] of formsOf(file)) fs.writeFileSync(file + ending, compress(content));
}

/** The endings of a file's compressed forms, and how they are made. */
export function formsOf(file: string): readonly Form[] {
  return COMPRESSIBLE.test(file) ? COMPRESSIONS : [];
}

/** What a builder leaves that is ended in the middle. */
function removeUnfinished(out: string): void {
  for (const name of fs.existsSync(dirname(out)) ? fs.readdirSync(dirname(out)) : []) {
    if (!name.startsWith(`${basename(out)}-`) || !name.endsWith(UNFINISHED)) continue;
    fs.rmSync(join(dirname(out), name), { recursive: true });
  }
}

/** Names of files have an ending, those of folders have none. */
function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => extname(name) !== '');
}
