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
const files = [...HOSTILE_FILES, ...HOSTILE_PDFS].map((file, at) => ({ ...file, path: join(folder, `${at}.docx`) }));

/** The bounds for any file. */
const MOST_MILLISECONDS = 5_000;
const MOST_MEGABYTES = 300;
/** Modest files that are read in one process: what one of them leaves to be collected counts against all. */
const TOGETHER = 8;

/** What becomes of files in a process of their own, by path, and the most memory that reading them takes. */
async function read(paths: readonly string[]): Promise<{ outcomes: Outcome[]; megabytes: number }> {
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

  it.each(greedy)('$name: $reason', { timeout: 60_000 }, async ({ path, reason }) => {
    const { outcomes, megabytes } = await read([path]);
    expect(outcomes[0]?.reason).toBe(reason);
    expect(outcomes[0]?.milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });

  const groups = Array.from({ length: Math.ceil(modest.length / TOGETHER) }, (_, at) =>
    modest.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  it.each(groups.map((group) => ({ first: group[0]?.name, group })))(
    '$first and those after it',
    { timeout: 60_000 },
    async ({ group }) => {
      const { outcomes, megabytes } = await read(group.map(({ path }) => path));
      const reasons = group.map(({ name }, at) => [name, outcomes[at]?.reason]);
      expect(reasons).toEqual(group.map(({ name, reason }) => [name, reason]));
      expect(outcomes.filter(({ milliseconds }) => milliseconds >= MOST_MILLISECONDS)).toEqual([]);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    },
  );

  it('leave nothing behind', () => {
    expect(readdirSync(folder)).toHaveLength(files.length);
  });
});
