import { type Case, DEFAULT_PROFILE, type Diagnostic, type Profile } from '@fta/cases-core';
import { layoutOf } from '@fta/cases-office';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Answer, Requester } from './accounts.ts';
import { DATABASES } from './databases.ts';
import { app, bytesOf, cast, contributor, prepare, withEverybody } from './everybody.ts';
import { BATCH, sampleCase, UID } from './staging.ts';

const BATCHES = '/content-manager/collection-types/plugin::fta-cases.batch';

/** A stricter format: cases of this series say where they began, and have short titles. */
const STRICT: Profile = {
  ...DEFAULT_PROFILE,
  id: 'strict',
  title: '严格的格式',
  sections: [
    { kind: 'background', presence: 'required', headings: ['改革背景'], points: null },
    ...DEFAULT_PROFILE.sections,
  ],
  titles: { ...DEFAULT_PROFILE.titles, case: { min: 4, max: 8 } },
};

/** A laxer one: no outcomes, titles of any length. */
const LAX: Profile = {
  ...DEFAULT_PROFILE,
  id: 'lax',
  title: '宽松的格式',
  sections: [{ kind: 'practices', presence: 'required', headings: ['主要做法'], points: null }],
  titles: { case: { min: 0, max: 200 }, point: { min: 0, max: 200 } },
};

const [practices] = sampleCase(1).sections as [Case['sections'][number]];
const BACKGROUND: Case['sections'][number] = {
  kind: 'background',
  heading: '改革背景',
  lead: ['企业反映手续多。'],
  points: [],
};

describe.each(DATABASES)('the profile of a series, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('is what its cases are held to', () => {
    withEverybody(boot);

    const publisher: Requester = (...request) => cast.ask['a publisher'](...request);

    it('the built-in one where nobody has put another in force', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      expect((await contributor('GET', `/fta-cases/batches/${batch}/profile`)).body.data).toEqual({
        issuer: BATCH.issuer,
        series: BATCH.series,
        number: 0,
        profile: DEFAULT_PROFILE,
        builtIn: DEFAULT_PROFILE,
        history: [],
      });
    });

    it('an upload, with who and when; earlier ones are kept and can be put in force again', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      const first = await upload(batch, `\ufeff${JSON.stringify(STRICT, null, 2)}`, 0);
      expect(first).toMatchObject({ status: 200, body: { data: { number: 1, profile: STRICT } } });
      expect(await upload(batch, LAX, 1)).toMatchObject({ status: 200 });
      expect(await again(batch, 1, 2)).toMatchObject({ status: 200 });
      const { body } = await again(batch, 0, 3);
      const by = 'a-publisher';
      const at = expect.stringMatching(/Z$/);
      expect(body.data).toMatchObject({ number: 4, profile: DEFAULT_PROFILE });
      expect(body.data.history).toEqual([
        { number: 4, profile: DEFAULT_PROFILE, again: 0, by, at },
        { number: 3, profile: STRICT, again: 1, by, at },
        { number: 2, profile: LAX, again: null, by, at },
        { number: 1, profile: STRICT, again: null, by, at },
      ]);
      expect((await publisher('GET', `/fta-cases/batches/${batch}/profile`)).body).toEqual(body);
    });

    it('it is changed by those who may publish, and by nobody who has not seen what is in force', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      for (const who of ['a contributor', 'a reviewer'] as const) {
        const refused = await upload(batch, STRICT, 0, cast.ask[who]);
        expect(refused.status).toBe(403);
        expect(await again(batch, 0, 0, cast.ask[who])).toMatchObject({ status: 403 });
      }
      const both = await Promise.all([upload(batch, STRICT, 0), upload(batch, LAX, 0, cast.ask['a super admin'])]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(textsOf(both.find(({ status }) => status === 409))[0]).toMatch(/nothing was changed/);
      expect((await history(batch)).length).toBe(1);
    });

    it('what is in force already, was never there, or has no series is told', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      expect(await upload(batch, DEFAULT_PROFILE, 0)).toMatchObject({ status: 400 });
      expect(await again(batch, 0, 0)).toMatchObject({ status: 400 });
      await upload(batch, STRICT, 0);
      expect(textsOf(await upload(batch, STRICT, 1))[0]).toMatch(/is in force already/);
      expect(textsOf(await again(batch, 7, 1))[0]).toMatch(/no version 7/);
      expect(await upload('none', STRICT, 1)).toMatchObject({ status: 404 });
      const { documentId } = await app.strapi.db.query(UID.batch).create({ data: { batchId: 'x-1', ordinal: 1 } });
      expect(textsOf(await upload(documentId, STRICT, 0))[0]).toMatch(/names no issuer and series/);
      expect((await history(batch)).length).toBe(1);
    });

    it('a file that is no profile is refused with what was expected, what came, and where', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      expect(textsOf(await upload(batch, '{"id": ', 0))[0]).toMatch(/^The file is not valid JSON: /);
      const { sections: _, ...rest } = STRICT;
      const wrong = {
        ...rest,
        cases: '25',
        titles: { case: { min: 40, max: 4 }, point: { min: 2, max: 45 } },
        dated: { ...STRICT.dated, when: 'sometimes' },
        layout: { ...layoutOf(STRICT), page: { ...layoutOf(STRICT).page, width: -1 } },
        extra: 1,
      };
      const refused = await upload(batch, wrong, 0);
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors.map(({ path, text }: Told) => [path.join('/'), text.en])).toEqual([
        ['content/cases', '/cases: Expected number, got string; the file has "25"'],
        ['content/sections', '/sections: Expected array, got nothing; the file has nothing there'],
        ['content/titles/case', '/titles/case: min must not be above max; the file has {"min":40,"max":4}'],
        [
          'content/dated/when',
          expect.stringMatching(/^\/dated\/when: .*never, whenOthersAre, always; .* "sometimes"$/),
        ],
        ['content', expect.stringMatching(/^The file: .*extra/)],
        ['content/layout/page/width', expect.stringMatching(/^\/layout\/page\/width: .*0.*; the file has -1$/)],
      ]);
      expect(await upload(batch, 'x'.repeat(100_001), 0)).toMatchObject({ status: 400 });
      expect(await history(batch)).toEqual([]);
    });

    it('checks, worklist, gate and approvals follow it, and follow the one before when that is in force again', async () => {
      const [batch, documentId] = await bringIn([sampleCase(1)]);
      await upload(batch, STRICT, 0);
      const worklist = await entry(batch);
      expect(worklist.completeness).toMatchObject({ present: 2, wanted: 4 });
      expect(worklist.refusals.map(({ path, text }: Told) => [path, text])).toEqual([
        [['sections'], { zh: '缺少有内容的“改革背景”部分', en: 'A section “Background” with content is missing' }],
      ]);
      const review = (await contributor('GET', `/fta-cases/cases/${documentId}/review`)).body.data;
      expect(review.profile).toEqual(STRICT);
      expect(review.refusals).toMatchObject([{ ruleId: 'publish-section-required' }]);
      expect(review.diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
        expect.arrayContaining(['section-missing', 'title-length']),
      );
      expect(await take(contributor, 'submit', documentId)).toMatchObject({ status: 400 });

      await again(batch, 0, 1);
      expect((await entry(batch)).refusals).toEqual([]);
      expect(await take(contributor, 'submit', documentId)).toMatchObject({ status: 200 });
      await again(batch, 1, 2);
      expect(await take(cast.ask['a reviewer'], 'approve', documentId)).toMatchObject({ status: 400 });
      await again(batch, 0, 3);
      expect(await take(cast.ask['a reviewer'], 'approve', documentId)).toMatchObject({ status: 200 });
      await again(batch, 1, 4);
      expect(await take(publisher, 'publish', documentId)).toMatchObject({ status: 400 });
      expect(await publisher('POST', `/fta-cases/batches/${batch}/publish`, {})).toMatchObject({ status: 400 });
      await upload(batch, LAX, 5);
      expect(await publisher('POST', `/fta-cases/batches/${batch}/publish`, {})).toMatchObject({ status: 200 });
    });

    it('what is public stays so under a stricter one', async () => {
      const { batchDocumentId } = await prepare({ state: 'published', isPublic: true });
      await upload(batchDocumentId, STRICT, 0);
      expect((await contributor('GET', '/api/fta-cases/cases')).body.data.length).toBe(1);
    });

    it('one that asks for less lets more pass, but nothing without a title', async () => {
      const title = '多式联运单证互认'.repeat(10);
      const [batch, long, blank] = await bringIn([
        sampleCase(1, { title, sections: [practices] }),
        sampleCase(2, { title: '', sections: [practices] }),
      ]);
      const before = await take(contributor, 'submit', long);
      expect(before.status).toBe(400);
      expect(textsOf(before).join()).toMatch(/has 80 characters; 4 to 40 are expected/);
      await upload(batch, LAX, 0);
      expect(await take(contributor, 'submit', long)).toMatchObject({ status: 200 });
      expect(await take(contributor, 'submit', blank)).toMatchObject({ status: 400 });
    });

    it('what it only expects stands in nobody’s way: the built-in one under another name refuses no more than before', async () => {
      const title = '长'.repeat(50);
      const [batch, documentId] = await bringIn([sampleCase(1, { title })]);
      await upload(batch, { ...DEFAULT_PROFILE, title: '同一格式' }, 0);
      expect((await entry(batch)).refusals).toEqual([]);
      expect(await take(contributor, 'submit', documentId)).toMatchObject({ status: 200 });
    });

    it('a fault that it alone finds can be ignored, one that it does not find cannot', async () => {
      const [batch, documentId] = await bringIn([sampleCase(1)]);
      const { title } = sampleCase(1);
      const fault = { ruleId: 'title-length', path: '/title', words: title, reason: '系列的习惯' };
      const ignore = () => contributor('POST', `/fta-cases/cases/${documentId}/ignored`, fault);
      expect(await ignore()).toMatchObject({ status: 400 });
      await upload(batch, STRICT, 0);
      expect(await ignore()).toMatchObject({ status: 200 });
      expect((await entry(batch)).findings.ignored).toBe(1);
    });

    it('an import is held to it, of every batch of the series and of no other', async () => {
      const [batch] = await bringIn([sampleCase(1)]);
      await upload(batch, STRICT, 0);
      const second = { ...BATCH, id: 'matrix-2', ordinal: 2 };
      const told = async (identity: object) => {
        const content = JSON.stringify({ ...identity, cases: [sampleCase(1, { id: 'other-01' })] });
        const answer = await contributor('POST', '/fta-cases/import', { name: 'b.json', content, dryRun: true });
        expect(answer.status).toBe(200);
        return rulesOf(answer);
      };
      expect(await told(second)).toContain('section-missing');
      expect(await told({ ...second, issuer: '', series: '' })).not.toContain('section-missing');
      expect(await told({ ...BATCH, issuer: '', series: '' })).toContain('section-missing');
      expect(await told({ ...second, series: '另一系列' })).not.toContain('section-missing');

      const markdown = (heading: string) =>
        `# ${BATCH.issuer}第一批${BATCH.series}\n\n# 1. 无纸通关新模式\n\n（山东自贸试验区提供）\n\n## 一、${heading}\n\n企业反映手续多。\n\n## 二、主要做法\n\n网上提交。\n`;
      const read = async (content: string) => {
        const request = { name: 'b.md', content, dryRun: true };
        const { status, body } = await contributor('POST', '/fta-cases/import', request);
        expect(status).toBe(200);
        return rulesOf({ status, body }).filter((ruleId) => ruleId.startsWith('section-'));
      };
      expect(await read(markdown('改革背景'))).toEqual(['section-missing', 'section-expected']);
      await again(batch, 0, 1);
      expect(await read(markdown('改革背景'))).toContain('section-unexpected');
    });

    it('it stays with the series when a batch goes', async () => {
      const [batch, documentId] = await bringIn([sampleCase(1)]);
      await upload(batch, STRICT, 0);
      await contributor('DELETE', `/content-manager/collection-types/${UID.case}/${documentId}`);
      expect(await publisher('DELETE', `${BATCHES}/${batch}`)).toMatchObject({ status: 200 });
      const [anew] = await bringIn([sampleCase(1)]);
      expect(anew).not.toBe(batch);
      expect((await history(anew)).map(({ number }) => number)).toEqual([1]);
    });

    it('Word documents and templates are laid out by it, drafts and published ones', async () => {
      const [batch, documentId] = await bringIn([sampleCase(1, { sections: [BACKGROUND, ...sampleCase(1).sections] })]);
      const layout = layoutOf(undefined);
      const face = { name: '测试专用字体', fallbacks: [], kind: ['测试'] };
      const levels = { ...layout.levels, text: { ...layout.levels.text, face } };
      const draft = `/fta-cases/batches/${batch}/download?format=docx`;
      const template = `/fta-cases/batches/${batch}/template`;
      for (const path of [draft, template]) expect(await wordXml(path)).not.toContain(face.name);
      await take(contributor, 'submit', documentId);
      await take(cast.ask['a reviewer'], 'approve', documentId);
      await take(publisher, 'publish', documentId);
      const open = [
        `/api/fta-cases/batches/${BATCH.id}?format=docx`,
        `/api/fta-cases/cases/${sampleCase(1).id}?format=docx`,
      ];
      const before = await Promise.all(open.map((path) => fetch(app.url + path)));

      await upload(batch, { ...STRICT, layout: { ...layout, levels } }, 0);
      for (const path of [draft, template, ...open]) expect(await wordXml(path)).toContain(face.name);
      const etags = before.map((answer) => ({ 'If-None-Match': answer.headers.get('etag') ?? '' }));
      const known = await Promise.all(open.map((path, at) => fetch(app.url + path, { headers: etags[at] ?? {} })));
      expect(known.map(({ status }) => status)).toEqual([200, 200]);
    });

    async function bringIn(cases: readonly Case[]): Promise<[batch: string, first: string, second: string]> {
      const content = JSON.stringify({ ...BATCH, cases });
      expect(await contributor('POST', '/fta-cases/import', { name: 'b.json', content })).toMatchObject({
        status: 200,
      });
      const batches: Documented[] = (await contributor('GET', '/fta-cases/batches')).body.data;
      const batch = batches.find(({ id }) => id === BATCH.id)?.documentId ?? '';
      const members: Documented[] = (await contributor('GET', `/fta-cases/batches/${batch}`)).body.data.cases;
      const [first = '', second = ''] = members.map(({ documentId }) => documentId);
      return [batch, first, second];
    }

    function upload(batch: string, profile: object | string, seen: number, ask = publisher): Promise<Answer> {
      const content = typeof profile === 'string' ? profile : JSON.stringify(profile);
      return ask('POST', `/fta-cases/batches/${batch}/profile`, { content, seen });
    }

    function again(batch: string, number: number, seen: number, ask = publisher): Promise<Answer> {
      return ask('POST', `/fta-cases/batches/${batch}/profile/again`, { number, seen });
    }

    async function history(batch: string): Promise<{ number: number }[]> {
      return (await publisher('GET', `/fta-cases/batches/${batch}/profile`)).body.data.history;
    }

    async function entry(batch: string) {
      return (await contributor('GET', `/fta-cases/batches/${batch}`)).body.data.cases[0];
    }

    const take = (ask: Requester, action: string, documentId: string) =>
      ask('POST', '/fta-cases/transitions', { action, cases: [documentId], comment: '' });

    /** The text of every part of a Word document. */
    async function wordXml(path: string): Promise<string> {
      const { bytes } = await bytesOf(path.startsWith('/api') ? null : 'a reviewer', path);
      return Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n');
    }
  });
});

interface Documented {
  readonly id: string;
  readonly documentId: string;
}

interface Told {
  readonly path: readonly string[];
  readonly text: { readonly zh: string; readonly en: string };
}

/** The rules that an import found something by, in its cases and in the batch. */
function rulesOf({ body }: Answer): string[] {
  const { cases, diagnostics } = body.data as { cases: { diagnostics: Diagnostic[] }[]; diagnostics: Diagnostic[] };
  return [...diagnostics, ...cases.flatMap((each) => each.diagnostics)].map(({ ruleId }) => ruleId);
}

function textsOf(answer: Answer | undefined): string[] {
  return answer?.body.error.details.errors.map(({ text }: Told) => text.en) ?? [];
}
