import { readFileSync } from 'node:fs';
import { type Batch, type Case, parse, renderJson, renderMarkdown, type UncertainFigure } from '@fta/cases-core';
import { renderDocx } from '@fta/cases-office';
import { describe, expect, it } from 'vitest';
import type { Answer } from './accounts.ts';
import type { ActorName } from './cast.ts';
import { DATABASES } from './databases.ts';
import { app, cast, contributor, open, withEverybody } from './everybody.ts';
import { upload } from './files.ts';
import { BATCH, draftIn, OTHER_PROVIDER, PROVIDER, sampleCase, snapshot } from './staging.ts';

/** One case of the bundled digest, printed and scanned. */
const SCAN = readFileSync(new URL('../../packages/cases-ocr/test/scans/digest.pdf', import.meta.url));
const CASES = '/content-manager/collection-types/plugin::fta-cases.case';

const single = sampleCase(1);
const batch: Batch = { ...BATCH, cases: [single] };
/** 35% of 通关时间缩短35%。 */
const FIGURE: UncertainFigure = {
  path: '/cases/0/sections/1/lead/0',
  start: 6,
  end: 9,
  first: '35%',
  second: '85%',
  page: 2,
};
const MESSAGE = '第 2 页的数字两次识别不同：“35%”和“85%”，请对照原件核定';

/** The documents that carry the mark. */
const CARRIERS: readonly (readonly [what: string, body: () => unknown])[] = [
  ['JSON', () => ({ name: 'batch.json', content: renderJson(batch, { uncertain: [FIGURE] }) })],
  ['Markdown', () => ({ name: 'batch.md', content: renderMarkdown(batch, { uncertain: [FIGURE] }) })],
  ['a Word document', () => upload('batch.docx', renderDocx(batch, { uncertain: [FIGURE] }))],
];

interface Mark {
  readonly id: number;
  readonly confirmedBy: string | null;
}

describe.each(DATABASES)('figures that two readings give in two ways, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('keep a case from being published', () => {
    withEverybody(boot);

    const run = async (body: unknown) => {
      const answer = await contributor('POST', '/fta-cases/import', body);
      expect(answer.body.error?.message).toBeUndefined();
      return answer.body.data;
    };
    const runJson = (uncertain: readonly UncertainFigure[], cases: readonly Case[] = [single], more: object = {}) =>
      run({ name: 'batch.json', content: JSON.stringify({ batch: { ...BATCH, cases }, uncertain }), ...more });
    const detail = async () => {
      const [found] = (await contributor('GET', '/fta-cases/batches')).body.data;
      return (await contributor('GET', `/fta-cases/batches/${found.documentId}`)).body.data;
    };
    const documentIds = async () => (await detail()).cases.map(({ documentId }: { documentId: string }) => documentId);
    const onlyCase = async (): Promise<string> => (await documentIds())[0];
    const review = async (id: string) => (await contributor('GET', `/fta-cases/cases/${id}/review`)).body.data;
    const step = (who: ActorName, action: string, id: string) =>
      cast.ask[who]('POST', '/fta-cases/transitions', { action, cases: [id] });
    const confirm = (id: number, who: ActorName = 'a contributor') =>
      cast.ask[who]('POST', `/fta-cases/uncertain-figures/${id}/confirm`, {});
    const write = async (id: string, lead: string) => {
      const { version, case: draft } = await review(id);
      const sections = [draft.sections[0], { ...draft.sections[1], lead: [lead] }];
      expect((await contributor('PUT', `${CASES}/${id}`, { sections, version })).status).toBe(200);
    };
    const reasons = ({ body }: Answer) =>
      (body.error?.details.errors ?? []).map(({ ruleId, text }: { ruleId: string; text: { zh: string } }) => [
        ruleId,
        text.zh,
      ]);
    const isOpen = async (id: string) => reasons(await step('a contributor', 'submit', id)).length > 0;

    it('a scan is read, page by page, and its doubted figures are there with their pictures until each is confirmed', async () => {
      const importId = 'scan-of-the-digest-1';
      const trial = await contributor(
        'POST',
        `/fta-cases/import?dryRun=true&importId=${importId}`,
        upload('扫描件.pdf', SCAN),
      );
      expect(trial.status).toBe(200);
      const { body } = await contributor('GET', `/fta-cases/imports/${importId}`);
      expect(body.data).toMatchObject({ phase: 'done', total: 1 });
      const report = await run(upload('扫描件.pdf', SCAN));
      const told = report.cases[0].diagnostics.filter(
        ({ ruleId }: { ruleId: string }) => ruleId === 'uncertain-figure',
      );
      expect(told.length).toBeGreaterThan(0);
      expect(report.diagnostics).toContainEqual(expect.objectContaining({ ruleId: 'pages-recognised' }));

      const [id] = await documentIds();
      const { uncertain, case: draft } = await review(id);
      expect(uncertain).toHaveLength(told.length);
      for (const { anchor, strip } of uncertain) {
        const text = anchor.pointer
          .split('/')
          .slice(1)
          .reduce((value: never, key: string) => value[key], draft);
        expect(text.slice(anchor.offset, anchor.offset + anchor.quote.length)).toBe(anchor.quote);
        expect(strip).toMatch(/^data:image\/png;base64,iVBORw0KGgo/u);
      }
      for (const { id: mark } of uncertain) {
        expect(await isOpen(id)).toBe(true);
        expect((await confirm(mark)).status).toBe(200);
      }
      const refused = reasons(await step('a contributor', 'submit', id));
      expect(refused.filter(([ruleId]: [string]) => ruleId === 'uncertain-figure')).toEqual([]);
    }, 240_000);

    it.each(CARRIERS)('the mark comes with %s', async (_, body) => {
      const report = await run(body());
      expect(report.cases[0].diagnostics).toContainEqual(
        expect.objectContaining({ ruleId: 'uncertain-figure', severity: 'error', path: FIGURE.path }),
      );
      const id = await onlyCase();
      const { uncertain, refusals, steps } = await review(id);
      expect(uncertain).toMatchObject([
        { anchor: { pointer: '/sections/1/lead/0', quote: '35%', offset: 6 }, second: '85%', page: 2, strip: null },
      ]);
      expect(refusals).toMatchObject([{ path: ['sections', '1', 'lead', '0'], text: { zh: MESSAGE } }]);
      expect(steps[0].blockers).toHaveLength(1);
      const [listed] = (await detail()).cases;
      expect(listed.refusals).toHaveLength(1);
      expect(listed.findings.error).toBe(1);
    });

    it('at every step that leads to publication, by every way', async () => {
      await runJson([]);
      const id = await onlyCase();
      expect((await step('a contributor', 'submit', id)).status).toBe(200);
      expect((await step('a reviewer', 'approve', id)).status).toBe(200);
      expect((await runJson([FIGURE])).counts).toMatchObject({ unchanged: 1 });
      expect(reasons(await step('a publisher', 'publish', id))).toEqual([['uncertain-figure', MESSAGE]]);
      const { documentId } = await detail();
      const whole = await cast.ask['a publisher']('POST', `/fta-cases/batches/${documentId}/publish`, {});
      expect(reasons(whole)).toEqual([['uncertain-figure', MESSAGE]]);
      const stock = await cast.ask['a super admin']('POST', `${CASES}/${id}/actions/publish`, {});
      expect(reasons(stock)).toEqual([['uncertain-figure', MESSAGE]]);
      expect((await open('GET', '/api/fta-cases/cases')).body.data).toEqual([]);
      const [mark] = (await review(id)).uncertain;
      await confirm(mark.id);
      expect((await step('a publisher', 'publish', id)).status).toBe(200);
      expect((await open('GET', '/api/fta-cases/cases')).body.data).toHaveLength(1);
    });

    it('who confirmed is in the record, and stays so', async () => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      const [{ id: mark }] = (await review(id)).uncertain;
      const first = await confirm(mark);
      expect(first.body.data).toMatchObject({ id: mark, confirmedBy: 'a-contributor', second: '85%' });
      const again = await confirm(mark, 'a super admin');
      expect(again.body.data).toEqual(first.body.data);
      const { events, uncertain } = await review(id);
      expect(uncertain).toEqual([first.body.data]);
      expect(events.at(-1)).toMatchObject({
        action: 'confirm-figure',
        actor: 'a-contributor',
        comment: '“35%”（“85%”）',
      });
      expect(events.filter(({ action }: { action: string }) => action === 'confirm-figure')).toHaveLength(1);
      expect(await isOpen(id)).toBe(false);
    });

    it.each([
      ['other words', '通关时间缩短85%。', false],
      ['other words in another sentence', '通关手续简化，时间缩短了八成半。', false],
      ['the same words in another sentence', '单证合并以后，整个流程的时间比上年缩短35%以上。', true],
      ['the same words as the end of another number', '通关时间缩短135%。', false],
    ] as const)('a mark is settled by hand, with %s', async (_, lead, expected) => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      await write(id, lead);
      expect(await isOpen(id)).toBe(expected);
    });

    it('comes back with its words', async () => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      await write(id, '通关时间缩短85%。');
      await write(id, '通关时间缩短35%。');
      expect(await isOpen(id)).toBe(true);
    });

    it('stays with the words when the document is imported over them, confirmed where it was', async () => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      const other = { ...single, title: '另一个示范案例的标题' };
      const moved = { ...FIGURE, path: '/cases/0/sections/1/lead/0' };
      await runJson([moved], [other]);
      expect((await review(id)).uncertain).toHaveLength(1);
      const [{ id: mark }] = (await review(id)).uncertain;
      await confirm(mark);
      await runJson([FIGURE], [single]);
      const { uncertain } = await review(id);
      expect(uncertain.map(({ confirmedBy }: Mark) => confirmedBy)).toEqual(['a-contributor']);
      await runJson([], [other]);
      expect(await isOpen(id)).toBe(false);
    });

    it('is not on what an import leaves as somebody has written it', async () => {
      await runJson([]);
      const id = await onlyCase();
      await write(id, '通关时间缩短36%。');
      expect((await runJson([FIGURE])).counts).toMatchObject({ keep: 1 });
      expect((await review(id)).uncertain).toEqual([]);
    });

    it('goes with a copy, and with what is taken away before publication', async () => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      const copy = await contributor('POST', `${CASES}/clone/${id}`, {});
      expect(copy.status).toBe(200);
      const ids: string[] = await documentIds();
      for (const each of ids) expect((await review(each)).uncertain).toHaveLength(1);
      const { documentId } = await detail();
      const had = async (format: string) => {
        const { email, password } = cast.accounts['a contributor'];
        const login = await fetch(`${app.url}/admin/login`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email, password }),
        });
        const { data } = (await login.json()) as { data: { token: string } };
        const path = `/fta-cases/batches/${documentId}/download?format=${format}`;
        const answer = await fetch(app.url + path, { headers: { Authorization: `Bearer ${data.token}` } });
        return answer.text();
      };
      const paths = ['/cases/0/sections/1/lead/0', '/cases/1/sections/1/lead/0'];
      const json = JSON.parse(await had('json'));
      expect(json.uncertain).toEqual(paths.map((path) => ({ ...FIGURE, path })));
      expect(parse(await had('markdown')).uncertain).toEqual(json.uncertain);
    });

    it('is confirmed by those who may write the case alone', async () => {
      await runJson([FIGURE]);
      const id = await onlyCase();
      const [{ id: mark }] = (await review(id)).uncertain;
      const before = await snapshot(app);
      for (const who of ['a reviewer', 'a publisher', 'a contributor of another provider'] as const)
        expect((await confirm(mark, who)).status).toBe(403);
      expect((await confirm(mark, 'nobody')).status).toBe(401);
      expect((await confirm(999_999)).status).toBe(404);
      expect(await snapshot(app)).toEqual(before);
      expect(draftIn(before, id)?.provider_name).toBe(PROVIDER);
      expect(OTHER_PROVIDER).not.toBe(PROVIDER);
      expect((await confirm(mark, 'a contributor of the provider')).status).toBe(200);
    });

    it('JSON that marks what the batch does not say is refused, and nothing is written', async () => {
      const before = await snapshot(app);
      for (const uncertain of [[{ ...FIGURE, first: '36%' }], [{ ...FIGURE, path: '/cases/4/title' }], 'all', [{}]]) {
        const content = JSON.stringify({ batch, uncertain });
        const refused = await contributor('POST', '/fta-cases/import', { name: 'batch.json', content });
        expect(refused.status).toBe(400);
        expect(refused.body.error.details.errors).toMatchObject([{ ruleId: 'import-uncertain', path: ['uncertain'] }]);
      }
      expect(await snapshot(app)).toEqual(before);
    });

    it('tells nobody outside of them', async () => {
      await runJson([FIGURE]);
      const { body } = await open('GET', '/api/fta-cases/cases');
      expect(JSON.stringify(body)).not.toContain('85%');
    });
  });
});
