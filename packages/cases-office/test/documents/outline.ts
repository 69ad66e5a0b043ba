import type { Batch } from '@fta/cases-core';
import { hanNumber } from './han-number.ts';

/** A line of a batch document and what it is, with the marker that it carries. */
export interface OutlineLine {
  readonly role: 'batch' | 'case' | 'provider' | 'section' | 'point' | 'text';
  readonly marker: string;
  readonly text: string;
}

/** The lines of a batch as offices set them. */
export function outlineOf(batch: Batch): OutlineLine[] {
  const line = (role: OutlineLine['role'], text: string, marker = ''): OutlineLine => ({ role, marker, text });
  const texts = (paragraphs: readonly string[]) => paragraphs.map((text) => line('text', text));
  return [
    line('batch', batch.title),
    ...batch.cases.flatMap(({ number, title, provider, lead, sections }) => [
      line('case', title, `${number}.`),
      line('provider', `（${provider.name}提供）`),
      ...texts(lead),
      ...sections.flatMap((section, at) => [
        line('section', section.heading, `${hanNumber(at + 1)}、`),
        ...texts(section.lead),
        ...section.points.flatMap((point) => [
          line('point', point.title, `（${hanNumber(point.number)}）`),
          ...texts(point.paragraphs),
        ]),
      ]),
    ]),
  ];
}

/** The title of a batch and its first case: as much as a file that lies in the repository needs. */
export function firstCase(batch: Batch): OutlineLine[] {
  return outlineOf({ ...batch, cases: batch.cases.slice(0, 1) });
}

/** What two readings of one batch have to agree in: everything but the fields that only canonical Markdown states. */
export function structureOf({ title, cases }: Batch) {
  return {
    title,
    cases: cases.map((single) => ({
      number: single.number,
      title: single.title,
      provider: single.provider.name,
      lead: single.lead,
      sections: single.sections.map(({ kind, heading, lead, points }) => ({ kind, heading, lead, points })),
      figures: single.figures.map(({ text, value, unit, path }) => ({ text, value, unit, path })),
    })),
  };
}
