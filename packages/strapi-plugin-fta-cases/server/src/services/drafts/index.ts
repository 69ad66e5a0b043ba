import { renderTemplate } from '@fta/cases-office';
import type { Core } from '@strapi/types';
import type { DraftDocument } from '../../../../shared/contracts.ts';
import { DOWNLOADS, type DownloadFormat } from '../../../../shared/formats.ts';
import { UID } from '../../../../shared/uids.ts';
import { batchOfRow } from '../../cases/batch-record.ts';
import { contentHash } from '../../cases/content-hash.ts';
import { type BatchRow, type CaseRow, caseOfRow } from '../../cases/record.ts';
import { findDrafts, table, WITH_CONTENT } from '../../database.ts';
import { invalid, notFound, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { profileInForce, seriesOf } from '../profiles/in-force.ts';
import { type Printing, printingOf } from '../profiles/printing.ts';
import { openByCase, uncertainIn } from '../uncertain/records.ts';
import { RENDERERS } from './renderers.ts';

/** A document to take away. */
export interface Download {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Drafts {
  /** The drafts of a batch in a format, whatever their state. */
  ofBatch(documentId: string, format: DownloadFormat, actor: Actor): Promise<Download>;
  /** The draft of one case in a format, in a batch that has no other. */
  ofCase(documentId: string, format: DownloadFormat, actor: Actor): Promise<Download>;
  /** A Word document for the batch after one to be written into. */
  templateAfter(documentId: string, actor: Actor): Promise<Download>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Drafts => ({
  async ofBatch(documentId, format, actor) {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
    if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
    const drafts = await findDrafts(strapi, { batch: batch.id });
    const document = await documentOf(strapi, batch, drafts);
    return downloadOf(document, batch.title ?? '', format, await printingOf(strapi, batch, 'batch'));
  },

  async ofCase(documentId, format, actor) {
    const [draft] = await findDrafts(strapi, { documentId });
    if (!draft) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    if (!draft.batch) throw invalid([reason('batch-required', {}, { path: ['batch'] })], actor.language);
    const { number, title } = draft;
    const name = `${number}.${title ?? ''}`;
    const document = await documentOf(strapi, draft.batch, [draft]);
    return downloadOf(document, name, format, await printingOf(strapi, draft.batch, 'cases'));
  },

  async templateAfter(documentId, actor) {
    const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
    if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), actor.language);
    const { extension, type } = DOWNLOADS.docx;
    const profile = await profileInForce(strapi, seriesOf(batch));
    const after = batchOfRow(batch);
    const name = `${fitName(after.title, after.id)}（下一批模板）.${extension}`;
    return { name, type, bytes: Buffer.from(renderTemplate({ after, profile })) };
  },
});

async function documentOf(strapi: Core.Strapi, batch: BatchRow, drafts: readonly CaseRow[]): Promise<DraftDocument> {
  const published = await table(strapi, UID.case).findMany({
    where: { documentId: { $in: drafts.map(({ documentId }) => documentId) }, publishedAt: { $notNull: true } },
    populate: WITH_CONTENT,
  });
  const hashes = new Map(published.map((row) => [row.documentId, contentHash(caseOfRow(row))]));
  const uncertain = uncertainIn(drafts, await openByCase(strapi, drafts));
  const cases = drafts.map((row) => ({ documentId: row.documentId, content: caseOfRow(row) }));
  return {
    unpublished: cases
      .filter(({ documentId, content }) => hashes.get(documentId) !== contentHash(content))
      .map(({ content }) => content.id),
    batch: { ...batchOfRow(batch), cases: cases.map(({ content }) => content) },
    ...(uncertain.length > 0 && { uncertain }),
  };
}

/** What systems do not take in the names of files. */
const UNFIT = /[\p{Cc}\\/:*?"<>|]/gu;
/** Some take 255 bytes, which are 85 Han characters. */
const LONGEST = 60;

function fitName(title: string, id: string): string {
  return title.replace(UNFIT, ' ').trim().slice(0, LONGEST) || id;
}

/** The document under a name that says what of it is not public. */
async function downloadOf(
  document: DraftDocument,
  title: string,
  format: DownloadFormat,
  printing: Printing,
): Promise<Download> {
  const { extension, type } = DOWNLOADS[format];
  const bare = fitName(title, document.batch.id);
  const mark = document.unpublished.length > 0 ? '（未发布）' : '';
  return { name: `${bare}${mark}.${extension}`, type, bytes: await RENDERERS[format](document, printing) };
}
