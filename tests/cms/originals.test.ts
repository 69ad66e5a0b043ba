import { createHash } from 'node:crypto';
import type { CaseSources } from '@fta/cases-core/rest';
import { parseFile } from '@fta/cases-office';
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../support/pdf.ts';
import { wordFile } from '../support/word.ts';
import { DATABASES } from './databases.ts';
import { app, bytesOf, cast, contributor, open, withEverybody } from './everybody.ts';
import { upload } from './files.ts';
import { BATCH, sampleCase, UID } from './staging.ts';

const KEEP = 'plugin::fta-cases.keepOriginals';
const TITLE = '海湾自贸片区联盟第一批最佳实践案例';
const PARAGRAPHS = [
  TITLE,
  '1.无纸通关新模式',
  '（山东自贸试验区提供）',
  '一、主要做法',
  '企业网上提交单证，时间缩短6小时。',
];
const word = wordFile(PARAGRAPHS);
/** What stands beside the text of a case. */
type BesideText = CaseSources & { readonly isKept: boolean; readonly shownAs: string | null };

const sha256 = createHash('sha256').update(word).digest('hex');

describe.each(DATABASES)('files of a batch, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('for those who work on it', () => {
    withEverybody(boot);

    async function bringIn(keep: boolean, name = 'C:\\文稿\\第一批.docx', bytes: Uint8Array = word): Promise<string> {
      app.strapi.config.set(KEEP, keep);
      const { status, body } = await contributor('POST', '/fta-cases/import', upload(name, bytes));
      app.strapi.config.set(KEEP, false);
      expect(status).toBe(200);
      return (await contributor('GET', '/fta-cases/batches')).body.data.find(
        ({ id }: { id: string }) => id === body.data.batch.id,
      ).documentId;
    }

    async function downloaded(path: string): Promise<{ name: string; type: string | null; bytes: Uint8Array }> {
      const { headers, bytes } = await bytesOf('a reviewer', path);
      const name = decodeURIComponent(headers.get('content-disposition')?.split("UTF-8''")[1] ?? '');
      return { name, type: headers.get('content-type'), bytes };
    }

    it('the document they came in is had as it came, kept once', async () => {
      const documentId = await bringIn(true);
      await bringIn(true);
      const path = `/fta-cases/batches/${documentId}/originals`;
      const { body } = await cast.ask['a reviewer']('GET', path);
      expect(body.data).toEqual([
        { sha256, name: '第一批.docx', size: word.length, by: 'a-contributor', at: expect.stringMatching(/Z$/) },
      ]);
      const had = await downloaded(`${path}/${sha256}`);
      expect(had).toEqual({ name: '第一批.docx', type: 'application/octet-stream', bytes: Uint8Array.from(word) });
    });

    it('it is nobody else’s, and goes with the batch', async () => {
      const documentId = await bringIn(true);
      const path = `/fta-cases/batches/${documentId}/originals`;
      for (const address of [path, `${path}/${sha256}`]) {
        expect(await open('GET', address)).toMatchObject({ status: 401 });
        expect(await cast.ask['a token for everything']('GET', address)).toMatchObject({ status: 401 });
        expect(await cast.ask["an editor of Strapi's"]('GET', address)).toMatchObject({ status: 403 });
      }
      expect(await open('GET', `/api${path}/${sha256}`)).toMatchObject({ status: 404 });
      expect(await contributor('GET', `/fta-cases/batches/none/originals/${sha256}`)).toMatchObject({ status: 404 });

      const { cases } = (await contributor('GET', `/fta-cases/batches/${documentId}`)).body.data;
      const [single] = cases as { documentId: string }[];
      const collection = '/content-manager/collection-types';
      await contributor('DELETE', `${collection}/${UID.case}/${single?.documentId}`);
      const gone = await cast.ask['a publisher']('DELETE', `${collection}/${UID.batch}/${documentId}`);
      expect(gone).toMatchObject({ status: 200 });
      expect(await app.strapi.db.query(UID.original).count()).toBe(0);
    });

    /** The one case of a batch, and what stands beside its text. */
    async function besideTextOf(batch: string) {
      const [single] = (await contributor('GET', `/fta-cases/batches/${batch}`)).body.data.cases;
      const path = `/fta-cases/cases/${single.documentId}/original`;
      const { body } = await cast.ask['a reviewer']('GET', path);
      return { path, original: body.data as BesideText };
    }

    it('a PDF is shown page by page, with the places of the texts on it', async () => {
      const bytes = pdfFile(PARAGRAPHS);
      const { path, original } = await besideTextOf(await bringIn(true, '第一批.pdf', bytes));
      expect(original).toMatchObject({ isKept: true, shownAs: 'page', file: { name: '第一批.pdf', format: 'pdf' } });
      const title = original.places.find((place) => place.path === '/title');
      const [at] = title?.pages ?? [];
      const { status, body } = await cast.ask['a reviewer']('GET', `${path}/pages/${at?.page}`);
      expect(status).toBe(200);
      const { pages } = await parseFile(bytes);
      const [size] = pages?.sizes ?? [];
      expect(body.data).toMatchObject({ page: 1, pages: pages?.sizes.length, ...size });
      expect(at?.box.right).toBeLessThan(body.data.width);
      const png = Buffer.from(body.data.picture.slice('data:image/png;base64,'.length), 'base64');
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');

      expect((await cast.ask['a reviewer']('GET', `${path}/lines`)).body.data).toEqual({ first: 1, lines: [] });
      const beyond = await cast.ask['a reviewer']('GET', `${path}/pages/99`);
      expect(beyond).toMatchObject({ status: 400 });
      expect(beyond.body.error.message).toMatch(/99/);
      expect(await cast.ask['a reviewer']('GET', `${path}/pages/0`)).toMatchObject({ status: 400 });
    });

    it('of another document the lines of the case are shown, those rewritten since told', async () => {
      const { path, original } = await besideTextOf(await bringIn(true));
      expect(original).toMatchObject({
        isKept: true,
        shownAs: 'lines',
        file: { name: '第一批.docx', format: 'docx', sha256 },
      });
      const { body } = await cast.ask['a reviewer']('GET', `${path}/lines`);
      expect(body.data).toEqual({ first: 1, lines: PARAGRAPHS });
      const words = original.places.find((place) => place.path === '/sections/0/lead/0');
      expect(body.data.lines[(words?.lines?.start.line ?? 0) - body.data.first]).toBe(PARAGRAPHS[4]);
      expect(words?.changed).toBe(false);
    });

    it('nothing is shown of a file that is not kept, nor to those who do not read drafts', async () => {
      const { path, original } = await besideTextOf(await bringIn(false));
      expect(original).toMatchObject({ isKept: false, shownAs: 'lines', file: { name: '第一批.docx' } });
      for (const address of [`${path}/pages/1`, `${path}/lines`])
        expect(await cast.ask['a reviewer']('GET', address)).toMatchObject({ status: 404 });
      for (const address of [path, `${path}/pages/1`, `${path}/lines`]) {
        expect(await open('GET', address)).toMatchObject({ status: 401 });
        expect(await cast.ask["an editor of Strapi's"]('GET', address)).toMatchObject({ status: 403 });
      }
      expect(await contributor('GET', '/fta-cases/cases/none/original')).toMatchObject({ status: 404 });
    });

    it('none is kept unless the setting says so, and data is no document', async () => {
      const documentId = await bringIn(false);
      expect((await contributor('GET', `/fta-cases/batches/${documentId}/originals`)).body.data).toEqual([]);
      app.strapi.config.set(KEEP, true);
      const content = JSON.stringify({ ...BATCH, cases: [sampleCase(1)] });
      expect(await contributor('POST', '/fta-cases/import', { name: 'b.json', content })).toMatchObject({
        status: 200,
      });
      const dry = upload('第一批.docx', word, { dryRun: 'true' });
      expect(await contributor('POST', '/fta-cases/import', dry)).toMatchObject({ status: 200 });
      app.strapi.config.set(KEEP, false);
      expect(await app.strapi.db.query(UID.original).count()).toBe(0);
    });

    it('a template for the next batch goes on with its title, and is a document that can be read', async () => {
      const documentId = await bringIn(false);
      const { name, bytes } = await downloaded(`/fta-cases/batches/${documentId}/template`);
      expect(name).toBe(`${TITLE}（下一批模板）.docx`);
      const { text } = await parseFile(bytes);
      expect(text.split('\n')).toContain(TITLE.replace('第一批', '第二批'));
      expect(await contributor('GET', '/fta-cases/batches/none/template')).toMatchObject({ status: 404 });
    });
  });
});
