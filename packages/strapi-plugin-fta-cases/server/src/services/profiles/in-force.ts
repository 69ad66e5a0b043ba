import { DEFAULT_PROFILE, type Profile } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { BatchRow, CaseRow } from '../../cases/record.ts';
import { type ProfileRow, table } from '../../database.ts';

/** What batches of one kind share, by which they are one series. */
export type SeriesName = Readonly<Record<'issuer' | 'series', string>>;

/** The series of a batch; `null` where it names none. */
export function seriesOf(batch: Partial<Pick<BatchRow, 'issuer' | 'series'>> | null | undefined): SeriesName | null {
  const { issuer, series } = batch ?? {};
  return issuer && series ? { issuer, series } : null;
}

/** The states of the profile of a series, the newest first. */
export function statesOf(strapi: Core.Strapi, { issuer, series }: SeriesName): Promise<ProfileRow[]> {
  return table(strapi, UID.profile).findMany({ where: { issuer, series }, orderBy: { number: 'desc' } });
}

/** What a series is held to: the profile that was put in force last, the built-in one where nobody has done so. */
export async function profileInForce(strapi: Core.Strapi, name: SeriesName | null): Promise<Profile> {
  if (!name) return DEFAULT_PROFILE;
  const { issuer, series } = name;
  const newest = { where: { issuer, series }, orderBy: { number: 'desc' }, limit: 1 } as const;
  const [last] = await table(strapi, UID.profile).findMany(newest);
  return last?.profile ?? DEFAULT_PROFILE;
}

/** The profile in force for each of some cases. */
export async function profilesOf(
  strapi: Core.Strapi,
  rows: readonly Pick<CaseRow, 'batch'>[],
): Promise<(row: Pick<CaseRow, 'batch'>) => Profile> {
  const byBatch = new Map<number, Profile>();
  for (const { batch } of rows) {
    if (batch && !byBatch.has(batch.id)) byBatch.set(batch.id, await profileInForce(strapi, seriesOf(batch)));
  }
  return ({ batch }) => (batch && byBatch.get(batch.id)) ?? DEFAULT_PROFILE;
}
