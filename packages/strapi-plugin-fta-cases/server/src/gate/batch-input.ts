import type { Language } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import type { BatchRow } from '../cases/record.ts';
import { table } from '../database.ts';
import { invalid, reason } from '../refusals.ts';

/**
 * The batch that the input of the relation names: an id, a document id, or Strapi's `connect` and `set`. The gate hands
 * on its row's id, the one thing that Strapi takes for a relation kept in a column.
 * @throws ValidationError (400) at `batch` where it names none that is there.
 */
export async function readBatch(strapi: Core.Strapi, input: unknown, language: Language): Promise<BatchRow> {
  const target = targetOf(input);
  const where = typeof target === 'number' ? { id: target } : { documentId: target };
  const batch = target === null ? null : await table(strapi, UID.batch).findOne({ where });
  if (!batch) throw invalid([reason('batch-required', {}, { path: ['batch'] })], language);
  return batch;
}

function targetOf(input: unknown): string | number | null {
  if (typeof input === 'string' || typeof input === 'number') return input;
  if (Array.isArray(input)) return targetOf(input.at(-1));
  if (typeof input !== 'object' || input === null) return null;
  const { connect, set, documentId, id } = input as Record<string, unknown>;
  return targetOf(connect ?? set ?? documentId ?? id ?? null);
}
