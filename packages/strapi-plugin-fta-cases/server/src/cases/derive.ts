import {
  CASE_FIELD_LIST,
  type Case,
  caseSchema,
  derivedCitations,
  derivedFigures,
  describeProvider,
  type FieldKind,
  findIssues,
  type ValueIssue,
} from '@fta/cases-core';

export type Derivation =
  | { readonly content: Case; readonly issues?: undefined }
  | { readonly content?: undefined; readonly issues: readonly ValueIssue[] };

/**
 * A case as it is kept: texts trimmed, keys in the order of the schema, figures and citations read from its text. What
 * does not have the shape of a case gives issues instead.
 */
export function deriveCase(draft: Case): Derivation {
  const trimmed = trimCase(draft);
  const issues = findIssues(caseSchema, { ...trimmed, figures: [], citations: [] });
  if (issues.length > 0) return { issues };
  const content = caseSchema.parse({ ...trimmed, figures: [], citations: [] });
  const { lead, sections } = content;
  return {
    content: {
      ...content,
      figures: derivedFigures(lead, sections),
      citations: derivedCitations(lead, sections),
      topics: [...new Set(content.topics)],
    },
  };
}

/** The provider that a name means; a name that has not changed keeps what is known of it. */
export function providerOf(name: string, known: Case['provider'] | null): Case['provider'] {
  return known && known.name === name && known.key !== '' ? known : describeProvider(name);
}

/** White space at the ends of texts comes with typing and pasting; a line break in a one-line text is a wrapped line. */
const TRIMMED: { readonly [Kind in FieldKind]?: (value: never) => unknown } = {
  title: trimLine,
  provider: (provider: Case['provider']) => ({ ...provider, name: trimLine(provider.name) }),
  lead: trimAll,
  sections: (sections: Case['sections']) => (Array.isArray(sections) ? sections.map(trimSection) : sections),
  paragraphs: trimAll,
  line: (text: string | null) => (trimLine(text) === '' ? null : trimLine(text)),
};

function trimCase(draft: Case): Case {
  const trimmed = CASE_FIELD_LIST.map(([name, { kind }]) => [name, (TRIMMED[kind] ?? same)(draft[name] as never)]);
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
