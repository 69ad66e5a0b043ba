import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Terminal } from '../src/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'fta-cases-'));
const files = [join(folder, 'a.md'), join(folder, 'b.md')];

beforeAll(() => {
  for (const file of files)
    writeFileSync(file, '# 1. 案例\n\n（山东自贸试验区提供）\n\n## 一、主要做法\n\n试行新办法。\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs one call and keeps what it wrote. */
async function call(args: string[], surroundings: Partial<Terminal> = {}) {
  const written = { out: '', error: '' };
  const status = await run(args, {
    environment: { LANG: 'en_GB.UTF-8' },
    colour: false,
    interactive: false,
    writeOut: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.error += text;
    },
    ...surroundings,
  });
  return { status, ...written };
}

describe('run', () => {
  it('colours the summary where stdout is a terminal, and never JSON', async () => {
    const [file = ''] = files;
    expect((await call(['parse', file], { colour: true })).out).toContain('\u001b[1m');
    expect((await call(['parse', file, '--json'], { colour: true })).out).not.toContain('\u001b');
  });

  it('shows progress over many files where stderr is a terminal, and wipes it', async () => {
    const { error } = await call(['stats', ...files], { interactive: true });
    const wipe = '\r\u001b[K';
    expect(error).toBe(`${wipe}1/2 ${files[0]}${wipe}2/2 ${files[1]}${wipe}`);
    expect((await call(['stats', ...files])).error).toBe('');
    expect((await call(['stats', files[0] ?? ''], { interactive: true })).error).toBe('');
  });

  it('shows how far a push is, and wipes that too where it fails', async () => {
    const [file = ''] = files;
    const url = 'http://127.0.0.1:1';
    const { status, out, error } = await call(['push', file, '--url', url], { interactive: true });
    const wipe = '\r\u001b[K';
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(/fta-cases: cannot connect: [^\n]+\n$/u);
    expect(error.split(wipe).slice(0, 3)).toEqual(['', `1/2 ${file}`, `2/2 ${url}`]);
    expect(error.split(wipe)[3]).toMatch(/^fta-cases: /u);
  });

  it('takes --lang from anywhere in the call, also for errors of the call itself', async () => {
    expect((await call(['--lang', 'zh', '--help'])).out).toContain('用法');
    expect((await call(['parse', '--bad', '--lang=zh'])).error).toBe(
      'fta-cases: 未知选项 --bad，可用选项见 fta-cases parse --help\n',
    );
  });

  it('keeps a file name with line breaks on one line of stderr', async () => {
    const { status, error } = await call(['parse', 'no\nsuch\u001b[31mfile']);
    expect({ status, error }).toEqual({ status: 2, error: 'fta-cases: no such[31mfile does not exist\n' });
  });
});
