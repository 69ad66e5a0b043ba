import type { Case, UncertainFigure } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { type Anchor, anchorAt } from '../../../../shared/anchor.ts';
import { type CaseContent, contentOf } from '../../../../shared/content.ts';
import { textsOf } from '../../../../shared/texts.ts';
import { UID } from '../../../../shared/uids.ts';
import { placeOfFigure } from '../../../../shared/uncertain.ts';
import { table, type UncertainRow } from '../../database.ts';
import type { Actor } from '../actors.ts';

/** A figure as a document gives it: its path is one in the batch of the document. */
export interface FoundFigure extends UncertainFigure {
  /** PNG. */
  readonly strip?: Uint8Array;
}

/** A case of the document as it is kept now. */
export interface KeptCase {
  readonly documentId: string;
  /** Among the cases of the document. */
  readonly index: number;
  readonly content: Case;
}

/** Rows written in one statement. */
const CHUNK = 50;

/**
 * Keeps the uncertain figures of a document with their cases, in the transaction that is open. One that is known of the
 * same words is not kept twice, and stays confirmed where somebody has confirmed it.
 */
export async function keepUncertain(
  strapi: Core.Strapi,
  figures: readonly FoundFigure[],
  cases: readonly KeptCase[],
  { id: actorId, name: actorName }: Pick<Actor, 'id' | 'name'>,
): Promise<void> {
  if (figures.length === 0 || cases.length === 0) return;
  const where = { caseDocumentId: { $in: cases.map(({ documentId }) => documentId) } };
  const known = await table(strapi, UID.uncertainFigure).findMany({
    where,
    select: ['id', 'caseDocumentId', 'anchor', 'second', 'page'],
  });
  const data = cases.flatMap(({ documentId, index, content }) => {
    const edited = contentOf(content);
    const own = known.filter(({ caseDocumentId }) => caseDocumentId === documentId);
    return marksOf(figures, index, edited)
      .filter((mark) => !own.some((row) => isSame(row, mark, edited)))
      .map(({ anchor, second, page, strip }) => ({
        caseDocumentId: documentId,
        anchor,
        second,
        page,
        strip: strip ? Buffer.from(strip).toString('base64') : null,
        actorId,
        actorName,
      }));
  });
  for (let at = 0; at < data.length; at += CHUNK)
    await table(strapi, UID.uncertainFigure).createMany({ data: data.slice(at, at + CHUNK) });
}

/** Gives a copy of a case the marks that its original has. */
export async function copyUncertain(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  const rows = await table(strapi, UID.uncertainFigure).findMany({
    where: { caseDocumentId: from },
    orderBy: { id: 'asc' },
  });
  const data = rows.map((row) => ({
    ...Object.fromEntries(KEPT.map((name) => [name, row[name]])),
    caseDocumentId: to,
  }));
  if (data.length > 0) await table(strapi, UID.uncertainFigure).createMany({ data });
}

/** What a mark is, and what has become of it. */
const KEPT = [
  'anchor',
  'second',
  'page',
  'strip',
  'actorId',
  'actorName',
  'confirmedAt',
  'confirmedById',
  'confirmedByName',
] as const satisfies readonly (keyof UncertainRow)[];

interface Mark extends Pick<FoundFigure, 'second' | 'page' | 'strip'> {
  readonly anchor: Anchor;
}

function marksOf(figures: readonly FoundFigure[], index: number, content: CaseContent): Mark[] {
  const base = `/cases/${index}/`;
  return figures.flatMap((figure) => {
    if (!figure.path.startsWith(base)) return [];
    const anchor = anchorOf(figure, figure.path.slice(base.length - 1), content);
    return anchor ? [{ ...figure, anchor }] : [];
  });
}

/** What is kept is trimmed: the words may stand earlier in their text, and in another paragraph, than in the document. */
function anchorOf({ start, first }: FoundFigure, pointer: string, content: CaseContent): Anchor | null {
  const words = first.trim();
  const found = textsOf(content).flatMap((text) => {
    const starts: number[] = [];
    for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + 1)) starts.push(at);
    return starts.map((at) => ({ pointer: text.pointer, at, away: Math.abs(at - start) }));
  });
  const own = found.filter((place) => place.pointer === pointer);
  const [nearest] = (own.length > 0 ? own : found).sort((a, b) => a.away - b.away);
  if (nearest) return anchorAt(content, nearest.pointer, nearest.at, nearest.at + words.length);
  const whole = textsOf(content).find(({ text }) => text !== '');
  return whole ? anchorAt(content, whole.pointer, 0, whole.text.length) : null;
}

function isSame(row: UncertainRow, mark: Mark, content: CaseContent): boolean {
  if (row.second !== mark.second || row.page !== mark.page || row.anchor.quote !== mark.anchor.quote) return false;
  const place = placeOfFigure(content, row.anchor);
  return place?.pointer === mark.anchor.pointer && place.start === mark.anchor.offset;
}
