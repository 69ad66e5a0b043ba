import { readTrailingProvider } from '../../derive/providers.ts';
import { BATCH_HEAD, CASE_HEAD } from '../../schema/labels.ts';
import type { Entry } from '../entries/entries.ts';
import { AFTERWORD, isLabelled } from '../entries/joins.ts';
import type { SectionReading } from '../lines/section-heading.ts';
import type { Contents } from '../noise/contents.ts';
import { joinPieces, type Piece, slicePiece } from '../source/piece.ts';
import type { BatchDraft, CaseDraft, Fields, Ledger, SectionDraft } from './draft.ts';
import { fillSection, keepMarkup, titleEnd } from './points.ts';
import { isPreface, OUTSIDE, proseIn } from './prose.ts';
import { learnSectionHabit, type SectionHabit, sectionOf } from './sections.ts';
import { findTitles, isTitleLike, type TitleLocation } from './titles.ts';

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
    fillSection(section, text, ledger);
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

/** A skeleton of sections is one case without title; anything else one case with all its text in one section. */
function withoutTitles(entries: readonly Entry[], habit: SectionHabit, ledger: Ledger): Outline {
  const draft: BatchDraft = { canonical: false, title: null, fields: new Map(), cases: [] };
  if (entries.length === 0) return { draft, basis: 'none' };
  const single = emptyCase();
  const provider = entries.findIndex((entry) => entry.provider);
  fillCase(single, entries, provider < 0 ? null : provider, habit, ledger, null);
  draft.cases.push(single);
  if (single.sections.length > 0) return { draft, basis: 'sections' };
  single.sections.push({ ...emptySection(), lead: single.lead });
  single.lead = [];
  return { draft, basis: 'none' };
}

/** What stands before the first case: the batch's title, its labelled fields, and text that belongs to no case. */
function readFront(entries: readonly Entry[], draft: BatchDraft, ledger: Ledger): void {
  const rest: Entry[] = [];
  for (const entry of entries) if (!takeField(entry, draft.fields, BATCH_HEAD, ledger)) rest.push(entry);
  const titled = rest.map(({ piece: { text } }) => text.length <= 80 && !/[。，；]/u.test(text));
  const named = rest.findIndex(({ piece }, index) => titled[index] && /第.{1,4}[批期辑]|首批|案例/u.test(piece.text));
  const first = rest[0];
  let title = named >= 0 ? named : first && first.piece.text.length <= 60 && first.first === 0 && titled[0] ? 0 : -1;
  if (title === 1 && titled[0] && first && ISSUER_END.test(first.piece.text)) title = 0;
  for (const [index, entry] of rest.entries()) {
    if (index === title) draft.title = stripTitle(entry, 0, ledger);
    else if (index === title + 1 && draft.title && continuesTitle(draft.title, entry)) {
      draft.title = joinPieces(draft.title, entry.piece);
    } else ledger.frontMatter.push(entry.piece);
  }
}

const ISSUER_END = /(?:自由贸易试验区|自贸试验区|自由贸易港|自贸港|联盟|委员会|商务厅|办公室|人民政府)$/u;

/** 黄河流域自贸试验区联盟 / 第一批最佳实践案例 on two lines. */
function continuesTitle(title: Piece, entry: Entry): boolean {
  const { text } = entry.piece;
  if (/[。；，]/u.test(text) || text.length > 40) return false;
  if (/^[（(]?第.{1,4}[批期辑][）)]?$/u.test(text)) return !/第.{1,4}[批期辑]/u.test(title.text);
  return !/案例/u.test(title.text) && /案例|举措/u.test(text);
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
  readTitle(draft, first, ledger);
  for (const entry of entries.slice(title.first + 1, title.last + 1)) {
    const piece = readTitleText(draft, entry, 0, ledger);
    draft.title = draft.title && draft.title.text !== '' ? joinPieces(draft.title, piece) : piece;
  }
  if (draft.number === null && title.listed) draft.number = title.listed.number;
  const provider = title.provider === null ? null : title.provider - title.last - 1;
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

function readTitle(draft: CaseDraft, entry: Entry, ledger: Ledger): void {
  const { piece, marker } = entry;
  const from = marker?.end ?? 0;
  if (marker) {
    draft.number = marker.number;
    draft.style = marker.style;
    draft.numberPiece = slicePiece(piece, 0, from);
    keepMarkup(ledger, entry, 0, from);
  }
  draft.title = readTitleText(draft, entry, from, ledger);
}

/** The words of a title, its provider taken out where it stands behind them: 标题（山东自贸试验区提供）. */
function readTitleText(draft: CaseDraft, entry: Entry, from: number, ledger: Ledger): Piece {
  const { piece } = entry;
  const trailing = readTrailingProvider(piece.text);
  if (!trailing || trailing.titleEnd <= from) return stripTitle(entry, from, ledger);
  draft.provider = slicePiece(piece, trailing.start, trailing.end);
  draft.providerForm = trailing.form;
  keepLabel(ledger, piece, trailing.titleEnd, trailing.start);
  keepLabel(ledger, piece, trailing.end, piece.text.length);
  return slicePiece(piece, from, trailing.titleEnd);
}

/** A title without its closing stop, and without the bracket that closes one of its marker's (【案例1 标题】). */
function stripTitle(entry: Entry, from: number, ledger: Ledger): Piece {
  const { text } = entry.piece;
  let end = titleEnd(text, text.length);
  const head = text.slice(0, from);
  if (/[【〖［[]/u.test(head) && !/[】〗］\]]/u.test(head) && /[】〗］\]]/u.test(text[end - 1] ?? '')) end--;
  keepMarkup(ledger, entry, end, text.length);
  return slicePiece(entry.piece, from, end);
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
  const close = () => {
    if (section) fillSection(section, members, ledger);
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
    const next = sectionOf(entry, habit, reading);
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
  close();
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

/** `- 主题：…` at the head of a case or batch; false where the entry is no such line. */
function takeField(entry: Entry, fields: Fields, labels: ReadonlySet<string>, ledger: Ledger): boolean {
  if (!entry.bullet) return false;
  const { text } = entry.piece;
  const colon = text.search(/[：:]/u);
  const label = text.slice(0, Math.max(0, colon));
  if (!labels.has(label) || fields.has(label)) return false;
  fields.set(label, slicePiece(entry.piece, colon + 1));
  keepLabel(ledger, entry.piece, 0, colon + 1);
  return true;
}

function keepLabel(ledger: Ledger, piece: Piece, start: number, end: number): void {
  if (end > start) ledger.labels.push(slicePiece(piece, start, end));
}
