import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Batch, type Case, type Diagnostic, parse, readBatch, renderMarkdown } from '@fta/cases-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ftaCasesBeside, type Outcome, temporaryFolder } from '../contract/fta-cases.ts';
import { SAMPLE } from '../contract/sample.ts';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createToken } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import { bundledBatch } from './documents.ts';
import { type Editors, editorsOf } from './editors.ts';
import { BATCH, clear, sampleCase, snapshot, UID } from './staging.ts';

const bundled = parse(bundledBatch()).batch;
const small: Batch = { ...BATCH, ordinal: 2, cases: [1, 2, 3].map((number) => sampleCase(number)) };

describe('push and pull with a real CMS', () => {
  const folder = temporaryFolder();
  let app: RunningApp;
  let editors: Editors;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    editors = await editorsOf(app);
    token = await createToken(app, 'custom', [IMPORT_SCOPE]);
  });
  beforeEach(() => clear(app));
  afterAll(() => app?.stop());

  const push = (args: readonly string[], input?: string) =>
    ftaCasesBeside(['push', ...args, '--url', app.url], {
      env: { FTA_CASES_TOKEN: token },
      ...(input !== undefined && { input }),
    });
  const pull = (...args: readonly string[]) => ftaCasesBeside(['pull', ...args, '--url', app.url]);
  const publish = async ({ schemaVersion: _, cases, ...head }: Batch) => {
    await editors.addBatch(head);
    await editors.publish(head.id, cases);
  };
  const reportOf = ({ stdout }: Outcome) => JSON.parse(stdout);
  const draftTitles = async () => {
    const rows = await app.strapi.db.query(UID.case).findMany({ orderBy: { number: 'asc' } });
    return rows.map(({ title }: { title: string }) => title);
  };

  describe('push', () => {
    const markdown = folder.write('bundled.md', bundledBatch());
    const fileOf = (name: string, cases: readonly Case[]) =>
      folder.write(name, renderMarkdown({ ...small, cases: [...cases] }));

    it('dry says what would be done and writes nothing, then does it, then finds nothing to do', async () => {
      const before = await snapshot(app);
      const dry = await push([markdown, '--dry-run']);
      expect([dry.status, dry.stderr]).toEqual([0, '']);
      expect(dry.stdout).toContain(bundled.title);
      for (const { title } of bundled.cases) expect(dry.stdout).toContain(title);
      expect(dry.stdout).toMatch(/^Dry run, nothing written: 25 new; 0 updated; 0 unchanged;/mu);
      expect(await snapshot(app)).toEqual(before);

      const done = await push([markdown]);
      expect(done.stdout).toMatch(/^Imported: 25 new;/mu);
      expect(await draftTitles()).toEqual(bundled.cases.map(({ title }) => title));

      const again = await push([markdown, '--lang', 'zh']);
      expect(again.status).toBe(0);
      expect(again.stdout).toMatch(/^已导入：0 新建；0 更新；25 无变化；/mu);
      expect(again.stdout).not.toContain(bundled.cases[0]?.title);
    });

    it('a scan is recognised here with --ocr, and its doubted figures are marked there', async () => {
      const scan = fileURLToPath(new URL('../../packages/cases-ocr/test/scans/digest.pdf', import.meta.url));
      const { status, stdout, stderr } = await push([scan, '--ocr', '--json']);
      expect([status, stderr]).toEqual([1, '']);
      const told = JSON.parse(stdout).cases[0].diagnostics.filter(
        ({ ruleId }: Diagnostic) => ruleId === 'uncertain-figure',
      );
      expect(told.length).toBeGreaterThan(0);
      const rows = await app.strapi.db.query(UID.uncertainFigure).findMany({});
      expect(rows).toHaveLength(told.length);
      const refused = await push([scan]);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('--ocr');
    }, 240_000);

    it("prints the CMS's report as JSON, of stdin too, and of a batch as JSON", async () => {
      const report = reportOf(await push(['-', '--json', '--batch-id', 'from-stdin'], SAMPLE));
      expect(report).toMatchObject({ dryRun: false, batch: { id: 'from-stdin' }, counts: { create: 2 } });
      const asJson = folder.write('small.json', JSON.stringify(small));
      expect(reportOf(await push([asJson, '--json']))).toMatchObject({ coverage: null, counts: { create: 3 } });
    });

    it('keeps what somebody edited and says how to write over it; what is in review stays', async () => {
      await push([fileOf('first.md', small.cases)]);
      const edit = (number: number, data: Record<string, unknown>) =>
        app.strapi.db.query(UID.case).updateMany({ where: { number }, data });
      await edit(1, { title: '有人改过的标题' });
      await edit(2, { reviewState: 'submitted' });
      const retitled = small.cases.map((each) => ({ ...each, title: `${each.title}（二）` }));
      const file = fileOf('second.md', retitled.slice(0, 2));
      const kept = await push([file]);
      expect(kept.status).toBe(1);
      expect(kept.stdout).toMatch(/^Nothing written: 0 new;/mu);
      expect(kept.stdout).toMatch(/edited since, kept +matrix-1-01/u);
      expect(kept.stdout).toMatch(/in review, kept +matrix-1-02/u);
      expect(kept.stdout).toContain('To write over what was edited, add --overwrite matrix-1-01\n');
      expect(kept.stdout).toContain('Not in the document, left as they are: matrix-1-03\n');
      expect((await draftTitles())[0]).toBe('有人改过的标题');
      const over = await push([file, '--overwrite', 'matrix-1-01', '--json']);
      expect(reportOf(over).counts).toMatchObject({ update: 1, locked: 1 });
      expect((await draftTitles())[0]).toBe(retitled[0]?.title);
    });

    it('says of another text of what is published that nothing was written, and opens a revision on request', async () => {
      await publish(small);
      const retitled = small.cases.map((each) => ({ ...each, title: `${each.title}（二）` }));
      const file = fileOf('revised.md', [...retitled.slice(0, 2), ...small.cases.slice(2)]);
      const before = await snapshot(app);
      for (const args of [[file], [file, '--dry-run']]) {
        const kept = await push(args);
        expect([kept.status, kept.stderr]).toEqual([1, '']);
        expect(kept.stdout).toMatch(/published, other text not written +matrix-1-01/u);
        expect(kept.stdout).toMatch(
          /othing written: 0 new; 0 updated; 1 unchanged; 0 edited since, kept;.* 2 published,/u,
        );
        expect(kept.stdout).toContain('add --revise');
        expect(kept.stdout).not.toContain('--overwrite');
      }
      expect(await snapshot(app)).toEqual(before);
      const revised = await push([file, '--revise', '--lang', 'zh']);
      expect([revised.status, revised.stderr]).toEqual([0, '']);
      expect(revised.stdout).toMatch(/^已导入：0 新建；2 更新；1 无变化；/mu);
      expect(await draftTitles()).toEqual(expect.arrayContaining(retitled.slice(0, 2).map(({ title }) => title)));
      const out = join(folder.path, 'still.json');
      await pull('-o', out);
      expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(small);
    });

    it('ends with 1 where the content has errors, each told at its place in the language asked for', async () => {
      const text = renderMarkdown(small).replace('## 2. ', '## 1. ');
      const faulty = folder.write('faulty.md', text);
      const line = text.split('\n').lastIndexOf(`## 1. ${sampleCase(2).title}`) + 1;
      const check = await ftaCasesBeside(['check', faulty]);
      const english = await push([faulty, '--dry-run']);
      expect([english.status, english.stderr]).toEqual([1, '']);
      const told = check.stdout.split('\n').find((each) => each.includes('case-number-repeated')) ?? 'nothing';
      expect(told).toContain(`faulty.md:${line}:`);
      expect(english.stdout).toContain(`${told}\n`);
      const chinese = await push([faulty, '--dry-run', '--lang', 'zh']);
      expect(chinese.stdout).toMatch(/faulty\.md:\d+:\d+ {2}错误 {2}.*\p{Script=Han}/u);
    });

    it('ends with 1 where the CMS refuses it, and nothing is written', async () => {
      await push([fileOf('first.md', small.cases)]);
      const before = await snapshot(app);
      const unknown = await push([fileOf('first.md', small.cases), '--overwrite', 'nobody-1']);
      expect([unknown.status, unknown.stderr]).toEqual([1, '']);
      expect(unknown.stdout).toMatch(/^--overwrite {2}error {2}.*nobody-1.*\nRefused, nothing written\n$/u);
      const other = folder.write('other.md', renderMarkdown({ ...small, ordinal: 7 }));
      const differs = await push([other, '--lang', 'zh']);
      expect(differs.status).toBe(1);
      expect(differs.stdout).toMatch(/^--batch-id {2}错误 {2}.*请另取编号\n被拒绝，未写入\n$/u);
      const large = await push([folder.write('large.md', `# 1. 案例\n\n${'文'.repeat(3_000_000)}\n`)]);
      expect([large.status, large.stderr]).toEqual([1, '']);
      expect(await snapshot(app)).toEqual(before);
    });

    it('ends with 2 where the CMS does not know the token, or it may not import', async () => {
      for (const [wrong, says] of [
        ['nobody-knows-it', 'the token is missing or not known'],
        [await createToken(app, 'read-only'), 'the token may not do this'],
      ] as const) {
        const { status, stdout, stderr } = await push([markdown, '--token', wrong]);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain(says);
        expect(stderr).not.toContain(wrong);
      }
    });
  });

  describe('pull into a file', () => {
    it('gives the only batch there is, equal to the one of the server in every format', async () => {
      await publish(bundled);
      const json = join(folder.path, 'only.json');
      const done = await pull('-o', json);
      expect(done).toEqual({ status: 0, stdout: `${json}: ${bundled.id}, 25 cases\n`, stderr: '' });
      expect(readBatch(JSON.parse(readFileSync(json, 'utf8')))).toEqual(bundled);
      const text = join(folder.path, 'only.md');
      await pull('-o', text);
      expect(parse(readFileSync(text, 'utf8')).batch).toEqual(bundled);
      const figures = join(folder.path, 'only.csv');
      await pull('-o', figures);
      const rows = readFileSync(figures, 'utf8').trim().split('\r\n').length - 1;
      expect(rows).toBe(bundled.cases.flatMap((each) => each.figures).length);
    });

    it('of several takes the one that is named, and else says which there are', async () => {
      const none = await pull('-o', join(folder.path, 'x.json'));
      expect([none.status, none.stderr]).toEqual([2, 'fta-cases: no batch is published there\n']);
      await publish(bundled);
      await publish(small);
      const which = await pull('-o', join(folder.path, 'x.json'));
      expect([which.status, which.stdout]).toEqual([2, '']);
      expect(which.stderr).toContain(`${bundled.id}, ${small.id}`);
      const missing = await pull('-o', join(folder.path, 'x.json'), '--batch', 'no-such', '--lang', 'zh');
      expect(missing.stderr).toBe(`fta-cases: 没有已发布的批次 no-such，现有：${bundled.id}, ${small.id}\n`);
      const file = join(folder.path, 'one.json');
      await pull('-o', file, '--batch', small.id);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(small);
    });
  });

  describe('pull into a folder', () => {
    const target = join(folder.path, 'batches');
    beforeEach(() => rmSync(target, { recursive: true, force: true }));
    const filesIn = () =>
      Object.fromEntries(
        readdirSync(target)
          .filter((name) => !name.startsWith('.'))
          .sort()
          .map((name) => [name, JSON.parse(readFileSync(join(target, name), 'utf8'))]),
      );
    const inode = (id: string) => statSync(join(target, `${id}.json`)).ino;

    it('writes a file to each batch, then only what changed, and removes what is withdrawn', async () => {
      await publish(bundled);
      await publish(small);
      const first = await pull('-o', `${target}/`);
      expect(first).toMatchObject({ status: 0, stderr: '' });
      expect(first.stdout).toBe(`${target}/: 2 batches, 2 written, 0 removed\n`);
      expect(filesIn()).toEqual({ [`${bundled.id}.json`]: bundled, [`${small.id}.json`]: small });

      const untouched = inode(bundled.id);
      const revised = sampleCase(2, { title: '修订之后的标题写得长一些' });
      await editors.publish(small.id, [revised]);
      expect((await pull('-o', target)).stdout).toContain('2 batches, 1 written, 0 removed');
      expect(filesIn()[`${small.id}.json`].cases[1]).toEqual(revised);
      expect(inode(bundled.id)).toBe(untouched);
      expect((await pull('-o', target)).stdout).toContain('2 batches, 0 written, 0 removed');

      await editors.withdraw(small.cases.map(({ id }) => id));
      expect((await pull('-o', target)).stdout).toContain('1 batch, 0 written, 1 removed');
      expect(Object.keys(filesIn())).toEqual([`${bundled.id}.json`]);
    });

    it('mends what was edited or deleted there, and leaves the files of others alone', async () => {
      await publish(small);
      await publish(bundled);
      mkdirSync(target);
      writeFileSync(join(target, 'notes.json'), '"mine"');
      await pull('-o', target);
      writeFileSync(join(target, `${small.id}.json`), '{}');
      rmSync(join(target, `${bundled.id}.json`));
      expect((await pull('-o', target)).stdout).toContain('2 batches, 2 written, 0 removed');
      expect(filesIn()).toEqual({
        'notes.json': 'mine',
        [`${bundled.id}.json`]: bundled,
        [`${small.id}.json`]: small,
      });
    });

    it('also as Markdown', async () => {
      await publish(bundled);
      await pull('-o', `${target}/`, '--format', 'md');
      expect(parse(readFileSync(join(target, `${bundled.id}.md`), 'utf8')).batch).toEqual(bundled);
    });
  });

  it('what is pushed, published and pulled is what was pushed', async () => {
    await push([folder.write('round.json', JSON.stringify(bundled))]);
    await app.strapi.db.query(UID.case).updateMany({ where: {}, data: { reviewState: 'approved' } });
    await editors.publish(bundled.id, bundled.cases);
    const file = join(folder.path, 'round-again.json');
    await pull('-o', file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(bundled);
  });
});
