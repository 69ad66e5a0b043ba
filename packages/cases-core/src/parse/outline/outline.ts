import { CASE_HEAD } from '../../schema/labels.ts';
import type { Entry } from '../entries/entries.ts';
import { AFTERWORD, isLabelled } from '../entries/joins.ts';
import type { SectionReading } from '../lines/section-heading.ts';
import type { Contents } from '../noise/contents.ts';
import { joinPieces, slicePiece } from '../source/piece.ts';
import { readProviderOfMarker, readTitle, readTitleText } from './case-title.ts';
import type { BatchDraft, CaseDraft, Ledger, SectionDraft } from './draft.ts';
import { keepLabel, takeField } from './fields.ts';
import { isTitleLike, type TitleLocation } from './found-titles.ts';
import { findTitleBlock, readFront } from './head.ts';
import { findLevelHeads } from './levels.ts';
import { fillSection, keepMarkup, listsPoints } from './points.ts';
import { isPreface, OUTSIDE, proseIn } from './prose.ts';
import { learnSectionHabit, type SectionHabit, sectionOf } from './sections.ts';
import { findTitles } from './titles.ts';

/** How the outline was found: from cases with titles, from a skeleton of sections alone, or not at all. */
export type OutlineBasis = 'titles' | 'sections' | 'none';

export interface Outline {
  readonly draft: BatchDraft;
  readonly basis: OutlineBasis;
}

/** Rebuilds the outline from logical lines: batch, cases, sections, points. Every piece goes somewhere. */
export function buildOutline(entries: readonly Entry[], contents: Contents, ledger: Ledger): Outline {
  const titles = findTitles(entries, contents);
  const habit = learnSectionHabit(entries);
  const [first] = titles;
  if (!first && contents.entries.length > 0 && entries.every(isTitleLike)) {
    const draft: BatchDraft = { canonical: false, title: null, fields: new Map(), cases: [] };
    readFront(entries, draft, ledger);
    return { draft, basis: 'titles' };
  }
  if (!first) return withoutTitles(entries, habit, ledger);
  const draft: BatchDraft = { canonical: false, title: null, fields: new Map(), cases: [] };
  const all = proseIn(entries);
  const front = entries.slice(0, first.first);
  const most = isPreface(front.map(({ piece }) => piece)) ? OUTSIDE.mostOfPreface : OUTSIDE.most;
  if (proseIn(front) > all * most) draft.cases.push(caseOfFront(front, habit, ledger));
  else readFront(front, draft, ledger);
  const { close, annex } = findBackMatter(entries, (titles.at(-1) ?? first).last + 1, all, ledger);
  for (const [index, title] of titles.entries()) {
    const end = titles[index + 1]?.first ?? close;
    draft.cases.push(readCase(entries, title, end, habit, ledger));
  }
  const [heading, ...text] = annex;
  if (heading) {
    const section = { ...emptySection(), heading: heading.piece };
    fillSection(section, text, habit.bulletPoints, ledger);
    draft.cases.at(-1)?.sections.push(section);
  }
  return { draft, basis: 'titles' };
}

/** What stands before the first title, where it is more than a head: a case of its own, so that nobody misses it. */
function caseOfFront(entries: readonly Entry[], habit: SectionHabit, ledger: Ledger): CaseDraft {
  const draft = emptyCase();
  const [first, ...rest] = entries;
  if (first && isTitleLike(first) && !first.section && !first.provider) readTitle(draft, first, ledger);
  fillCase(draft, draft.title ? rest : entries, null, habit, ledger, null);
  return draft;
}

const ANNEX = /^附件(?:[一二三\d]*[：:]|[一二三\d]*$)/u;

/**
 * Where the last case ends: an afterword, annexes, 联系人, 编辑 and the like behind it belong to no case. An annex with much
 * to read is handed back, to be a section.
 */
function findBackMatter(
  entries: readonly Entry[],
  from: number,
  all: number,
  ledger: Ledger,
): { close: number; annex: readonly Entry[] } {
  const back = entries.findIndex(
    ({ piece: { text } }, index) => index >= from && (ANNEX.test(text) || AFTERWORD.test(text)),
  );
  let close = back < 0 ? entries.length : back;
  const behind = entries.slice(close);
  const annex = ANNEX.test(behind[0]?.piece.text ?? '') && proseIn(behind) > all * OUTSIDE.much ? behind : [];
  while (close > from && entries[close - 1] && isLabelled(entries[close - 1]?.piece.text ?? '')) close--;
  const outside = entries.slice(close, annex.length > 0 ? entries.length - annex.length : undefined);
  for (const entry of outside) ledger.frontMatter.push(entry.piece);
  return { close, annex };
}

/** A text with an outline is one case, with its title where it has one; anything else one case with all its text in one section. */
function withoutTitles(entries: readonly Entry[], habit: SectionHabit, ledger: Ledger): Outline {
  const draft: BatchDraft = { canonical: false, title: null, fields: new Map(), cases: [] };
  if (entries.length === 0) return { draft, basis: 'none' };
  const title = findTitleBlock(entries);
  const from = title ? title.last + 1 : 0;
  const provider = entries.findIndex((entry, index) => index >= from && entry.provider);
  const single = title
    ? readCase(entries, { ...title, provider: provider < 0 ? null : provider }, entries.length, habit, ledger)
    : emptyCase();
  for (const { piece } of entries.slice(0, title?.first ?? 0)) ledger.frontMatter.push(piece);
  if (!title) fillCase(single, entries, provider < 0 ? null : provider, habit, ledger, null);
  draft.cases.push(single);
  if (single.sections.length > 0) return { draft, basis: 'sections' };
  single.sections.push({ ...emptySection(), lead: single.lead });
  single.lead = [];
  return { draft, basis: 'none' };
}

function readCase(
  entries: readonly Entry[],
  title: TitleLocation,
  end: number,
  habit: SectionHabit,
  ledger: Ledger,
): CaseDraft {
  const draft = emptyCase();
  const first = entries[title.first];
  if (!first) return draft;
  if (title.provider === title.first) readProviderOfMarker(draft, first, ledger);
  else readTitle(draft, first, ledger);
  for (const entry of entries.slice(title.first + 1, title.last + 1)) {
    const piece = readTitleText(draft, entry, 0, ledger);
    draft.title = draft.title && draft.title.text !== '' ? joinPieces(draft.title, piece) : piece;
  }
  if (draft.number === null && title.listed) draft.number = title.listed.number;
  const provider = title.provider === null || title.provider <= title.last ? null : title.provider - title.last - 1;
  fillCase(draft, entries.slice(title.last + 1, end), provider, habit, ledger, entries[end]?.depth ?? null);
  return draft;
}

/** A section of no kind, to hold text that belongs to none. */
function emptySection(): SectionDraft {
  return { kind: 'other', known: true, style: 'none', number: null, heading: null, lead: [], points: [] };
}

function emptyCase(): CaseDraft {
  return {
    number: null,
    numberPiece: null,
    style: null,
    title: null,
    provider: null,
    providerForm: null,
    fields: new Map(),
    lead: [],
    sections: [],
    headed: new Map(),
  };
}

/** Distributes the entries behind the title: provider, fields, lead, sections. */
function fillCase(
  draft: CaseDraft,
  entries: readonly Entry[],
  provider: number | null,
  habit: SectionHabit,
  ledger: Ledger,
  titleDepth: number | null,
): void {
  let section: SectionDraft | null = null;
  let reading: SectionReading | null = null;
  let members: Entry[] = [];
  const heads = findHeads(entries, habit);
  const close = () => {
    if (section) fillSection(section, members, habit.bulletPoints, ledger);
    else for (const entry of members) draft.lead.push(entry.piece);
    members = [];
  };
  for (const [index, entry] of entries.entries()) {
    if (index === provider) {
      readCaseProvider(draft, entry, ledger);
      continue;
    }
    if (!section && takeField(entry, draft.fields, CASE_HEAD, ledger)) continue;
    if (index === entries.length - 1 && isGroupHeading(entry, titleDepth)) {
      ledger.frontMatter.push(entry.piece);
      continue;
    }
    const next: SectionReading | null = heads ? (heads.get(index) ?? null) : sectionOf(entry, habit, reading);
    if (!next) {
      members.push(entry);
      continue;
    }
    close();
    reading = next;
    section = openSection(entry, next, ledger);
    draft.sections.push(section);
    if (next.body !== null) members.push(bodyEntry(entry, next.body));
  }
  if (!section && listsPoints(members)) {
    section = emptySection();
    draft.sections.push(section);
    close();
    draft.lead.push(...section.lead.splice(0));
  } else close();
}

/**
 * The sections by their level, where the vocabulary knows none of them, or only headings below them: （一）主要做法 within
 * 二、重点工作.
 */
function findHeads(entries: readonly Entry[], habit: SectionHabit): ReadonlyMap<number, SectionReading> | null {
  const anchor = entries.findIndex((entry) => entry.section);
  const heads = findLevelHeads(entries);
  if (anchor < 0 || !heads) return heads;
  const [[first, { style }] = [entries.length, habit] as const] = heads;
  const isAbove =
    style === 'chapter' || (style === 'han-comma' && habit.style !== 'none' && habit.style !== 'lenticular');
  return isAbove && style !== habit.style && first < anchor ? heads : null;
}

/**
 * 第二部分 金融创新, 二、贸易便利化领域: a heading between the cases it parts, which belongs to none of them. `titleDepth` is
 * the heading depth of the title behind it, `null` at the document's end.
 */
function isGroupHeading(entry: Entry, titleDepth: number | null): boolean {
  if (titleDepth === null || entry.section || entry.provider || !isTitleLike(entry)) return false;
  const { text } = entry.piece;
  if (/^第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇|编|类|板块)/u.test(text)) return true;
  if (entry.depth > 0 && titleDepth > 0 && entry.depth < titleDepth) return true;
  return entry.marker !== null && text.length <= 24 && /(?:领域|方面|板块|专题|类|篇)$/u.test(text);
}

function readCaseProvider(draft: CaseDraft, entry: Entry, ledger: Ledger): void {
  if (!entry.provider) return;
  const { start, end, form } = entry.provider;
  draft.provider = slicePiece(entry.piece, start, end);
  draft.providerForm = form;
  keepLabel(ledger, entry.piece, 0, start);
  keepLabel(ledger, entry.piece, end, entry.piece.text.length);
}

function openSection(entry: Entry, reading: SectionReading, ledger: Ledger): SectionDraft {
  keepMarkup(ledger, entry, 0, reading.start);
  keepMarkup(ledger, entry, reading.end, reading.body ?? entry.piece.text.length);
  return {
    kind: reading.kind,
    known: entry.section !== null,
    style: reading.style,
    number: reading.number,
    heading: slicePiece(entry.piece, reading.start, reading.end),
    lead: [],
    points: [],
  };
}

/** The text that runs on behind a section heading, as an entry of its own. */
function bodyEntry(entry: Entry, from: number): Entry {
  return {
    ...entry,
    piece: slicePiece(entry.piece, from),
    marker: null,
    section: null,
    depth: 0,
    bold: false,
    boldEnd: 0,
  };
}
