import { drawPdfPage, parseFile, Refusal } from '@fta/cases-office';
import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';
import type { CaseOriginal, OriginalLines, OriginalPage, ShownAs } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { caseOfRow } from '../cases/record.ts';
import { type KeptSources, sourcesOf } from '../cases/sources.ts';
import { readingLimits, settingsOf } from '../config.ts';
import { findDrafts, table } from '../database.ts';
import { invalid, notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';

/** The file that a case was imported from, beside its text: for those who work on it. */
export interface CaseOriginals {
  /** Where the texts of the draft stand in the file; `null` for a case that came from none. */
  of(documentId: string, actor: Actor): Promise<CaseOriginal | null>;
  /** A page of the file, from 1, as it looks. */
  page(documentId: string, page: number, actor: Actor): Promise<OriginalPage>;
  /** The lines of the file that the case takes up, with some before and behind them. */
  lines(documentId: string, actor: Actor): Promise<OriginalLines>;
}

/** Characters of pages and texts that are kept for the next to look at them. */
const MOST_KEPT = 32 * 1024 * 1024;
/** Lines before and behind those of a case. */
const AROUND = 2;

const drawn = new LRUCache<string, OriginalPage>({
  maxSize: MOST_KEPT,
  sizeCalculation: ({ picture }) => picture.length,
});
const texts = new LRUCache<string, string>({ maxSize: MOST_KEPT, sizeCalculation: (text) => text.length + 1 });

export default ({ strapi }: { strapi: Core.Strapi }): CaseOriginals => ({
  async of(documentId, actor) {
    const [draft] = await findDrafts(strapi, { documentId });
    if (!draft) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
    const kept = await keptOf(strapi, documentId);
    if (!kept) return null;
    const isKept = await isFileKept(strapi, kept.file);
    return { ...sourcesOf(kept, caseOfRow(draft)), isKept, shownAs: shownAs(kept) };
  },

  async page(documentId, page, actor) {
    const { sha256, name } = (await sourcesWithFile(strapi, documentId, actor)).file;
    const key = `${sha256} ${page}`;
    const known = drawn.get(key);
    if (known) return known;
    const made = await readable(name, actor, async () => {
      const { png, ...sizes } = await drawPdfPage(await bytesOf(strapi, sha256, actor), page, {
        limits: limitsOf(strapi),
      });
      return { ...sizes, picture: `data:image/png;base64,${Buffer.from(png).toString('base64')}` };
    });
    drawn.set(key, made);
    return made;
  },

  async lines(documentId, actor) {
    const { file, texts: kept } = await sourcesWithFile(strapi, documentId, actor);
    const taken = kept.flatMap(({ lines }) => (lines ? [lines.start.line, lines.end.line] : []));
    // Nobody reads a scan for lines that it has none of.
    if (taken.length === 0) return { first: 1, lines: [] };
    const { sha256, name } = file;
    const text =
      texts.get(sha256) ??
      (await readable(name, actor, async () => {
        return (await parseFile(await bytesOf(strapi, sha256, actor), { limits: limitsOf(strapi) })).text;
      }));
    texts.set(sha256, text);
    const first = Math.max(1, Math.min(...taken) - AROUND);
    return { first, lines: text.split('\n').slice(first - 1, Math.max(...taken) + AROUND) };
  },
});

/** What the draft of a case keeps of its file. */
async function keptOf(strapi: Core.Strapi, documentId: string): Promise<KeptSources | null> {
  const row = await table(strapi, UID.case).findOne({
    where: { documentId, publishedAt: null },
    select: ['id', 'sources'],
  });
  return row?.sources ?? null;
}

/** Pages of an OFD cannot be drawn here, and places on them are none in a text. */
function shownAs({ file, texts: kept }: KeptSources): ShownAs | null {
  if (file.format === 'pdf') return 'page';
  return kept.some(({ lines }) => lines !== null) ? 'lines' : null;
}

/** What the draft of a case keeps of its file, the file itself being there. */
async function sourcesWithFile(strapi: Core.Strapi, documentId: string, { language }: Actor): Promise<KeptSources> {
  const kept = await keptOf(strapi, documentId);
  if (!kept || !(await isFileKept(strapi, kept.file)))
    throw notFound(reason('original-of-case-not-found', {}), language);
  return kept;
}

async function isFileKept(strapi: Core.Strapi, { sha256 }: KeptSources['file']): Promise<boolean> {
  return (await table(strapi, UID.original).count({ where: { sha256 } })) > 0;
}

async function bytesOf(strapi: Core.Strapi, sha256: string, { language }: Actor): Promise<Uint8Array> {
  const row = await table(strapi, UID.original).findOne({ where: { sha256 } });
  if (!row) throw notFound(reason('original-of-case-not-found', {}), language);
  return Buffer.from(row.content, 'base64');
}

async function readable<Result>(name: string, { language }: Actor, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid([reason('import-unreadable', { name, why: error.text })], language);
  }
}

const limitsOf = (strapi: Core.Strapi) => readingLimits(settingsOf(strapi).importLimits);
