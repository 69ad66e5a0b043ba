import { type Batch, SCHEMA_VERSION } from '@fta/cases-core';
import { type BatchRow, type CaseRow, caseOfRow } from './record.ts';

/** A batch without its cases, keys in the order of the schema. */
export function batchOfRow(row: Omit<BatchRow, 'id' | 'documentId'>): Omit<Batch, 'cases'> {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: row.batchId,
    title: row.title ?? '',
    issuer: row.issuer ?? '',
    series: row.series ?? '',
    ordinal: row.ordinal,
    year: row.year ?? null,
  };
}

/** The attributes that keep a batch. */
export function attributesOfBatch(batch: Omit<Batch, 'cases'>): Omit<BatchRow, 'id' | 'documentId'> {
  const { id, title, issuer, series, ordinal, year } = batch;
  return { batchId: id, title, issuer, series, ordinal, year };
}

/** A case as the only one of its batch, or of one that says nothing. */
export function batchAround(row: CaseRow): Batch {
  return { ...(row.batch ? batchOfRow(row.batch) : BLANK_BATCH), cases: [caseOfRow(row)] };
}

const BLANK_BATCH: Omit<Batch, 'cases'> = {
  schemaVersion: SCHEMA_VERSION,
  id: 'draft',
  title: '',
  issuer: '',
  series: '',
  ordinal: 1,
  year: null,
};
