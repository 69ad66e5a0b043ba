import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Original } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import type { BatchRow } from '../cases/record.ts';
import { fileNameOf, type SourceFile } from '../cases/sources.ts';
import { table } from '../database.ts';
import { isoTime } from '../iso-time.ts';
import { notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';
import type { Download } from './drafts/index.ts';

/** The files that cases were imported from, for those who work on them. */
export interface Originals {
  /** Keeps a file with a batch, in the transaction that is open; once, however often it is imported. */
  keep(batch: BatchRow, file: SourceFile, actor: Actor): Promise<void>;
  /** Those of a batch, the newest first. */
  list(batchDocumentId: string): Promise<Original[]>;
  /** One of them, byte for byte. */
  find(batchDocumentId: string, sha256: string, actor: Actor): Promise<Download>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Originals => ({
  async keep({ documentId: batchDocumentId }, { name, content }, { id, name: actorName }) {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if ((await table(strapi, UID.original).count({ where: { batchDocumentId, sha256 } })) > 0) return;
    const about = { batchDocumentId, sha256, name: fileNameOf(name), size: bytes.length, actorId: id, actorName };
    await table(strapi, UID.original).create({ data: { ...about, content: bytes.toString('base64') } });
  },

  async list(batchDocumentId) {
    const rows = await table(strapi, UID.original).findMany({
      where: { batchDocumentId },
      select: ['id', 'sha256', 'name', 'size', 'actorName', 'createdAt'],
      orderBy: { id: 'desc' },
    });
    return rows.map(({ sha256, name, size, actorName, createdAt }) => ({
      sha256,
      name,
      size,
      by: actorName,
      at: isoTime(createdAt),
    }));
  },

  async find(batchDocumentId, sha256, { language }) {
    const row = await table(strapi, UID.original).findOne({ where: { batchDocumentId, sha256 } });
    if (!row) throw notFound(reason('original-not-found', {}), language);
    return { name: row.name, type: 'application/octet-stream', bytes: Buffer.from(row.content, 'base64') };
  },
});
