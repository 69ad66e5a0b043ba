import type { Batch } from '../../src/schema/index.ts';
import type { OutlineCase, OutlinePoint, OutlineSection } from './expected-outline.ts';

/** What the gold compares by: NFKC, no white space. */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The outline of a parsed batch, in the shape of the gold. */
export function outlineOf(batch: Batch): OutlineCase[] {
  return batch.cases.map(({ number, title, provider, lead, sections }) => ({
    number,
    title,
    provider: provider.name,
    lead,
    sections: sections.map(({ kind, heading, lead, points }) => ({
      kind,
      heading,
      lead,
      points: points.map(({ title, paragraphs }) => ({ title, paragraphs })),
    })),
  }));
}

/** Every item in which a parsed batch differs from the expected outline, as lines to read; empty when all is exact. */
export function outlineDifferences(batch: Batch, expected: readonly OutlineCase[]): string[] {
  const actual = outlineOf(batch);
  const differences = [
    ...listDifference('cases', actual.map(caseLine), expected.map(caseLine)),
    ...pointNumberFaults(batch),
  ];
  if (actual.length !== expected.length) return differences;
  return [...differences, ...expected.flatMap((entry, index) => caseDifferences(actual[index] as OutlineCase, entry))];
}

function caseDifferences(actual: OutlineCase, expected: OutlineCase): string[] {
  const at = `case ${expected.number}`;
  const differences = [
    ...listDifference(`${at} lead`, actual.lead, expected.lead),
    ...listDifference(`${at} sections`, actual.sections.map(sectionLine), expected.sections.map(sectionLine)),
  ];
  if (actual.sections.length !== expected.sections.length) return differences;
  return [
    ...differences,
    ...expected.sections.flatMap((section, index) =>
      sectionDifferences(actual.sections[index] as OutlineSection, section, `${at} ${section.heading}`),
    ),
  ];
}

function sectionDifferences(actual: OutlineSection, expected: OutlineSection, at: string): string[] {
  const differences = [
    ...listDifference(`${at} lead`, actual.lead, expected.lead),
    ...listDifference(`${at} points`, actual.points.map(pointLine), expected.points.map(pointLine)),
  ];
  if (actual.points.length !== expected.points.length) return differences;
  return [
    ...differences,
    ...expected.points.flatMap((point, index) =>
      listDifference(`${at} ${point.title}`, (actual.points[index] as OutlinePoint).paragraphs, point.paragraphs),
    ),
  ];
}

function pointNumberFaults(batch: Batch): string[] {
  return batch.cases.flatMap((entry) =>
    entry.sections.flatMap((section) =>
      section.points
        .filter((point, index) => point.number !== index + 1)
        .map((point) => `case ${entry.number} ${section.heading}: ${point.title} is numbered ${point.number}`),
    ),
  );
}

const caseLine = (entry: OutlineCase): string => `${entry.number} ${entry.title} / ${entry.provider}`;
const sectionLine = (section: OutlineSection): string => `${section.kind} ${section.heading}`;
const pointLine = (point: OutlinePoint): string => point.title;

/** One line for the first item in which two lists differ. */
function listDifference(at: string, actual: readonly string[], expected: readonly string[]): string[] {
  const length = Math.max(actual.length, expected.length);
  const index = Array.from({ length }, (_, index) => index).find((index) => {
    const [left, right] = [actual[index], expected[index]];
    return left === undefined || right === undefined || squash(left) !== squash(right);
  });
  if (index === undefined) return [];
  const [got, want] = excerpts(actual[index], expected[index]);
  return [`${at}[${index}] (${actual.length} of ${expected.length}): got ${got}, expected ${want}`];
}

/** The two texts from shortly before where they part. */
function excerpts(actual: string | undefined, expected: string | undefined): [string, string] {
  const [left, right] = [squash(actual ?? ''), squash(expected ?? '')];
  let common = 0;
  while (common < Math.min(left.length, right.length) && left[common] === right[common]) common += 1;
  const from = Math.max(0, common - 12);
  const cut = (text: string): string => `${from > 0 ? '…' : ''}${text.slice(from, common + 24)}`;
  return [actual === undefined ? 'nothing' : `“${cut(left)}”`, expected === undefined ? 'nothing' : `“${cut(right)}”`];
}
