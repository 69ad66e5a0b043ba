import { derivedFigures, type Figure, figureSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { contentHash } from '../cases/content-hash.ts';
import { type CaseRow, caseOfRow } from '../cases/record.ts';
import { contentTypes } from '../content-types/index.ts';
import { table, WITH_CONTENT } from '../database.ts';

/** Rows looked at by one statement. */
const CHUNK = 250;

/** The attributes of a figure today; a row that was kept before one of them came has figures without it. */
const ATTRIBUTES = Object.keys(figureSchema.shape) as (keyof Figure)[];

/**
 * Reads the figures anew of every draft and published version that an older release kept: they lack what is made of a
 * figure since. Nobody edited those cases, so neither their version nor the time of their last change moves, and what was
 * untouched since its import stays so. What is public differs afterwards, which `logChanges` tells the mirrors.
 *
 * @returns how many rows were written
 */
export async function renewOlderFigures(strapi: Core.Strapi): Promise<number> {
  let written = 0;
  let after = 0;
  for (;;) {
    const rows = await table(strapi, UID.case).findMany({
      where: { id: { $gt: after } },
      populate: { topics: WITH_CONTENT.topics },
      orderBy: { id: 'asc' },
      limit: CHUNK,
    });
    for (const row of rows.filter(isOlder)) {
      await renew(strapi, row);
      written += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return written;
    after = last.id;
  }
}

function isOlder({ figures }: CaseRow): boolean {
  return (figures ?? []).some((figure) => ATTRIBUTES.some((attribute) => !Object.hasOwn(figure, attribute)));
}

/** Past Strapi's query engine, which would set the time of the last change. */
async function renew(strapi: Core.Strapi, row: CaseRow): Promise<void> {
  const before = caseOfRow(row);
  const renewed = { ...before, figures: derivedFigures(before.lead, before.sections) };
  const isUntouched = row.importedHash !== null && row.importedHash === contentHash(before);
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .getConnection(contentTypes.case.schema.collectionName)
      .where({ id: row.id })
      .update({
        figures: JSON.stringify(renewed.figures),
        ...(isUntouched && { imported_hash: contentHash(renewed) }),
      })
      .transacting(trx);
  });
}
