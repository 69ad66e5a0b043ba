import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isMissing } from '../../server/src/services/import/scans.ts';

const nowhere = mkdtempSync(join(tmpdir(), 'fta-nowhere-'));
afterAll(() => rmSync(nowhere, { recursive: true, force: true }));

/** A package manager that runs the tests may have Node look where everything is. */
const SURROUNDINGS = { cwd: nowhere, encoding: 'utf8', env: { ...process.env, NODE_PATH: '' } } as const;

/** What Node says where a package is not installed. */
function errorOf(code: string): Error {
  const script = `(async () => ${code})().catch(({ code, message }) => console.log(JSON.stringify({ code, message })))`;
  const { message, ...others } = JSON.parse(execFileSync('node', ['-e', script], SURROUNDINGS));
  return Object.assign(new Error(message), others);
}

describe('the package that reads scans', () => {
  it.each(["import('@fta/cases-ocr')", "require('@fta/cases-ocr')"])('is told to be missing by %s', (code) => {
    expect(isMissing(errorOf(code))).toBe(true);
  });

  it('is not what is missing where another one is, or where it fails', () => {
    expect(isMissing(errorOf("import('@fta/cases-nothing')"))).toBe(false);
    expect(isMissing(new Error("Cannot find '@fta/cases-ocr'"))).toBe(false);
  });
});
