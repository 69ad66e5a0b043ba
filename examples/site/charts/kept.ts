import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where drawings are kept from one build to the next; `astro.config.ts` writes the folder into the code. */
const FILE = process.env.KEPT && join(process.env.KEPT, 'drawings.json');

const before: Record<string, string> = FILE && existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
/** Those of this build: what it has not used is not kept. */
const used: Record<string, string> = {};

if (FILE) {
  process.on('exit', () => {
    writeFileSync(`${FILE}.new`, JSON.stringify(used));
    renameSync(`${FILE}.new`, FILE);
  });
}

/** What `draw` makes of `input`, drawn only once: that takes longer than the rest of a page. An input with functions is not data. */
export function kept(input: unknown, draw: () => string): string {
  let isData = true;
  const text = JSON.stringify(input, (_, value) => {
    isData &&= typeof value !== 'function';
    return value;
  });
  if (!isData) return draw();
  const key = createHash('sha256').update(text).digest('base64url');
  const drawing = used[key] ?? before[key] ?? draw();
  used[key] = drawing;
  return drawing;
}
