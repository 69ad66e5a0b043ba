import type { OutlineCase, OutlinePoint, OutlineSection } from '../support/expected-outline.ts';
import { CASE_MARKERS, type Dress, type Format, POINT_MARKERS, PROVIDERS, SECTION_MARKERS, WORDS } from './format.ts';

const TITLE = '自贸试验区第二批最佳实践案例';

/** What stands under 经验启示 where a format has it; the first batch has no such section. */
const EXPERIENCE =
  '坚持问题导向，从企业最盼的一件事改起，改一件、成一件；坚持部门联动，把分散的权责拧成一股绳，形成可看、可学、可用的做法。';

/** A document in another dress and the outline a reader gets from it. */
export interface WrittenDocument {
  source: string;
  expected: OutlineCase[];
}

/** Writes cases in a format. The outline is that of the given cases but for what the format says otherwise. */
export function writeDocument(cases: readonly OutlineCase[], format: Format): WrittenDocument {
  const expected = adapted(cases, format);
  const single = expected.length === 1;
  const blocks = [
    ...(single ? [] : [dressed(TITLE, format.cases.dress === 'plain' ? 'plain' : 1)]),
    ...(single ? [] : contentsList(expected, format)),
    ...expected.flatMap((entry) => caseBlocks(entry, format)),
  ];
  return { source: `${blocks.join(format.gap)}\n`, expected };
}

/** The cases as the format has them: which ones, under which numbers, with which section words. */
function adapted(
  cases: readonly OutlineCase[],
  { subset, renumber, cases: { marker }, ...format }: Format,
): OutlineCase[] {
  const chosen = subset === null ? cases : cases.filter(({ number }) => subset.includes(number));
  return chosen.map((entry, index) => ({
    ...entry,
    number: renumber || marker === 'none' ? index + 1 : entry.number,
    provider: format.provider === null ? '' : entry.provider,
    ...adaptedText(entry, format),
  }));
}

function adaptedText(
  entry: OutlineCase,
  { sections, extra }: Pick<Format, 'sections' | 'extra'>,
): Pick<OutlineCase, 'lead' | 'sections'> {
  const words = WORDS[sections.words];
  const renamed = entry.sections.map((section) => ({ ...section, heading: words[section.kind as keyof typeof words] }));
  const background = { kind: 'background', heading: words.background, lead: entry.lead, points: [] };
  const experience = { kind: 'experience', heading: words.experience, lead: [EXPERIENCE], points: [] };
  return {
    lead: extra.background ? [] : entry.lead,
    sections: [
      ...(extra.background ? [background] : []),
      ...renamed.slice(0, -1),
      ...(extra.experience ? [experience] : []),
      ...renamed.slice(-1),
    ],
  };
}

function contentsList(cases: readonly OutlineCase[], format: Format): string[] {
  if (format.contents === 'none') return [];
  const lines = cases.map((entry, index) => {
    const heading = `${CASE_MARKERS[format.cases.marker](entry.number).replace('\n', ' ')}${entry.title}`;
    return format.contents === 'leaders' ? `${heading}…………${2 + index * 4}` : `- ${heading}`;
  });
  return [dressed('目录', format.cases.dress), lines.join('\n')];
}

function caseBlocks(entry: OutlineCase, format: Format): string[] {
  const { provider, indent } = format;
  const stated = provider === null ? '' : PROVIDERS[provider.form](entry.provider);
  const marker = CASE_MARKERS[format.cases.marker](entry.number);
  const title = `${marker}${entry.title}${provider?.place === 'title' ? stated : ''}`;
  return [
    ...title.split('\n').map((line) => dressed(line, format.cases.dress)),
    ...(provider?.place === 'below' ? [stated] : []),
    ...entry.lead.map((text) => indent + text),
    ...entry.sections.flatMap((section, index) => sectionBlocks(section, index + 1, format)),
    ...(provider?.place === 'end' ? [stated] : []),
  ];
}

function sectionBlocks(section: OutlineSection, number: number, format: Format): string[] {
  const { marker, dress, end, runIn } = format.sections;
  const heading = dressed(SECTION_MARKERS[marker](number, section.heading) + end, dress, format.indent);
  const [first, ...rest] = section.lead;
  const opening = runIn && first !== undefined ? [heading + first, ...rest.map((text) => format.indent + text)] : null;
  return [
    ...(opening ?? [heading, ...section.lead.map((text) => format.indent + text)]),
    ...section.points.flatMap((point, index) => pointBlocks(point, index + 1, format)),
  ];
}

function pointBlocks(point: OutlinePoint, number: number, { points, indent }: Format): string[] {
  const heading = dressed(`${POINT_MARKERS[points.marker](number)}${point.title}${points.end}`, points.dress, indent);
  const [first, ...rest] = point.paragraphs;
  if (!points.runIn || first === undefined) return [heading, ...point.paragraphs.map((text) => indent + text)];
  return [heading + first, ...rest.map((text) => indent + text)];
}

/** A Markdown heading is never indented: four spaces would make it code. */
function dressed(text: string, dress: Dress, indent = ''): string {
  if (dress === 'plain') return indent + text;
  return dress === 'bold' ? `${indent}**${text}**` : `${'#'.repeat(dress)} ${text}`;
}
