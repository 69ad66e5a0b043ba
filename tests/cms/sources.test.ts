import { createHash } from 'node:crypto';
import { createClient } from '@fta/cases-core/client';
import type { CaseSources, TextPlace } from '@fta/cases-core/rest';
import { type Case, valueAt } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../support/pdf.ts';
import { readWords } from '../support/pdf-words.ts';
import { wordFile } from '../support/word.ts';
import { DATABASES } from './databases.ts';
import { bundledBatch, plainParagraphs } from './documents.ts';
import { app, cast, contributor, open, withEverybody } from './everybody.ts';
import { upload } from './files.ts';
import { UID } from './staging.ts';

const markdown = bundledBatch();
const paragraphs = plainParagraphs();

interface Form {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the file itself has at a place. */
  wordsAt(place: TextPlace): string;
}

const pdf = pdfFile(paragraphs);
const wordsOfPdf = await readWords(pdf);
const FORMS: readonly Form[] = [
  {
    format: 'text',
    name: '第一批.md',
    bytes: new TextEncoder().encode(markdown),
    wordsAt: ({ lines }) => markdown.slice(lines?.start.offset, lines?.end.offset),
  },
  {
    format: 'docx',
    name: '第一批.docx',
    bytes: wordFile(paragraphs),
    wordsAt: ({ lines }) =>
      lines?.start.line === lines?.end.line
        ? (paragraphs[(lines?.start.line ?? 0) - 1]?.slice(
            (lines?.start.column ?? 0) - 1,
            (lines?.end.column ?? 0) - 1,
          ) ?? '')
        : '',
  },
  { format: 'pdf', name: '第一批.pdf', bytes: pdf, wordsAt: ({ pages }) => wordsOfPdf(pages) },
];

const SAMPLES = 200;
const CASES = `/content-manager/collection-types/${UID.case}`;
const flat = (text: string) => text.replace(/\s/gu, '');

interface Answer {
  readonly data: Case;
  readonly meta: { readonly sources: CaseSources | null };
}

describe.each(DATABASES)('the places of texts in their file, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('from import to REST', () => {
    withEverybody(boot);

    const readSources = async (id: string): Promise<Answer> =>
      (await open('GET', `/api/fta-cases/cases/${id}?view=sources`)).body;

    async function publish(documentIds: readonly string[]): Promise<void> {
      const steps = [
        ['submit', contributor],
        ['approve', cast.ask['a reviewer']],
        ['publish', cast.ask['a publisher']],
      ] as const;
      for (const [action, ask] of steps) {
        const answer = await ask('POST', '/fta-cases/transitions', { action, cases: documentIds });
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      }
    }

    async function importAndPublish({ name, bytes }: Pick<Form, 'name' | 'bytes'>): Promise<string[]> {
      const { status, body } = await contributor('POST', '/fta-cases/import', upload(name, bytes));
      expect(status).toBe(200);
      const rows = await app.strapi.db.query(UID.case).findMany({ orderBy: { number: 'asc' } });
      const documentIds = rows.map(({ documentId }: { documentId: string }) => documentId);
      await publish(documentIds);
      expect(documentIds).toHaveLength(body.data.cases.length);
      return documentIds;
    }

    async function save(documentId: string, parts: Partial<Case>): Promise<void> {
      const { version } = (await contributor('GET', `/fta-cases/cases/${documentId}/review`)).body.data;
      const answer = await contributor('PUT', `${CASES}/${documentId}`, { ...parts, version });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    }

    describe.each(FORMS)('$format', (form) => {
      it('what the file has at the place of a text is that text, over REST and after an edit elsewhere', async () => {
        const [documentId = ''] = await importAndPublish(form);
        const { body } = await open('GET', '/api/fta-cases/cases?pagination[pageSize]=100');
        const cases: Case[] = body.data;
        const found: { readonly text: string; readonly place: TextPlace }[] = [];
        for (const { id } of cases) {
          const { data, meta } = await readSources(id);
          expect(meta.sources?.file).toEqual({
            name: form.name,
            format: form.format,
            sha256: createHash('sha256').update(form.bytes).digest('hex'),
          });
          for (const place of meta.sources?.places ?? [])
            found.push({ text: String(valueAt(data, place.path)), place });
        }
        const texts = cases.flatMap(({ lead, sections }) => [
          ...lead,
          ...sections.flatMap((section) => [...section.lead, ...section.points.flatMap((point) => point.paragraphs)]),
        ]);
        const ofParagraphs = found.filter(({ place }) => /\/(?:lead|paragraphs)\/\d+$/.test(place.path));
        expect(ofParagraphs.map(({ text }) => text)).toEqual(texts);
        const step = Math.max(1, Math.floor(found.length / SAMPLES));
        const sample = [...ofParagraphs.filter((_, at) => at % 2 === 0), ...found.filter((_, at) => at % step === 0)];
        expect(sample.length).toBeGreaterThanOrEqual(SAMPLES);
        for (const { text, place } of sample) {
          expect(place.changed).toBe(false);
          expect(flat(form.wordsAt(place)), `${text} at ${JSON.stringify(place)}`).toBe(flat(text));
        }

        const [first] = cases;
        if (!first) throw new Error('there is no case');
        const before = await readSources(first.id);
        const [section, ...others] = first.sections;
        if (!section) throw new Error('the first case has no section');
        const [point, ...points] = section.points;
        if (!point) throw new Error('the first section has no point');
        const edited = {
          ...section,
          lead: [...section.lead, '这一段是新写的，原文件里没有。'],
          points: [{ ...point, paragraphs: ['这一段已经改写。', ...point.paragraphs.slice(1)] }, ...points],
        };
        await save(documentId, { sections: [edited, ...others] });
        expect(await readSources(first.id)).toEqual(before);
        await publish([documentId]);
        const { data, meta } = await readSources(first.id);
        const rewritten = '/sections/0/points/0/paragraphs/0';
        const added = `/sections/0/lead/${section.lead.length}`;
        expect(valueAt(data, rewritten)).toBe('这一段已经改写。');
        expect(meta.sources?.places).toEqual(
          before.meta.sources?.places.map((place) => ({ ...place, changed: place.path === rewritten })),
        );
        expect(meta.sources?.places.map(({ path }) => path)).not.toContain(added);
      });
    });

    it('are of the published version until another one is published, though its words may be the same', async () => {
      const [, word, printed] = FORMS;
      if (!word || !printed) throw new Error('there are not three forms');
      const [documentId = ''] = await importAndPublish(word);
      const [{ id }] = (await open('GET', '/api/fta-cases/cases')).body.data as [Case];
      const published = await readSources(id);
      await save(documentId, { lead: ['改写过的导语。'] });
      const over = upload(printed.name, printed.bytes, { overwrite: id });
      const { body } = await contributor('POST', '/fta-cases/import', over);
      expect(body.data.cases[0].action).toBe('update');
      expect(await readSources(id)).toEqual(published);
      await publish([documentId]);
      const { data, meta } = await readSources(id);
      expect(data).toEqual(published.data);
      expect(meta.sources?.file).toMatchObject({ name: printed.name, format: 'pdf' });
    });

    it('are asked for by themselves, in JSON alone, and of a withdrawn case not told', async () => {
      const [form] = FORMS;
      if (!form) throw new Error('there is no form');
      const { body } = await contributor('POST', '/fta-cases/import?dryRun=true', upload(form.name, form.bytes));
      expect(body.data.dryRun).toBe(true);
      const [documentId = ''] = await importAndPublish(form);
      const client = createClient({ url: app.url });
      const { body: list } = await open('GET', '/api/fta-cases/cases');
      const id: string = list.data[0].id;
      expect(await client.caseSources(id)).toEqual((await readSources(id)).meta.sources);
      expect((await open('GET', `/api/fta-cases/cases/${id}`)).body.meta).toEqual({});
      const refused = await open('GET', `/api/fta-cases/cases/${id}?view=sources&format=jsonld`);
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors[0].path).toEqual(['format']);
      const withdrawn = await cast.ask['a publisher']('POST', '/fta-cases/transitions', {
        action: 'withdraw',
        cases: [documentId],
        comment: '测试',
      });
      expect(withdrawn.status).toBe(200);
      expect((await open('GET', `/api/fta-cases/cases/${id}?view=sources`)).status).toBe(404);
      expect(await client.caseSources(id)).toBeNull();
    });
  });
});
