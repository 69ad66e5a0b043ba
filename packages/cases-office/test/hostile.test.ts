import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_FILES } from './documents/hostile.ts';
import { HOSTILE_PDFS } from './documents/hostile-pdf.ts';
import type { Outcome } from './documents/read-files.ts';

const reader = fileURLToPath(new URL('./documents/read-files.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fta-hostile-'));
/** PDFium, which is code of megabytes, is weighed without the process that asks for the reading. */
const files = [
  ...HOSTILE_FILES.map((file) => ({ ...file, beside: false })),
  ...HOSTILE_PDFS.map((file) => ({ ...file, beside: true })),
].map((file, at) => ({ ...file, path: join(folder, `${at}.docx`) }));

/** The bounds for any file. */
const MOST_MILLISECONDS = 5_000;
const MOST_MEGABYTES = 300;

/** What becomes of files in a process of their own, by path, and the most memory that it takes. */
async function read(paths: readonly string[]): Promise<{ outcomes: Outcome[]; before: number; megabytes: number }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=fta-source', '--import', 'tsx', reader, ...paths],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  );
  return JSON.parse(stdout);
}

beforeAll(() => {
  for (const { path, make } of files) writeFileSync(path, make());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('hostile files', () => {
  const [greedy, modest] = [files.filter((file) => file.greedy), files.filter((file) => !file.greedy)];

  it.each(greedy)('$name: $reason', { timeout: 60_000 }, async ({ path, reason, beside }) => {
    const { outcomes, before, megabytes } = await read([path]);
    expect(outcomes[0]?.reason).toBe(reason);
    expect(outcomes[0]?.milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(megabytes - (beside ? before : 0)).toBeLessThan(MOST_MEGABYTES);
  });

  it('are refused for what is wrong with each', { timeout: 240_000 }, async () => {
    const { outcomes, megabytes } = await read(modest.map(({ path }) => path));
    const reasons = modest.map(({ name }, at) => [name, outcomes[at]?.reason]);
    expect(reasons).toEqual(modest.map(({ name, reason }) => [name, reason]));
    expect(outcomes.filter(({ milliseconds }) => milliseconds >= MOST_MILLISECONDS)).toEqual([]);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });

  it('leave nothing behind', () => {
    expect(readdirSync(folder)).toHaveLength(files.length);
  });
});
