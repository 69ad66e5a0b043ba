import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../support/pdf.ts';
import { pageFile, wordFile } from '../support/word.ts';
import { createToken } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import { DATABASES } from './databases.ts';
import { bundledBatch } from './documents.ts';
import { app, cast, contributor, withEverybody } from './everybody.ts';
import { inUtf16, upload } from './files.ts';
import { BATCH, sampleCase, snapshot } from './staging.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const batch = (parts: object = {}) => ({ ...BATCH, cases: [sampleCase(1)], ...parts });
const json = (value: unknown, name = 'batch.json') => ({ name, content: JSON.stringify(value) });
const file = (name: string, content: Uint8Array) => upload(name, content);
const twoFiles = () => {
  const form = file('a.md', bytes(bundledBatch()));
  form.append('files', new Blob([JSON.stringify(batch())]), 'b.json');
  return form;
};

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LINES = ['1.无纸通关新模式', '（山东自贸试验区提供）', '一、主要做法', '企业网上提交单证。'];
const word = wordFile(LINES);
const page = pageFile(LINES);
const pdf = pdfFile(LINES);

/** The beginning of a file of Word before 2007. */
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);

/** What cannot be read, and what is said of it. */
const UNREADABLE: readonly (readonly [what: string, body: () => unknown, ruleId: string | null])[] = [
  ['a damaged Word document', () => file('批次.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), 'import-unreadable'],
  [
    'a Word document that is a bomb',
    () => file('批次.docx', wordFile([' '.repeat(17 * 1024 * 1024)])),
    'import-unreadable',
  ],
  ['a Word document without a case', () => file('批次.docx', wordFile(['关于召开会议的通知'])), 'import-no-cases'],
  ['a document of old Word', () => file('批次.docx', oldWord), 'import-unreadable'],
  ['the first line of a PDF', () => file('batch.pdf', bytes('%PDF-1.7\n')), 'import-unreadable'],
  ['a PDF without a case', () => file('batch.pdf', pdfFile(['关于召开会议的通知'])), 'import-no-cases'],
  ['a file without an extension', () => file('batch', bytes(bundledBatch())), 'import-format'],
  ['an extension that hides another', () => file('batch.md.exe', bytes(bundledBatch())), 'import-format'],
  ['an empty file', () => file('batch.md', new Uint8Array()), 'import-empty'],
  ['blanks alone', () => file('batch.md', bytes(' \n\u3000\n')), 'import-empty'],
  ['an empty text', () => ({ name: 'batch.json', content: '' }), 'import-empty'],
  [
    'a binary file under another name',
    () => file('batch.md', Uint8Array.of(0x89, 0x50, 0, 1, 2, 3)),
    'import-unreadable',
  ],
  ['damaged text', () => file('batch.md', Uint8Array.of(0xe6, 0x96, 0x87, 0xff, 0xfe, 0xff)), 'import-encoding'],
  ['broken JSON', () => ({ name: 'batch.json', content: '{"cases": [' }), 'import-json'],
  ['JSON that is a list', () => json([]), null],
  ['JSON that is nothing', () => json(null), null],
  ['JSON that is a number', () => json(7), null],
  ['JSON that is a text', () => json('batch'), null],
  ['JSON without a batch', () => json({}), null],
  ['a batch that is nothing', () => json({ batch: null }), null],
  ['a batch without cases', () => json(batch({ cases: [] })), 'import-no-cases'],
  ['a batch with a field more', () => json(batch({ extra: 1 })), null],
  ['a case with a field more', () => json(batch({ cases: [{ ...sampleCase(1), extra: 1 }] })), null],
  ['a batch of another version', () => json(batch({ schemaVersion: '2' })), null],
  ['no file', () => new FormData(), null],
  ['a name alone', () => ({ name: 'batch.md' }), null],
  ['a text alone', () => ({ content: 'x' }), null],
  ['a content that is no text', () => ({ name: 'batch.json', content: batch() }), null],
  ['nothing', () => undefined, null],
  ['two files', twoFiles, null],
];

const polluted = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(batch()).slice(1)}`;
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const longLine = '文'.repeat(400_000);
const heading = (marker: string) => `# 测试批次\n\n## ${marker} 标题标题\n\n### 一、主要做法\n\n做法。\n`;
const dotted = 'x'.repeat(78);

/** What may be taken or refused, but not fail. */
const HOSTILE: readonly (readonly [what: string, body: () => unknown])[] = [
  ['keys of the prototype in the batch', () => ({ name: 'b.json', content: polluted })],
  [
    'keys of the prototype in a case',
    () => ({
      name: 'b.json',
      content: JSON.stringify(batch()).replace('"number":1,', '"__proto__":{"polluted":1},"number":1,'),
    }),
  ],
  [
    'keys of the prototype in the request',
    () => JSON.parse(`{"__proto__":{"dryRun":true},"name":"b.json","content":"{}"}`),
  ],
  ['JSON nested without end', () => ({ name: 'b.json', content: deep })],
  [
    'a batch nested without end',
    () => ({ name: 'b.json', content: JSON.stringify(batch()).replace('"cases":[', `"cases":[${deep},`) }),
  ],
  ['one line of a megabyte', () => file('b.md', bytes(longLine))],
  ['a paragraph of a megabyte', () => json(batch({ cases: [sampleCase(1, { lead: [longLine] })] }))],
  ['a title of a megabyte', () => json(batch({ cases: [sampleCase(1, { title: longLine })] }))],
  ['a megabyte of heading marks', () => file('b.md', bytes('# '.repeat(500_000)))],
  ['a number beyond the schema', () => ({ name: 'b.md', content: heading('123456.') })],
  ['a number beyond the integers', () => ({ name: 'b.md', content: heading('99999999999999999999.') })],
  ['the number 0', () => ({ name: 'b.md', content: heading('0.') })],
  [
    'huge numbers in JSON',
    () => ({ name: 'b.json', content: JSON.stringify(batch()).replace('"number":1,', '"number":1e400,') }),
  ],
  ['an ordinal beyond measure', () => json(batch({ ordinal: 2 ** 40 }))],
  ['an id as long as it may be', () => ({ name: 'b.md', content: bundledBatch(), batchId: dotted })],
  [
    'an id as long as it may be, in JSON',
    () =>
      json(
        batch({
          id: dotted,
          cases: [
            { ...sampleCase(1), id: 'a'.repeat(80) },
            { ...sampleCase(2), id: 'a'.repeat(80) },
          ],
        }),
      ),
  ],
  ['one id and number many times', () => json(batch({ cases: Array.from({ length: 60 }, () => sampleCase(1)) }))],
  ['a name that climbs', () => json(batch(), '../../../etc/passwd.json')],
  ['a name with every separator', () => json(batch(), 'C:\\a/b:c*d?"<>|.json')],
  ['a file whose name climbs', () => file('../../../tmp/x.md', bytes(bundledBatch()))],
  ['a name with U+0000', () => json(batch(), 'a\u0000.json')],
  ['a name of 255 characters', () => json(batch(), `${'名'.repeat(250)}.json`)],
  ['a name that is too long', () => json(batch(), `${'名'.repeat(300)}.json`)],
  ['U+0000 in the text', () => ({ name: 'b.md', content: bundledBatch().replaceAll('平台', '平\u0000台') })],
  ['U+0000 in UTF-16', () => file('b.md', inUtf16(bundledBatch().replaceAll('平台', '平\u0000台')))],
  ['U+0000 in JSON', () => json(batch({ cases: [sampleCase(1, { title: '标题\u0000标题' })] }))],
  ['U+0000 in an issuer', () => json(batch({ issuer: 'a\u0000b' }))],
  ['lone surrogates in the text', () => ({ name: 'b.md', content: bundledBatch().replaceAll('平台', '平\ud800台') })],
  [
    'U+0000 in the id of the import',
    () => ({ ...json(batch()), importId: 'id\u0000\u0000\u0000\u0000\u0000\u0000\u0000' }),
  ],
];

/** Parameters that are wrong, with the name that has to be told. */
const PARAMETERS: readonly (readonly [query: string, more: object, name: string])[] = [
  ['?dryRun=maybe', {}, 'dryRun'],
  ['?dryRun=', {}, 'dryRun'],
  ['?dryRun=true&dryRun=false', {}, 'dryRun'],
  ['?dryrun=true', {}, 'dryrun'],
  ['?dry_run=true', {}, 'dry_run'],
  ['?dryRun=true&publish=true', {}, 'publish'],
  ['', { dryRun: 'yes' }, 'dryRun'],
  ['', { dryrun: true }, 'dryrun'],
  ['', { publish: true }, 'publish'],
  ['', { overwrite: 7 }, 'overwrite'],
  ['', { overwrite: [7] }, 'overwrite'],
  ['', { batchId: '../x' }, 'batchId'],
  ['', { batchId: 'X' }, 'batchId'],
  ['', { batchId: 'x'.repeat(81) }, 'batchId'],
  ['', { importId: 'short' }, 'importId'],
];

const manyOf = (length: number, member: unknown) => Array.from({ length }, () => member);
const keysOf = (length: number) => Array.from({ length }, (_, at) => [`key${at}`, at]);

describe.each(DATABASES)('documents that are none, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('are refused with a reason and leave nothing', () => {
    withEverybody(boot);

    it.each(UNREADABLE)('%s', async (_, body, ruleId) => {
      const before = await snapshot(app);
      for (const [ask, path] of [
        [contributor, '/fta-cases/import'],
        [cast.ask['a token to import'], '/api/fta-cases/import'],
      ] as const) {
        const { status, body: answer } = await ask('POST', path, body());
        expect(status).toBe(400);
        expect(answer.error.details.errors.length).toBeGreaterThan(0);
        if (ruleId) expect(answer.error.details.errors).toMatchObject([{ ruleId }]);
      }
      expect(await snapshot(app)).toEqual(before);
    });

    it.each(HOSTILE)('%s: taken or refused, whole', async (_, body) => {
      const before = await snapshot(app);
      const { status, body: answer } = await contributor('POST', '/fta-cases/import', body());
      expect([200, 400, 413]).toContain(status);
      if (status !== 200) expect(await snapshot(app)).toEqual(before);
      else expect((await snapshot(app)).tables.fta_cases).toHaveLength(answer.data.cases.length);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });

    it.each(PARAMETERS)('the parameters %s %j are refused by name', async (query, more, name) => {
      const before = await snapshot(app);
      const { status, body } = await contributor('POST', `/fta-cases/import${query}`, { ...json(batch()), ...more });
      expect(status).toBe(400);
      expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toContain(name);
      expect(await snapshot(app)).toEqual(before);
    });

    /** Sends a body as it is, as a program with a token would. */
    const sendRaw = async (type: string, body: string | Uint8Array, query = '') => {
      const token = await createToken(app, 'custom', [IMPORT_SCOPE]);
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
      const answer = await fetch(`${app.url}/api/fta-cases/import${query}`, {
        method: 'POST',
        headers,
        body: body as BodyInit,
      });
      const text = await answer.text();
      return { status: answer.status, size: text.length, body: JSON.parse(text) };
    };

    it.each([
      ['text/markdown', () => bundledBatch()],
      ['text/markdown; charset=utf-8', () => bundledBatch()],
      ['text/plain', () => bundledBatch()],
      ['application/octet-stream', () => bytes(bundledBatch())],
      ['application/octet-stream', () => inUtf16(bundledBatch())],
      ['application/octet-stream', () => bytes(JSON.stringify(batch()))],
      ['application/octet-stream', () => word],
      [WORD_TYPE, () => word],
      ['text/html', () => page],
      ['application/octet-stream', () => inUtf16(page)],
      ['application/pdf', () => pdf],
      ['application/json', () => JSON.stringify(batch())],
      ['application/json', () => JSON.stringify({ batch: batch() })],
    ])('a body of %s is the document', async (type, body) => {
      const trial = await sendRaw(type, body(), '?dryRun=true');
      expect(trial).toMatchObject({ status: 200, body: { data: { dryRun: true } } });
      const done = await sendRaw(type, body());
      expect(done.status).toBe(200);
      const { fta_cases } = (await snapshot(app)).tables;
      expect(fta_cases).toHaveLength(done.body.data.cases.length);
      expect(fta_cases.length).toBeGreaterThan(0);
    });

    it.each([
      ['text/markdown', Uint8Array.of(0xc4, 0xea, 0xb7, 0xdd), 'import-encoding-sent'],
      ['text/html', '<p>关于召开会议的通知</p>', 'import-no-cases'],
      ['application/octet-stream', Uint8Array.of(0x89, 0x50, 0, 1, 2, 3), 'import-unreadable'],
      [WORD_TYPE, wordFile(['关于召开会议的通知']), 'import-no-cases'],
      ['application/octet-stream', new Uint8Array(), 'import-empty'],
    ] as const)('a body of %s that cannot be read is refused: %j', async (type, body, ruleId) => {
      const { status, body: answer } = await sendRaw(type, body);
      expect(status).toBe(400);
      expect(answer.error.details.errors).toMatchObject([{ ruleId }]);
    });

    it.each([
      ['application/octet-stream', 20_000_000],
      ['text/markdown', 20_000_000],
    ])('a body of %s over the limit is refused as too large', async (type, size) => {
      expect((await sendRaw(type, 'a'.repeat(size))).status).toBe(413);
    });

    it.each(['application/octet-stream', 'text/markdown'])(
      'the connection on which %s was too large takes the next request',
      async (type) => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const token = await createToken(app, 'custom', [IMPORT_SCOPE]);
        const send = (contentType: string, body: string) =>
          new Promise<number | undefined>((resolve, reject) => {
            const headers = { Authorization: `Bearer ${token}`, 'Content-Type': contentType };
            const url = `${app.url}/api/fta-cases/import`;
            request(url, { agent, method: 'POST', headers, timeout: 10_000 }, (answer) => {
              answer.resume().on('end', () => resolve(answer.statusCode));
            })
              .on('error', reject)
              .on('timeout', () => reject(new Error('no answer')))
              .end(body);
          });
        try {
          expect(await send(type, 'a'.repeat(20_000_000))).toBe(413);
          expect(await send('application/json', '[1]')).toBe(400);
        } finally {
          agent.destroy();
        }
      },
    );

    it.each([
      ['a list as the body', (n: number) => JSON.stringify(Array.from({ length: n }, (_, at) => at))],
      ['names that are no parameters', (n: number) => JSON.stringify(Object.fromEntries(keysOf(n)))],
      ['a list that is too long', (n: number) => JSON.stringify({ ...json(batch()), overwrite: manyOf(n, 7) })],
      ['wrong members of a list', (n: number) => JSON.stringify({ ...json(batch()), overwrite: manyOf(n / 100, 7) })],
      ['fields that no batch has', (n: number) => JSON.stringify({ ...batch(), ...Object.fromEntries(keysOf(n)) })],
      ['cases that are none', (n: number) => JSON.stringify({ ...batch(), cases: manyOf(n, 7) })],
      ['one long name', (n: number) => JSON.stringify({ [`k${'x'.repeat(n)}`]: 1 })],
    ])('%s: what is answered does not grow with what is sent', async (_, body) => {
      const answers = [
        await sendRaw('application/json', body(20_000)),
        await sendRaw('application/json', body(200_000)),
      ];
      expect(answers.map(({ status }) => status)).toEqual([400, 400]);
      for (const { size } of answers) expect(size).toBeLessThan(60_000);
    });

    it.each([
      ['/fta-cases/transitions', { action: 'submit', cases: manyOf(200_000, 7) }],
      ['/fta-cases/transitions', { action: 'submit', cases: [], ...Object.fromEntries(keysOf(200_000)) }],
      ['/fta-cases/transitions', manyOf(200_000, 7)],
      ['/fta-cases/cases/none/comments', Object.fromEntries(keysOf(200_000))],
      ['/fta-cases/batches/none/publish', manyOf(200_000, 7)],
    ])('%s: nor does it on the routes of the admin panel', async (path, body) => {
      const answer = await cast.ask['a super admin']('POST', path, body);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body).length).toBeLessThan(60_000);
    });

    it('a document over the limit is refused as too large, as a file and as JSON', async () => {
      const key = 'plugin::fta-cases.maxImportBytes';
      const limit = app.strapi.config.get(key);
      app.strapi.config.set(key, 1_000);
      const content = bundledBatch();
      const answers = [
        await contributor('POST', '/fta-cases/import', { name: 'batch.md', content }),
        await contributor('POST', '/fta-cases/import', file('batch.md', bytes(content))),
      ];
      app.strapi.config.set(key, limit);
      expect(answers.map(({ status }) => status)).toEqual([413, 413]);
      expect((await snapshot(app)).tables.fta_batches).toEqual([]);
    });

    it('files that were sent are not left lying about, whether they were taken or not', async () => {
      const marker = `marker-${process.pid}-${Date.now()}`;
      const content = bytes(`${bundledBatch()}\n\n${marker}\n`);
      for (const name of ['batch.md', 'batch.docx'])
        await contributor('POST', '/fta-cases/import', file(name, content));
      await wait(200);
      expect(filesWith(marker, content.length)).toEqual([]);
    });
  });
});

/** Files in the folder of temporary files that hold a text. */
function filesWith(text: string, size: number): string[] {
  return readdirSync(tmpdir()).filter((name) => {
    const path = join(tmpdir(), name);
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry?.isFile() && entry.size === size && readFileSync(path, 'utf8').includes(text);
  });
}
