import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { READMES, readDocument, runScript, scriptsOf } from '../support/readme-scripts.ts';
import { PROGRAM } from './fta-cases.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PNPM_OWN = ['exec', 'install', 'run'];

describe.each(['README.md', '.github/CONTRIBUTING.md'])('%s names what there is', (file) => {
  const document = readDocument(file);

  it('as paths', () => {
    const paths = [...document.matchAll(/`((?:packages|apps|examples|tests|\.ci)\/[\w./-]+)`/gu)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  it('as scripts', () => {
    const { scripts } = JSON.parse(readDocument('package.json'));
    const called = [...document.matchAll(/(?:^|`)pnpm (?!-)([a-z:]+)/gmu)].map(([, name = '']) => name);
    expect(called).toContain('test');
    expect(called.filter((name) => !(name in scripts) && !PNPM_OWN.includes(name))).toEqual([]);
  });
});

describe.each(READMES)('%s', (file) => {
  it('shows the output of every script', () => {
    expect(scriptsOf(file).length).toBe(readDocument(file).match(/^```js$/gmu)?.length);
  });

  // Those that talk to a CMS are run in tests/cms, where there is one.
  const scripts = scriptsOf(file).filter(({ needsCms }) => !needsCms);

  it.each(scripts)('prints what it says: script %#', async ({ script, output }) => {
    expect(await runScript(script)).toEqual({ stdout: output, stderr: '' });
  });
});

describe('README.md', () => {
  const calls = [...readDocument('README.md').matchAll(/^pnpm fta (.+)$/gmu)].map(([, call = '']) => call);

  it.each(calls.filter((call) => !call.startsWith('convert')))('pnpm fta %s', (call) => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...call.split(' ')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names only folders that exist', () => {
    const folders = [...readDocument('README.md').matchAll(/^\| `([\w/-]+\/)`/gmu)].map(([, folder = '']) => folder);
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !existsSync(`${ROOT}${folder}`))).toEqual([]);
  });
});
