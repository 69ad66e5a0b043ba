import type { Case } from '../schema/case.ts';
import type { FieldKind } from '../schema/field.ts';
import { CASE_KINDS } from '../schema/vocabulary/case-kinds.ts';
import { type Folding, foldInto, SEPARATOR } from './fold.ts';

/** How much a match weighs depends on where it stands: in the title, in a heading, in the text. */
const PLACES = ['title', 'heading', 'text'] as const;
type TextPlace = (typeof PLACES)[number];

interface SearchableString {
  place: TextPlace;
  /** JSON Pointer inside the case. */
  path: string;
  text: string;
}

/**
 * The text of all cases as one run of folded UTF-16 units. Within a case the title comes first, then headings and
 * point titles, then everything else, so that two boundaries tell where a match stands.
 */
export interface Corpus {
  units: Uint16Array;
  /** Where each case begins in `units`; one entry more than cases. */
  caseStarts: Uint32Array;
  titleEnds: Uint32Array;
  headingEnds: Uint32Array;
  /** The case that the first unit of each block of {@link BLOCK} units belongs to. */
  blockCases: Uint32Array;
  /** Where each string begins in `units`; one entry more than strings. */
  stringStarts: Uint32Array;
  /** First string of each case; one entry more than cases. */
  firstStrings: Uint32Array;
  strings: readonly string[];
  paths: readonly string[];
}

export const BLOCK_BITS = 8;

/** The kinds of fields that are searched, and the strings of each, in reading order. */
const SEARCHED: { readonly [Kind in FieldKind]?: (value: never, path: string) => SearchableString[] } = {
  title: (text: string, path) => [{ place: 'title', path, text }],
  provider: ({ name }: Case['provider'], path) => [{ place: 'text', path: `${path}/name`, text: name }],
  line: (text: string | null, path) => (text === null ? [] : [{ place: 'text', path, text }]),
  lead: paragraphs,
  sections: (sections: Case['sections'], path) =>
    sections.flatMap((section, index) => sectionStrings(section, `${path}/${index}`)),
  paragraphs,
};

const CASE_FIELDS = Object.entries(CASE_KINDS) as [keyof Case, FieldKind][];

const SEARCHED_FIELDS = Object.entries(SEARCHED).flatMap(([kind, stringsOf]) =>
  CASE_FIELDS.filter(([, own]) => own === kind).map(([name]) => ({ name, stringsOf })),
);

/** Lays out the searchable strings of `cases`, in the order given. Blank strings are left out. */
export function layOutText(cases: readonly Case[], folding: Folding): Corpus {
  const strings: string[] = [];
  const paths: string[] = [];
  const firstStrings = new Uint32Array(cases.length + 1);
  const places: TextPlace[] = [];
  const intern = new Map<string, string>();
  for (const [index, it] of cases.entries()) {
    for (const { place, path, text } of searchableStrings(it)) {
      places.push(place);
      strings.push(text);
      paths.push(intern.get(path) ?? remember(intern, path));
    }
    firstStrings[index + 1] = strings.length;
  }
  return { strings, paths, firstStrings, ...foldStrings(strings, places, firstStrings, folding) };
}

function remember(intern: Map<string, string>, path: string): string {
  intern.set(path, path);
  return path;
}

function foldStrings(
  strings: readonly string[],
  places: readonly TextPlace[],
  firstStrings: Uint32Array,
  folding: Folding,
) {
  const cases = firstStrings.length - 1;
  const length = strings.reduce((sum, text) => sum + text.length + 1, 0);
  const units = new Uint16Array(length);
  const stringStarts = new Uint32Array(strings.length + 1);
  const caseStarts = new Uint32Array(cases + 1);
  const titleEnds = new Uint32Array(cases);
  const headingEnds = new Uint32Array(cases);
  let offset = 0;
  for (let it = 0; it < cases; it++) {
    titleEnds[it] = headingEnds[it] = offset;
    for (let s = firstStrings[it] as number; s < (firstStrings[it + 1] as number); s++) {
      offset = foldInto(units, offset, strings[s] as string, folding);
      units[offset++] = SEPARATOR;
      stringStarts[s + 1] = offset;
      if (places[s] === 'title') titleEnds[it] = offset;
      if (places[s] !== 'text') headingEnds[it] = offset;
    }
    caseStarts[it + 1] = offset;
  }
  return { units, stringStarts, caseStarts, titleEnds, headingEnds, blockCases: casesOfBlocks(caseStarts) };
}

function casesOfBlocks(caseStarts: Uint32Array): Uint32Array {
  const length = caseStarts[caseStarts.length - 1] as number;
  const blocks = new Uint32Array((length >>> BLOCK_BITS) + 1);
  let it = 0;
  for (let block = 0; block < blocks.length; block++) {
    while (it + 2 < caseStarts.length && (caseStarts[it + 1] as number) <= block << BLOCK_BITS) it++;
    blocks[block] = it;
  }
  return blocks;
}

function searchableStrings(it: Case): SearchableString[] {
  const strings = SEARCHED_FIELDS.flatMap(({ name, stringsOf }) => stringsOf(it[name] as never, `/${name}`));
  return PLACES.flatMap((place) => strings.filter((string) => string.place === place && string.text !== ''));
}

function sectionStrings(section: Case['sections'][number], path: string): SearchableString[] {
  return [
    { place: 'heading', path: `${path}/heading`, text: section.heading },
    ...paragraphs(section.lead, `${path}/lead`),
    ...section.points.flatMap((point, index): SearchableString[] => [
      { place: 'heading', path: `${path}/points/${index}/title`, text: point.title },
      ...paragraphs(point.paragraphs, `${path}/points/${index}/paragraphs`),
    ]),
  ];
}

function paragraphs(texts: readonly string[], path: string): SearchableString[] {
  return texts.map((text, index) => ({ place: 'text', path: `${path}/${index}`, text }));
}
