import { CASE_FIELD_LIST, type Case, type FieldKind } from '@fta/cases-core/schema';

/** White space at the ends of texts comes with typing and pasting; a line break in a one-line text is a wrapped line. */
const TRIMMED: { readonly [Kind in FieldKind]?: (value: never) => unknown } = {
  title: trimLine,
  provider: (provider: Case['provider']) => ({ ...provider, name: trimLine(provider.name) }),
  lead: trimAll,
  sections: (sections: Case['sections']) => (Array.isArray(sections) ? sections.map(trimSection) : sections),
  paragraphs: trimAll,
  line: (text: string | null) => (trimLine(text) === '' ? null : trimLine(text)),
};

/** A case, or a part of one, with its texts as they are kept: trimmed, without empty paragraphs. */
export function trimCase<Part extends Partial<Case>>(draft: Part): Part {
  const there = CASE_FIELD_LIST.filter(([name]) => name in draft);
  const trimmed = there.map(([name, { kind }]) => [name, (TRIMMED[kind] ?? same)(draft[name] as never)]);
  return { ...draft, ...Object.fromEntries(trimmed) };
}

const same = (value: unknown) => value;

function trimSection(section: Case['sections'][number]) {
  if (typeof section !== 'object' || section === null) return section;
  return {
    ...section,
    heading: trimLine(section.heading),
    lead: trimAll(section.lead),
    points: Array.isArray(section.points) ? section.points.map(trimPoint) : section.points,
  };
}

function trimPoint(point: Case['sections'][number]['points'][number]) {
  if (typeof point !== 'object' || point === null) return point;
  return { ...point, title: trimLine(point.title), paragraphs: trimAll(point.paragraphs) };
}

/** Empty paragraphs are no paragraphs. Anything but a list of texts is left for the schema to refuse. */
function trimAll(texts: string[]): string[] {
  return Array.isArray(texts) ? texts.map(trimLine).filter((text) => text !== '') : texts;
}

function trimLine<Text extends string | null>(text: Text): Text {
  return typeof text === 'string'
    ? (text
        .split(/[\r\n\u2028\u2029]/u)
        .map((line) => line.trim())
        .join('') as Text)
    : text;
}
