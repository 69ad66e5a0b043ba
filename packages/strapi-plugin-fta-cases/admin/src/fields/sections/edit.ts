import { type Point, SECTION_VOCABULARY, type Section, type SectionKind } from '@fta/cases-core/schema';
import { insertAt, moveBy, removeAt, replaceAt } from '../list.ts';

/*
 * What an editor does to the sections of a case, as pure functions. Numbers of points follow their order.
 */

export type Step = -1 | 1;

/** The most usual heading of a kind; `other` has none. */
function usualHeading(kind: SectionKind): string {
  return SECTION_VOCABULARY.find((entry) => entry.kind === kind)?.headings[0] ?? '';
}

export function newSection(kind: SectionKind): Section {
  return { kind, heading: usualHeading(kind), lead: [], points: [] };
}

/** The first kind of the vocabulary that is not there yet, so that sections are added in their usual order. */
function nextKind(sections: readonly Pick<Section, 'kind'>[]): SectionKind {
  const missing = SECTION_VOCABULARY.find(({ kind }) => !sections.some((section) => section.kind === kind));
  return missing?.kind ?? 'other';
}

/** The section that is added next to those that are there. */
export function addedSection(sections: readonly Pick<Section, 'kind'>[]): Section {
  return newSection(nextKind(sections));
}

export function addSection(sections: readonly Section[]): Section[] {
  return insertAt(sections, sections.length, addedSection(sections));
}

export function moveSection(sections: readonly Section[], index: number, by: Step): Section[] {
  return moveBy(sections, index, by);
}

export function removeSection(sections: readonly Section[], index: number): Section[] {
  return removeAt(sections, index);
}

export function changeSection(sections: readonly Section[], index: number, change: Partial<Section>): Section[] {
  const section = sections[index];
  return section ? replaceAt(sections, index, { ...section, ...change }) : [...sections];
}

/** Another kind; a heading that nobody has written changes along. */
export function changeKind(section: Section, kind: SectionKind): Section {
  const untouched = section.heading === '' || section.heading === usualHeading(section.kind);
  return { ...section, kind, heading: untouched ? usualHeading(kind) : section.heading };
}

export function addPoint(points: readonly Point[]): Point[] {
  return renumber(insertAt(points, points.length, { number: points.length + 1, title: '', paragraphs: [] }));
}

export function movePoint(points: readonly Point[], index: number, by: Step): Point[] {
  return renumber(moveBy(points, index, by));
}

export function removePoint(points: readonly Point[], index: number): Point[] {
  return renumber(removeAt(points, index));
}

export function changePoint(points: readonly Point[], index: number, change: Partial<Point>): Point[] {
  const point = points[index];
  return point ? replaceAt(points, index, { ...point, ...change }) : [...points];
}

function renumber(points: readonly Point[]): Point[] {
  return points.map((point, i) => ({ ...point, number: i + 1 }));
}
