import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixFile, writeFixed } from '../src/fix-file.ts';
import { run } from '../src/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'fta-fix-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FAULTY = `# 1. 无纸通关新模式
（山东自贸试验区提供）
## 一、主要做法
  **海关加强**加强协作，，单证共享。\u3000
## 二、实践成效
推行“一码通行“服务，时间缩短 5 天。
`;
const FIXED = FAULTY.replace('**加强', '**').replace('，，', '，').replace('行“服', '行”服');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs `check` and keeps what it wrote. */
async function check(...args: string[]) {
  const written = { out: '', error: '' };
  const status = await run(['check', ...args], {
    environment: { LANG: 'en_GB.UTF-8' },
    colour: false,
    interactive: false,
    writeOut: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.error += text;
    },
  });
  return { status, ...written };
}

describe('check --fix', () => {
  it('corrects what is certain at its place, leaves the rest byte for byte, and shows each change', async () => {
    const path = file('a.md', FAULTY);
    const { status, out, error } = await check('--fix', path);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
    const places = out.match(/^\S+:\d+:\d+ {2}fix .*$/gmu)?.map((line) => line.slice(path.length + 1));
    expect(places).toEqual([
      '4:11  fix  Remove the second “加强”  海关加强加强协作，，单证… → 海关加强协作，，单证…  doubled-word',
      '4:15  fix  Keep one mark  …加强加强协作，，单证共享。 → …加强加强协作，单证共享。  doubled-punctuation',
      '6:8  fix  Make it a pair  …行“一码通行“服务，时间缩… → …行“一码通行”服务，时间缩…  unbalanced-mark',
    ]);
    expect(out).toMatch(/\n3 changes made\n0 error, 0 warning, 3 info in 1 file\n$/u);
  });

  it('does nothing the second time', async () => {
    const path = file('twice.md', FAULTY);
    await check('--fix', path);
    const { mtimeMs } = statSync(path);
    expect((await check('--fix', path)).out).toContain('0 changes made\n');
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const path = file('dry.md', FAULTY);
    const { out } = await check('--fix', '--dry-run', path);
    expect(out).toContain('3 changes to make, nothing written\n');
    expect(readFileSync(path, 'utf8')).toBe(FAULTY);
  });

  it('makes a fix that is for somebody to choose where --rule names it, and no other then', async () => {
    const path = file('rule.md', FAULTY);
    await check('--fix', '--rule', 'section-renamed', path);
    expect(readFileSync(path, 'utf8')).toBe(FAULTY.replace('实践成效', '实践效果'));
  });

  it('lists the changes with --json', async () => {
    const { out } = await check('--fix', '--json', file('json.md', FAULTY));
    const { changes, diagnostics } = JSON.parse(out);
    expect(changes.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'doubled-word',
      'doubled-punctuation',
      'unbalanced-mark',
    ]);
    expect(diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('doubled-word');
  });

  it('ends with 1 where an error is left', async () => {
    const path = file('error.md', FAULTY.replace(/## 二.*/su, ''));
    expect((await check('--fix', path)).status).toBe(1);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['lines that end with CR LF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('keeps %s', async (name, encode) => {
    const path = file(`${name}.md`, encode(FAULTY));
    await check('--fix', path);
    expect(readFileSync(path).equals(encode(FIXED))).toBe(true);
  });

  it('keeps the rights of the file, writes through a link, and leaves nothing beside it', async () => {
    const path = file('linked.md', FAULTY);
    chmodSync(path, 0o640);
    const link = join(folder, 'link.md');
    symlinkSync(path, link);
    await check('--fix', link);
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves a file alone that somebody changed meanwhile', async () => {
    const path = file('changed.md', FAULTY);
    const fixed = await fixFile(path, undefined, undefined);
    writeFileSync(path, `${FAULTY}新的一段。\n`);
    await expect(writeFixed(fixed)).rejects.toThrow('was changed after it was read');
    expect(readFileSync(path, 'utf8')).toBe(`${FAULTY}新的一段。\n`);
  });

  it.each([
    ['JSON', ['{"cases":[]}'], '.json', 'expected Markdown or text'],
    ['a Word document or what else is no text', ['PK\u0003\u0004\u0000\u0000'], '.md', 'expected Markdown or text'],
    ['GB18030', [Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a])], '.md', 'it is in gb18030, save it as UTF-8 first'],
  ] as const)('refuses %s, and writes no other file of the call', async (name, [content], extension, reason) => {
    const good = file('good.md', FAULTY);
    const bad = file(`${name}${extension}`, content);
    const before = readFileSync(bad);
    const { status, out, error } = await check('--fix', good, bad);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(reason);
    expect(readFileSync(good, 'utf8')).toBe(FAULTY);
    expect(readFileSync(bad).equals(before)).toBe(true);
  });

  it.each([
    [['--fix', '-'], '--fix writes files and cannot be used on stdin'],
    [['--dry-run', 'a.md'], '--dry-run goes with --fix'],
    [['--rule', 'doubled-word', 'a.md'], '--rule goes with --fix'],
    [['--fix', '--rule', 'doubled-wort', 'a.md'], '--rule doubled-wort: expected a rule that has a fix: '],
  ])('refuses %j', async (args, reason) => {
    const { status, error } = await check(...args);
    expect(status).toBe(2);
    expect(error).toContain(reason);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
