import * as fs from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(?:css|html|js|json|svg|txt|xml)$/u;
/** By the ending added to a file's name. Brotli of a higher quality gains some per cent and takes many times as long. */
const COMPRESSIONS: [string, (content: Buffer) => Buffer][] = [
  ['.br', (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })],
  ['.gz', (content) => gzipSync(content, { level: 8 })],
];

/**
 * Puts a site in the place of the one at `out`, in one step: each edition is a folder, two in a millisecond included, and
 * `out` a link to it. Files that are as before are kept, with the time they were written.
 * @returns how many files are not as before, and how many are no more; where there are none, nothing was done
 */
export function publish(draft: string, out: string): { written: number; removed: number } {
  const edition = `${out}-${Date.now().toString(36)}${process.hrtime.bigint().toString(36)}`;
  const before = fs.existsSync(out) ? join(dirname(out), fs.readlinkSync(out)) : null;
  const old = new Set(before === null ? [] : filesUnder(before).filter((name) => !/\.(?:br|gz)$/u.test(name)));
  let written = 0;
  for (const name of filesUnder(draft)) {
    const content = fs.readFileSync(join(draft, name));
    const file = join(edition, name);
    const forms = COMPRESSIBLE.test(name) ? COMPRESSIONS : [];
    fs.mkdirSync(dirname(file), { recursive: true });
    if (before !== null && old.delete(name) && content.equals(fs.readFileSync(join(before, name)))) {
      for (const ending of ['', ...forms.map(([each]) => each)])
        fs.linkSync(join(before, name + ending), file + ending);
    } else {
      written += 1;
      fs.writeFileSync(file, content);
      for (const [ending, compress] of forms) fs.writeFileSync(file + ending, compress(content));
    }
  }
  const isSame = written + old.size === 0;
  if (!isSame) {
    fs.symlinkSync(basename(edition), `${edition}.link`, 'junction');
    fs.renameSync(`${edition}.link`, out);
  }
  if (before !== null) fs.rmSync(isSame ? edition : before, { recursive: true });
  return { written, removed: old.size };
}

/** Names of files have an ending, those of folders have none. */
function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => extname(name) !== '');
}
