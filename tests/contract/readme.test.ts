import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from './fta-cases.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORE_READMES = ['README.md', 'packages/cases-core/README.md', 'packages/cases-core/README.zh-CN.md'];

const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

/** Each script in a document with the output that the document shows under it. */
function scriptsOf(file: string): { script: string; output: string }[] {
  const blocks = read(file).matchAll(/^```js\n(.*?)^```\n\n\S+\n\n```text\n(.*?)^```/gmsu);
  return [...blocks].map(([, script = '', output = '']) => ({ script, output }));
}

describe.each(CORE_READMES)('%s', (file) => {
  it('shows the output of every script', () => {
    expect(scriptsOf(file).length).toBe(read(file).match(/^```js$/gmu)?.length);
  });

  it.each(scriptsOf(file))('prints what it says: script %#', ({ script, output }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
      cwd: `${ROOT}tests`,
      encoding: 'utf8',
      input: script,
    });
    expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
  });
});

describe('README.md', () => {
  const calls = [...read('README.md').matchAll(/^pnpm fta (.+)$/gmu)].map(([, call = '']) => call);

  it.each(calls.filter((call) => !call.startsWith('convert')))('pnpm fta %s', (call) => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...call.split(' ')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names only folders that exist', () => {
    const folders = [...read('README.md').matchAll(/^\| `([\w/-]+\/)`/gmu)].map(([, folder = '']) => folder);
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !existsSync(`${ROOT}${folder}`))).toEqual([]);
  });
});
