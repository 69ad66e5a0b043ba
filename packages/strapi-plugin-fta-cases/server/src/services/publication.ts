import type { Batch, Case } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { batchOfRow } from '../cases/batch-record.ts';
import { type BatchRow, type CaseRow, caseOfRow } from '../cases/record.ts';
import { table, WITH_CONTENT } from '../database.ts';

/** A stretch of a list: pages count from 1. */
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export interface CaseQuery extends Page {
  /** Id of a batch. */
  readonly batch?: string | undefined;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** As much of a case as a list shows. */
export type CaseSummary = Pick<Case, 'id' | 'number' | 'title' | 'provider' | 'topics' | 'regions' | 'summary'>;

export function summaryOf({ id, number, title, provider, topics, regions, summary }: Case): CaseSummary {
  return { id, number, title, provider, topics, regions, summary };
}

/** What the public sees: cases with a published version, and the batches that have any. */
export interface Publication {
  batches(page: Page): Promise<Listed<Omit<Batch, 'cases'> & { cases: number }>>;
  batch(id: string): Promise<Batch | null>;
  cases(query: CaseQuery): Promise<Listed<Case>>;
  case(id: string): Promise<Case | null>;
}

const PUBLISHED = { publishedAt: { $notNull: true } };

export default ({ strapi }: { strapi: Core.Strapi }): Publication => ({
  async batches({ page, pageSize }) {
    const counts = await publishedByBatch(strapi);
    const where = { id: { $in: [...counts.keys()] } };
    const rows = await table(strapi, UID.batch).findMany({
      where,
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const items = rows.map((row) => ({ ...batchOfRow(row), cases: counts.get(row.id) ?? 0 }));
    return { items, total: counts.size };
  },

  async batch(id) {
    const row = await table(strapi, UID.batch).findOne({ where: { batchId: id } });
    const cases = row ? await publishedCases(strapi, { batch: row.id }) : [];
    return row && cases.length > 0 ? { ...batchOfRow(row), cases: cases.map(caseOfRow) } : null;
  },

  async cases({ page, pageSize, batch }) {
    const where = batch === undefined ? {} : { batch: { batchId: batch } };
    const rows = await publishedCases(strapi, where, { limit: pageSize, offset: (page - 1) * pageSize });
    const total = await table(strapi, UID.case).count({ where: { ...where, ...PUBLISHED } });
    return { items: rows.map(caseOfRow), total };
  },

  async case(id) {
    const [row] = await publishedCases(strapi, { caseId: id }, { limit: 1 });
    return row ? caseOfRow(row) : null;
  },
});

function publishedCases(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  stretch: { limit?: number; offset?: number } = {},
): Promise<CaseRow[]> {
  return table(strapi, UID.case).findMany({
    where: { ...where, ...PUBLISHED },
    populate: { topics: WITH_CONTENT.topics },
    orderBy: [{ batch: { ordinal: 'asc' } }, { batch: { id: 'asc' } }, { number: 'asc' }, { id: 'asc' }],
    ...stretch,
  });
}

/** How many cases of each batch are public, by the batch's row. */
async function publishedByBatch(strapi: Core.Strapi): Promise<Map<number, number>> {
  const rows = await table(strapi, UID.case).findMany({
    where: PUBLISHED,
    select: ['id'],
    populate: { batch: { select: ['id'] } },
  });
  const counts = new Map<BatchRow['id'], number>();
  for (const { batch } of rows) if (batch) counts.set(batch.id, (counts.get(batch.id) ?? 0) + 1);
  return counts;
}
