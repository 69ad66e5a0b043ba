import { isDeepStrictEqual } from 'node:util';
import { derivedCitations, derivedFigures, describeProvider } from '@fta/cases-core';
import { type Batch, batchSchema, blankCase, type Case, headingKind, type Section } from '@fta/cases-core/schema';
import { HEADED_FIELDS } from './printed.ts';
import type { PrintedBatch, PrintedCase } from './read-printed.ts';

/** What is printed, with what is not as the record has it. `null` for what no batch can be. */
export function merge({ title, issuer, year, cases }: PrintedBatch, known: Batch): Batch | null {
  const matches = matchCases(cases, known.cases);
  const ids = new Set(matches.flatMap((match) => (match ? [match.id] : [])));
  const merged = cases.map((printed, at) => {
    const match = matches[at];
    return match ? mergedCase(printed, match) : newCase(printed, newId(known.id, printed.number, ids));
  });
  const result = batchSchema.safeParse({
    ...known,
    title: title ?? known.title,
    issuer: issuer ?? known.issuer,
    year: year ?? known.year,
    cases: merged,
  });
  return result.success ? result.data : null;
}

/** The case of the record that each printed one is, by its mark or else by its title; none twice. */
function matchCases(printed: readonly PrintedCase[], known: readonly Case[]): (Case | undefined)[] {
  const free = new Set(known);
  const take = (single: Case | undefined): Case | undefined => (single && free.delete(single) ? single : undefined);
  const marked = printed.map(({ of }) => take(of === null ? undefined : known[of]));
  return printed.map(({ title }, at) => marked[at] ?? take([...free].find((single) => single.title === title)));
}

function mergedCase(printed: PrintedCase, known: Case): Case {
  const provider = printed.provider === known.provider.name ? known.provider : describeProvider(printed.provider);
  const sections = printedSections(printed, known.sections);
  const { lead, number, title } = printed;
  const followsProvider = isDeepStrictEqual(known.regions, regionsOf(known.provider));
  const texts = { lead, sections };
  const isUnchanged = isDeepStrictEqual(textsOf(texts), textsOf(known));
  return {
    ...known,
    ...texts,
    ...headedFields(printed),
    number,
    title,
    provider,
    regions: followsProvider ? regionsOf(provider) : known.regions,
    figures: isUnchanged ? known.figures : derivedFigures(lead, sections),
    citations: isUnchanged ? known.citations : derivedCitations(lead, sections),
  };
}

function newCase(printed: PrintedCase, id: string): Case {
  const { number, title, lead } = printed;
  const provider = describeProvider(printed.provider);
  const sections = printedSections(printed, []);
  return {
    ...blankCase(),
    id,
    number,
    title,
    provider,
    lead,
    sections,
    figures: derivedFigures(lead, sections),
    citations: derivedCitations(lead, sections),
    regions: regionsOf(provider),
    ...headedFields(printed),
  };
}

/** Kinds are not printed: a heading that stands as it did keeps its own. */
function printedSections({ sections }: PrintedCase, known: readonly Section[]): Section[] {
  const free = [...known];
  return sections.map((section) => {
    const at = free.findIndex(({ heading }) => heading === section.heading);
    const [match] = at < 0 ? [] : free.splice(at, 1);
    return { kind: match?.kind ?? headingKind(section.heading), ...section };
  });
}

/** Where figures and citations stand: their paths and words are all that they are stated of. */
function textsOf({ lead, sections }: Pick<Case, 'lead' | 'sections'>) {
  return [lead, sections.map((section) => [section.lead, section.points.map(({ paragraphs }) => paragraphs)])];
}

const regionsOf = ({ region }: Case['provider']): Case['regions'] => (region === null ? [] : [region]);

function newId(batch: string, number: number, taken: Set<string>): string {
  const wanted = `${batch.slice(0, 70).replace(/-$/, '')}-${String(number).padStart(2, '0')}`;
  let id = wanted;
  for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`;
  taken.add(id);
  return id;
}

function headedFields({ headed }: PrintedCase) {
  return Object.fromEntries(HEADED_FIELDS.map(([name]) => [name, headed.get(name) ?? []]));
}
