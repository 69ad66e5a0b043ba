import { isProviderName, readTrailingProvider } from '../../derive/providers.ts';
import { isSameTitle, titleKey } from '../../text/title-key.ts';
import type { Entry } from '../entries/entries.ts';
import { isLabelled } from '../entries/joins.ts';
import type { Contents, ContentsEntry } from '../noise/contents.ts';
import { commonStyle, isTitleLike, LONGEST_TITLE, providerAt, type TitleLocation, Titles } from './found-titles.ts';
import { isProse } from './prose.ts';
import { addTitlesBeforeSections } from './titles-before-sections.ts';

/**
 * Finds where the cases begin. Signs are taken in the order of their strength: what a form says, 案例N, a provider line, the
 * contents list, where sections begin anew, and the number that continues the others.
 */
export function findTitles(entries: readonly Entry[], contents: Contents): TitleLocation[] {
  const titles = new Titles();
  const providerLast = providersCloseCases(entries);
  addStatedTitles(entries, titles);
  addMarkedCases(entries, titles);
  addTitlesOfProviders(entries, titles, providerLast);
  addListedTitles(entries, contents, titles);
  addTitlesBeforeSections(entries, titles);
  addNumberedTitles(entries, titles);
  const ordered = withoutPreface(entries, titles.ordered());
  return ordered.map((title, index) => {
    const end = ordered[index + 1]?.first ?? entries.length;
    return {
      ...title,
      provider: title.provider ?? findProvider(entries, title.last + 1, end),
      listed: listedAs(entries, title, contents),
    };
  });
}

/** Where cases are marked as 案例N, what stands before the first is a preface, whatever headings it has. */
function withoutPreface(entries: readonly Entry[], titles: TitleLocation[]): TitleLocation[] {
  const marked = titles.filter((title) => entries[title.first]?.marker?.style === 'case');
  const [first] = marked;
  return first && marked.length > 1 ? titles.filter((title) => title.first >= first.first) : titles;
}

/** Titles that a form names. */
function addStatedTitles(entries: readonly Entry[], titles: Titles): void {
  for (const [index, { titled }] of entries.entries())
    if (titled) titles.add({ first: index, last: index, provider: providerAt(entries, index + 1), listed: null });
}

function addMarkedCases(entries: readonly Entry[], titles: Titles): void {
  const marked = entries.flatMap(({ marker }, index) => (marker?.style === 'case' ? [index] : []));
  const named = marked.length > 0 && marked.every((index) => namesProvider(entries, index));
  for (const index of named ? marked : []) titles.add({ first: index, last: index + 1, provider: index, listed: null });
  for (const [index, entry] of entries.entries()) {
    if (entry.marker?.style !== 'case' || entry.piece.text.length > LONGEST_TITLE + 20) continue;
    const bare = entry.marker.end >= entry.piece.text.length;
    const next = entries[index + 1];
    const last = bare && next && isTitleLike(next) && !next.section && !next.provider ? index + 1 : index;
    titles.add({ first: index, last, provider: providerAt(entries, last + 1), listed: null });
  }
}

/** 案例1：海湾市商务局, with the title on the line below. */
function namesProvider(entries: readonly Entry[], index: number): boolean {
  const [entry, next] = [entries[index], entries[index + 1]];
  if (!entry?.marker || !next || !mayBeTitle(next) || next.marker) return false;
  return isProviderName(entry.piece.text.slice(entry.marker.end));
}

/** Whether providers stand at the end of their cases rather than below the titles. */
function providersCloseCases(entries: readonly Entry[]): boolean {
  let below = 0;
  let behind = 0;
  for (const [index, entry] of entries.entries()) {
    if (!entry.provider || entry.provider.form === 'name') continue;
    const before = entries[index - 1];
    if (before && isTitleLike(before) && !before.section) below++;
    else behind++;
  }
  return behind > below;
}

function addTitlesOfProviders(entries: readonly Entry[], titles: Titles, closing: boolean): void {
  for (const [index, entry] of entries.entries()) {
    if (isOneLineTitle(entry)) titles.add({ first: index, last: index, provider: null, listed: null });
    if (!entry.provider || entry.provider.isDuty) continue;
    if (closing) {
      const next = entries[index + 1];
      if (next && mayBeTitle(next) && hasText(entries, index + 2)) {
        titles.add({ first: index + 1, last: index + 1, provider: null, listed: null });
      }
      continue;
    }
    const before = entries[index - 1];
    if (!before || !mayBeTitle(before)) continue;
    titles.add({ first: titleStart(entries, index - 1), last: index - 1, provider: index, listed: null });
  }
}

function mayBeTitle(entry: Entry): boolean {
  return isTitleLike(entry) && !entry.section && !entry.provider && !isLabelled(entry.piece.text);
}

/** Whether text follows before the next provider: a line between a provider and the document's end opens no case. */
function hasText(entries: readonly Entry[], from: number): boolean {
  const next = entries.findIndex(({ provider }, index) => index >= from && provider);
  return entries.slice(from, next < 0 ? undefined : next).some((entry) => entry.section || isProse(entry));
}

function isOneLineTitle({ piece: { text }, section }: Entry): boolean {
  if (text.length > LONGEST_TITLE + 30 || section) return false;
  const provider = readTrailingProvider(text);
  return provider !== null && !provider.isDuty;
}

/** A title on two lines begins on the line that has its marker. */
function titleStart(entries: readonly Entry[], last: number): number {
  const [entry, before] = [entries[last], entries[last - 1]];
  if (!entry || !before || entry.marker || !before.marker || !isTitleLike(before) || before.section) return last;
  const short = before.piece.text.length + entry.piece.text.length <= LONGEST_TITLE;
  return short && /^(?:arabic-|han-comma|case)/.test(before.marker.style) && !/[。；：]$/u.test(before.piece.text)
    ? last - 1
    : last;
}

function addListedTitles(entries: readonly Entry[], contents: Contents, titles: Titles): void {
  if (contents.entries.length === 0) return;
  for (const [index, entry] of entries.entries()) {
    if (!isTitleLike(entry) || entry.section || entry.provider) continue;
    const text = entry.piece.text.slice(entry.marker?.end ?? 0);
    const exact = contents.byKey.has(titleKey(text));
    const numbered = entry.marker && contents.byNumber.get(entry.marker.number);
    const near = !exact && numbered && isSameTitle(numbered.title, text);
    if (exact || near)
      titles.add({ first: index, last: index, provider: providerAt(entries, index + 1), listed: null });
  }
}

/** Where sections begin anew with no title seen in between, the best candidate above them is the title. */
/** Cases with neither provider nor sections still carry the number that continues the others. */
function addNumberedTitles(entries: readonly Entry[], titles: Titles): void {
  const style = commonStyle(entries, titles);
  if (!style || titles.size < 2) return;
  const marked = titles
    .ordered()
    .map((title) => entries[title.first]?.marker)
    .filter((marker) => marker?.style === style);
  const others = entries.flatMap((entry, index) =>
    entry.marker?.style === style && !titles.has(index) && isTitleLike(entry) && !entry.section ? [index] : [],
  );
  if (others.length > marked.length * 0.34) return;
  const numbers = new Set(marked.map((marker) => marker?.number));
  const candidates = new Set(others);
  let lastNumber: number | undefined = 0;
  for (const index of entries.keys()) {
    if (titles.startsAt(index)) lastNumber = entries[index]?.marker?.number;
    if (!candidates.has(index)) continue;
    const number = entries[index]?.marker?.number ?? 0;
    if (lastNumber === undefined || numbers.has(number) || number !== lastNumber + 1) continue;
    lastNumber = number;
    numbers.add(number);
    titles.add({ first: index, last: index, provider: providerAt(entries, index + 1), listed: null });
  }
}

/** A provider that stands at the end of the case, or below fields or a date behind its title. */
function findProvider(entries: readonly Entry[], from: number, end: number): number | null {
  for (const index of [from, from + 1, from + 2, from + 3, end - 1, end - 2]) {
    const entry = entries[index];
    if (index < from || index >= end || !entry?.provider) continue;
    if (entry.provider.form !== 'name' || index === from || index === end - 1) return index;
  }
  return null;
}

function listedAs(entries: readonly Entry[], title: TitleLocation, contents: Contents): ContentsEntry | null {
  if (contents.entries.length === 0) return null;
  const marker = entries[title.first]?.marker;
  const text = entries
    .slice(title.first, title.last + 1)
    .map((entry) => entry.piece.text)
    .join('')
    .slice(marker?.end ?? 0);
  const numbered = marker ? contents.byNumber.get(marker.number) : undefined;
  return contents.byKey.get(titleKey(text)) ?? numbered ?? nearlyListed(text, contents);
}

/** The entry that names the same title with a slip; long lists are not searched for one. */
function nearlyListed(text: string, { entries }: Contents): ContentsEntry | null {
  if (entries.length > 100) return null;
  return entries.find((entry) => isSameTitle(entry.title, text)) ?? null;
}
