import type { UncertainFigure } from '@fta/cases-core';
import { keysOf } from '@fta/cases-core/schema';
import type { Core } from '@strapi/types';
import { contentOf } from '../../../../shared/content.ts';
import { UID } from '../../../../shared/uids.ts';
import { type OpenFigure, openFigures, type UncertainRecord, uncertainText } from '../../../../shared/uncertain.ts';
import { attributePath, type CaseRow, caseOfRow } from '../../cases/record.ts';
import { table, type UncertainRow } from '../../database.ts';
import { isoTime } from '../../iso-time.ts';
import type { Reason } from '../../refusals.ts';

/** Everything of a figure but its picture, which only those see who settle it. */
const WITHOUT_STRIP = ['id', 'caseDocumentId', 'anchor', 'second', 'page', 'confirmedAt', 'confirmedByName'];

/** The marks of a case, in the order in which they came, settled ones too. */
export async function uncertainOf(strapi: Core.Strapi, documentId: string): Promise<UncertainRecord[]> {
  const where = { caseDocumentId: documentId };
  const rows = await table(strapi, UID.uncertainFigure).findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(uncertainRecord);
}

export function uncertainRecord(row: UncertainRow): UncertainRecord {
  const { id, anchor, second, page, strip, confirmedAt, confirmedByName } = row;
  return {
    id,
    anchor,
    second: second ?? '',
    page,
    strip: strip ? `data:image/png;base64,${strip}` : null,
    confirmedBy: confirmedByName,
    confirmedAt: confirmedAt === null ? null : isoTime(confirmedAt),
  };
}

/** The marks of drafts that nobody has settled, by the document id of their case; none for a case without any. */
export async function openByCase(
  strapi: Core.Strapi,
  drafts: readonly CaseRow[],
): Promise<Map<string, OpenFigure<UncertainRecord>[]>> {
  const rows = await table(strapi, UID.uncertainFigure).findMany({
    where: { caseDocumentId: { $in: drafts.map(({ documentId }) => documentId) }, confirmedAt: null },
    select: WITHOUT_STRIP,
    orderBy: { id: 'asc' },
  });
  const byCase = new Map<string, OpenFigure<UncertainRecord>[]>();
  for (const draft of rows.length === 0 ? [] : drafts) {
    const own = rows.filter(({ caseDocumentId }) => caseDocumentId === draft.documentId).map(uncertainRecord);
    const open = openFigures(contentOf(caseOfRow(draft)), own);
    if (open.length > 0) byCase.set(draft.documentId, open);
  }
  return byCase;
}

/** Why a case cannot be published before they are settled. */
export function uncertainReasons(open: readonly OpenFigure<UncertainRecord>[], caseId: string): Reason[] {
  return open.map(({ record, place }) => ({
    path: attributePath(keysOf(place.pointer)),
    ruleId: 'uncertain-figure',
    text: uncertainText(record),
    caseId,
  }));
}

/** The same figures beside a batch whose cases the drafts are, in their order. */
export function uncertainIn(
  drafts: readonly CaseRow[],
  open: ReadonlyMap<string, readonly OpenFigure<UncertainRecord>[]>,
): UncertainFigure[] {
  return drafts.flatMap(({ documentId }, at) =>
    (open.get(documentId) ?? []).map(({ record: { anchor, second, page }, place: { pointer, start, end } }) => ({
      path: `/cases/${at}${pointer}`,
      start,
      end,
      first: anchor.quote,
      second,
      page,
    })),
  );
}
