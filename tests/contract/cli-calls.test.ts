import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED_BATCH, ftaCases, PROGRAM, temporaryFolder } from './fta-cases.ts';
import { SAMPLE } from './sample.ts';

const folder = temporaryFolder();
const sample = folder.write('sample.md', SAMPLE);
const empty = folder.write('empty.md', '');
const blank = folder.write('blank.md', '\ufeff \n\n');
const binary = folder.write('binary.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x01, 0xff, 0xfe));
const noise = folder.write('noise.md', Uint8Array.of(0x1f, 0x8b, 0x08, 0x02, 0xff, 0x93, 0xc4, 0x81));
const unknown = folder.write('unknown.md', Uint8Array.of(0x01, 0x02, 0x00, 0x03));
const notJson = folder.write('not.json', '{"schemaVersion": ');
const notBatch = folder.write('not-batch.json', '{"title": 7}');
const office = folder.write('batch.docx', 'PK\u0003\u0004 and no more');
const pdf = folder.write('batch.docx.md', '%PDF-1.7');
const oldWord = folder.write('old.docx', wordOf('WordDocument'));
const locked = folder.write('locked.docx', wordOf('EncryptedPackage'));
const missing = join(folder.path, 'missing.md');
mkdirSync(join(folder.path, 'folder.json'));

/** The beginning of an OLE file with a stream of that name. */
function wordOf(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
}

/** Where no CMS is. */
const NOBODY = 'http://127.0.0.1:1';

/** The call, and a word its one line must have. */
const WRONG_CALLS: [args: string[], says: string][] = [
  [[], 'no command'],
  [['prase', sample], 'unknown command prase'],
  [['--colour'], 'unknown option --colour'],
  [['parse'], 'missing argument'],
  [['parse', sample, sample], 'unexpected argument'],
  [['parse', sample, '--jsn'], 'unknown option --jsn'],
  [['parse', sample, '-x'], 'unknown option -x'],
  [['parse', sample, '--json=yes'], 'takes no value'],
  [['parse', sample, '--batch-id'], 'needs a value'],
  [['parse', sample, '--batch-id', '第一批'], '--batch-id expects'],
  [['parse', sample, '--lang', 'fr'], '--lang expects zh|en, got fr'],
  [['parse', missing], 'missing.md does not exist'],
  [['parse', folder.path], 'is a directory'],
  [['parse', binary], 'is a picture; what can be read is'],
  [['parse', noise], 'is an archive; what can be read is'],
  [['parse', unknown], 'is a binary file'],
  [['parse', empty], 'is empty'],
  [['parse', blank], 'is empty'],
  [['parse', join(sample, 'inside.md')], 'is not a directory'],
  [['parse', office], 'is a damaged archive'],
  [['parse', oldWord], 'is a damaged document of old Word'],
  [['parse', locked], 'is protected by a password'],
  [['parse', pdf], 'is a damaged PDF that does not open'],
  [['parse', notBatch], 'has the wrong shape'],
  [['check'], 'missing argument'],
  [['check', sample, missing], 'missing.md does not exist'],
  [['check', sample, '--profile', missing], 'missing.md does not exist'],
  [['check', sample, '--profile', office], 'should be JSON'],
  [['check', notJson], 'is not valid JSON'],
  [['check', notBatch], 'has the wrong shape'],
  [['release', sample, '-o', join(folder.path, 'out.tar')], 'expects a .zip file'],
  [['release', sample, sample, '-o', join(folder.path, 'out.zip')], 'two files hold a batch with the id'],
  [['convert', sample], 'missing -o OUT'],
  [['convert', '-o', join(folder.path, 'out.md')], 'missing argument'],
  [['convert', office, '-o', join(folder.path, 'out.md')], 'is a damaged archive'],
  [['convert', pdf, '-o', join(folder.path, 'out.md')], 'is a damaged PDF'],
  [['convert', sample, '-o', join(folder.path, 'out.xlsx')], 'got .xlsx'],
  [['convert', sample, '-o', join(folder.path, 'out')], 'got no extension'],
  [['convert', sample, '-o', join(folder.path, 'nowhere', 'out.json')], 'directory that does not exist'],
  [['convert', sample, '-o', join(folder.path, 'folder.json')], 'is a directory'],
  [['search', sample], 'missing argument'],
  [['search', sample, ' '], 'the query is blank'],
  [['search', sample, '海关', '--limit', 'all'], '--limit expects'],
  [['stats', missing], 'missing.md does not exist'],
  [['push', '--url', 'http://localhost'], 'missing argument'],
  [['push', sample], 'missing --url'],
  [['push', sample, '--url', 'localhost'], '--url expects'],
  [['push', sample, '--url', 'https://me:secret@localhost'], '--url expects'],
  [['push', sample, '--url', NOBODY, '--token', 'a b'], 'expected an API token'],
  [['push', sample, '--url', NOBODY], 'cannot connect'],
  [['push', sample, '--url', NOBODY, '--batch-id', '第一批'], '--batch-id expects'],
  [['push', missing, '--url', NOBODY], 'missing.md does not exist'],
  [['push', empty, '--url', NOBODY], 'is empty'],
  [['push', unknown, '--url', NOBODY], 'is a binary file'],
  [['push', notBatch, '--url', NOBODY], 'has the wrong shape'],
  [['push', office, '--url', NOBODY], 'is a damaged archive'],
  [['pull', '-o', 'out.md'], 'missing --url'],
  [['pull', '--url', NOBODY], 'missing -o OUT'],
  [['pull', sample, '--url', NOBODY, '-o', 'out.md'], 'unexpected argument'],
  [['pull', '--url', NOBODY, '-o', 'out.xlsx'], 'got .xlsx'],
  [['pull', '--url', NOBODY, '-o', 'out'], 'got no extension'],
  [['pull', '--url', NOBODY, '-o', 'out.md', '--batch', '第一批'], '--batch expects'],
  [['pull', '--url', NOBODY, '-o', 'out.md', '--format', 'md'], '--format goes with a folder'],
  [['pull', '--url', NOBODY, '-o', folder.path, '--batch', 'b-1'], '--batch goes with a file'],
  [['pull', '--url', NOBODY, '-o', folder.path, '--format', 'pdf'], '--format expects md|json|docx|csv'],
  [['pull', '--url', NOBODY, '-o', join(sample, 'inside/')], 'is not a directory'],
  [['pull', '--url', NOBODY, '-o', join(folder.path, 'pulled.md')], 'cannot connect'],
];

describe('a wrong call', () => {
  it.each(WRONG_CALLS)('fta-cases %j: %s', (args, says) => {
    const { status, stdout, stderr } = ftaCases(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^fta-cases: [^\n]+\n$/u);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/u);
    expect(stderr).not.toContain('secret');
  });

  it('is told in Chinese where that is the language', () => {
    expect(ftaCases(['parse', missing, '--lang', 'zh']).stderr).toContain('不存在');
    expect(ftaCases(['parse', missing], { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } }).stderr).toContain('不存在');
  });
});

describe('help', () => {
  const COMMANDS = ['parse', 'check', 'convert', 'search', 'stats', 'push', 'pull'];

  it('lists every command with examples', () => {
    const { status, stdout, stderr } = ftaCases(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +${command} `, 'mu'));
    expect(stdout).toContain('fta-cases parse batch-1.md');
  });

  it.each(COMMANDS)('of %s names its options', (command) => {
    const { status, stdout } = ftaCases([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`fta-cases ${command}`);
    expect(stdout).toContain('--lang zh|en');
  });

  it('prints the version of the package', () => {
    const { version } = createRequire(import.meta.url)('fta-cases/package.json');
    expect(ftaCases(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('input', () => {
  const batchOf = (...call: Parameters<typeof ftaCases>) => JSON.parse(ftaCases(...call).stdout).batch;
  const expected = batchOf(['parse', sample, '--json']);

  it('comes from stdin as -', () => {
    expect(batchOf(['parse', '-', '--json'], { input: SAMPLE })).toEqual(expected);
    const { status, stdout } = ftaCases(['stats', '-', '--json'], { input: JSON.stringify(expected) });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).cases).toBe(2);
  });

  it('may be UTF-16 with a byte order mark', () => {
    const utf16 = folder.write('utf16.md', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le'));
    expect(batchOf(['parse', utf16, '--json'])).toEqual(expected);
  });

  it('may be GB18030, which is said on stderr', () => {
    const bytes = Buffer.concat([Buffer.from('# '), Buffer.from([0xb2, 0xe2, 0xca, 0xd4]), Buffer.from('\n')]);
    const { status, stdout, stderr } = ftaCases(['parse', folder.write('gb.md', bytes), '--json']);
    expect(status).toBe(0);
    expect(stdout).toContain('测试');
    expect(stderr).toMatch(/^fta-cases: .+gb\.md is not UTF-8, read as GB18030\n$/u);
  });
});

describe('output', () => {
  it('carries no control characters of the document to a terminal', () => {
    const hostile = folder.write('hostile.md', SAMPLE.replaceAll('新模式', '\u001b]0;owned\u0007新模式\u001b[31m'));
    for (const args of [
      ['parse', hostile],
      ['check', hostile],
      ['search', hostile, '新模式'],
      ['stats', hostile],
    ]) {
      const { stdout, stderr } = ftaCases(args);
      expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('ends quietly with 0 when the reader goes away', async () => {
    const program = spawn(process.execPath, [PROGRAM, 'parse', BUNDLED_BATCH, '--json', '--sources']);
    let stderr = '';
    program.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    program.stdout.once('data', () => program.stdout.destroy());
    const status = await new Promise((resolve) => program.once('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
