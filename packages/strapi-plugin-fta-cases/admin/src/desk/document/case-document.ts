import { blankCase, headingKind, type Point, type Provider, type Section } from '@fta/cases-core/schema';
import type { Attrs, Node } from 'prosemirror-model';
import { type CaseContent, type ContentField, fieldsOf } from './fields.ts';
import {
  BLOCK,
  blockType,
  CHOICE_FIELDS,
  type HeadingAttributes,
  LINE_FIELDS,
  PARAGRAPH_FIELDS,
  type PointAttributes,
  type ProviderAttributes,
  textSchema,
} from './schema.ts';

const [LEAD] = fieldsOf('lead').map(([name]) => name);
const [SECTIONS] = fieldsOf('sections').map(([name]) => name);

/** The document of what is written of a case; `contentOf` gives the same content back. */
export function documentOf(content: CaseContent): Node {
  const attrs = Object.fromEntries(CHOICE_FIELDS.map(([name]) => [name, content[name]]));
  const body = [...content.lead.map(paragraph), ...content.sections.flatMap(sectionBlocks)];
  return textSchema.node('doc', attrs, [
    ...LINE_FIELDS.map((field) => lineBlock(field, content)),
    ...PARAGRAPH_FIELDS.flatMap(([name]) =>
      (content[name] as unknown as string[]).map((text) => block(blockType(name), text)),
    ),
    ...(body.length > 0 ? body : [paragraph('')]),
  ]);
}

function lineBlock([name, { kind }]: ContentField, content: CaseContent): Node {
  if (kind !== 'provider') return block(blockType(name), (content[name] as string | null) ?? '');
  const stated = content[name] as Provider;
  return block(blockType(name), stated.name, { stated } satisfies ProviderAttributes);
}

function sectionBlocks({ kind, heading, lead, points }: Section): Node[] {
  const attrs: HeadingAttributes = { kind: kind === headingKind(heading) ? null : kind };
  let last = 0;
  return [
    block(BLOCK.heading, heading, attrs),
    ...lead.map(paragraph),
    ...points.flatMap(({ number, title, paragraphs }) => {
      const follows = number === last + 1;
      last = number;
      const point: PointAttributes = { number: follows ? null : number };
      return [block(BLOCK.pointTitle, title, point), ...paragraphs.map(paragraph)];
    }),
  ];
}

export function paragraph(text: string): Node {
  return block(BLOCK.paragraph, text);
}

/** A block of a type with a text in it. */
export function block(type: Node['type'], text: string, attrs: Attrs | object | null = null): Node {
  return type.create(attrs as Attrs | null, text === '' ? null : textSchema.text(text));
}

/**
 * What a document says of a case: texts without white space at their ends, blank paragraphs left out, kinds and numbers
 * that follow from headings and order written out.
 */
export function contentOf(doc: Node): CaseContent {
  const content: Record<string, unknown> = {};
  for (const [name] of CHOICE_FIELDS) content[name] = doc.attrs[name];
  for (const [name] of PARAGRAPH_FIELDS) content[name] = [];
  const lead: string[] = [];
  const sections: Section[] = [];
  let paragraphs = lead;
  doc.forEach((node) => {
    const text = node.textContent.trim();
    const section = sections.at(-1);
    if (node.type === BLOCK.heading) {
      const next = sectionOf(text, node.attrs as HeadingAttributes);
      sections.push(next);
      paragraphs = next.lead;
    } else if (node.type === BLOCK.pointTitle && section) {
      const next = pointOf(text, node.attrs as PointAttributes, section.points.at(-1)?.number ?? 0);
      section.points.push(next);
      paragraphs = next.paragraphs;
    } else if (node.type === BLOCK.paragraph) {
      if (text !== '') paragraphs.push(text);
    } else readField(node, text, content);
  });
  return { ...content, ...(LEAD && { [LEAD]: lead }), ...(SECTIONS && { [SECTIONS]: sections }) } as CaseContent;
}

function sectionOf(heading: string, { kind }: HeadingAttributes): Section {
  return { kind: kind ?? headingKind(heading), heading, lead: [], points: [] };
}

/** Numbers end where the schema ends them. */
function pointOf(title: string, { number }: PointAttributes, last: number): Point {
  return { number: number ?? Math.min(last + 1, 9999), title, paragraphs: [] };
}

function readField(node: Node, text: string, content: Record<string, unknown>): void {
  const { name } = node.type;
  const list = content[name];
  if (Array.isArray(list)) {
    if (text !== '') list.push(text);
    return;
  }
  const kind = LINE_FIELDS.find(([field]) => field === name)?.[1].kind;
  if (kind === 'provider') content[name] = providerOf(text, node.attrs as ProviderAttributes);
  else content[name] = kind === 'line' && text === '' ? null : text;
}

/** What is known of a provider holds for its name. Another name is described by whoever keeps the case: its key is blank. */
function providerOf(name: string, { stated }: ProviderAttributes): Provider {
  return stated?.name === name ? stated : { ...blankCase().provider, name };
}
