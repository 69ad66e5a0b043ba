import { blankCase, type Provider, SECTION_KINDS, type SectionKind } from '@fta/cases-core/schema';
import { type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { type ContentField, fieldsOf } from './fields.ts';

/*
 * The text of a case as a document. Its blocks lie flat, as lines on paper do: the fields of one line, the paragraphs of
 * the lead, then section headings, each with paragraphs and titles of points behind it. What belongs to which section and
 * point follows from the order, so that changing a level is changing one block, a section moves as the stretch of its
 * blocks, and a browser never has to split or join nested boxes while somebody writes. The expression of the document's
 * content holds the rules of a case: no point stands before the first section.
 */

/** Fields of one line each, a block each, in the order in which they are read: title, provider, summary. */
export const LINE_FIELDS = fieldsOf('title', 'provider', 'line');
/** Fields of paragraphs beside lead and sections. */
export const PARAGRAPH_FIELDS = fieldsOf('paragraphs');
/** Fields that are chosen, not written: attributes of the document, so that undoing covers them. */
export const CHOICE_FIELDS = fieldsOf('number', 'topics', 'regions');

/** Attributes of a section heading. */
export interface HeadingAttributes {
  /** The kind of the section, `null` where its heading tells it. */
  readonly kind: SectionKind | null;
}

/** Attributes of the title of a point. */
export interface PointAttributes {
  /** The number of the point, `null` where it is one more than the number before it. */
  readonly number: number | null;
}

/** Attributes of the block of a provider. */
export interface ProviderAttributes {
  /** The provider as it was stated: what is known of it holds for as long as its name stays. */
  readonly stated: Provider | null;
}

const TEXT: NodeSpec = { content: 'text*', marks: '' };

function fieldSpec(field: ContentField): NodeSpec {
  const attrs = field[1].kind === 'provider' ? { attrs: { stated: { default: null } } } : {};
  return { ...fieldBlock(field), ...attrs, group: 'line', defining: true };
}

function paragraphsSpec(field: ContentField): NodeSpec {
  return { ...fieldBlock(field), group: 'body' };
}

/** Styles find the block by its class, and the name of its field where there is nothing in it yet. */
function fieldBlock([name, { kind, label }]: ContentField): NodeSpec {
  const labels = { 'data-label-zh': label.zh, 'data-label-en': label.en };
  const attrs = { class: `fta-block fta-field-${name}`, 'data-kind': kind, ...labels };
  return { ...TEXT, toDOM: () => ['p', attrs, 0], parseDOM: [{ tag: `p.fta-field-${name}`, priority: 60 }] };
}

const BODY: Record<'paragraph' | 'heading' | 'pointTitle', NodeSpec> = {
  paragraph: {
    ...TEXT,
    group: 'body',
    toDOM: () => ['p', { class: 'fta-block fta-paragraph' }, 0],
    parseDOM: [{ tag: 'p' }, { tag: 'div' }],
  },
  heading: {
    ...TEXT,
    group: 'body',
    defining: true,
    attrs: { kind: { default: null } },
    toDOM: ({ attrs }) => ['h2', { class: 'fta-block fta-heading', ...stated('data-section', attrs.kind) }, 0],
    parseDOM: [{ tag: 'h2', getAttrs: (dom) => ({ kind: kindIn(dom) }) }],
  },
  pointTitle: {
    ...TEXT,
    group: 'body',
    defining: true,
    attrs: { number: { default: null } },
    toDOM: ({ attrs }) => ['h3', { class: 'fta-block fta-point', ...numbered(attrs as PointAttributes) }, 0],
    parseDOM: [{ tag: 'h3', getAttrs: (dom) => ({ number: numberIn(dom) }) }],
  },
};

function stated(name: string, value: unknown): Record<string, string> {
  return value === null ? {} : { [name]: String(value) };
}

/** A number that does not follow from the order is drawn as it is stated. */
function numbered({ number }: PointAttributes): Record<string, string> {
  return number === null ? {} : { 'data-number': String(number), style: `counter-set: fta-point ${number}` };
}

function kindIn(dom: HTMLElement): SectionKind | null {
  return SECTION_KINDS.find((kind) => kind === dom.getAttribute('data-section')) ?? null;
}

function numberIn(dom: HTMLElement): number | null {
  const number = Number(dom.getAttribute('data-number'));
  return Number.isInteger(number) && number > 0 && number <= 9999 ? number : null;
}

const names = (fields: readonly ContentField[], times = '') => fields.map(([name]) => `${name}${times}`);
const specs = (fields: readonly ContentField[], spec: (field: ContentField) => NodeSpec) =>
  Object.fromEntries(fields.map((field) => [field[0], spec(field)]));

/** The schema of the text of a case, made from the table of its fields. */
export const textSchema = new Schema({
  nodes: {
    doc: {
      content: [
        ...names(LINE_FIELDS),
        ...names(PARAGRAPH_FIELDS, '*'),
        'paragraph*',
        '(heading (paragraph | pointTitle)*)*',
      ].join(' '),
      attrs: Object.fromEntries(CHOICE_FIELDS.map(([name]) => [name, { default: blankCase()[name] }])),
    },
    ...BODY,
    ...specs(LINE_FIELDS, fieldSpec),
    ...specs(PARAGRAPH_FIELDS, paragraphsSpec),
    text: { inline: true },
  },
});

/** A type of block by its name; a name that the schema does not have is the caller's mistake. */
export function blockType(name: string) {
  const type = textSchema.nodes[name];
  if (!type) throw new TypeError(`expected a block of the text of a case, got ${name}`);
  return type;
}

/** The types of the blocks that lead and sections are made of. */
export const BLOCK = {
  paragraph: blockType('paragraph'),
  heading: blockType('heading'),
  pointTitle: blockType('pointTitle'),
} as const;

/** True of a block of lead and sections, whose level can change; the blocks of fields stay what they are. */
export function isBody({ type }: Node): boolean {
  return type === BLOCK.paragraph || type === BLOCK.heading || type === BLOCK.pointTitle;
}

/** True of the block of a field of one line. */
export function isLine({ type }: Node): boolean {
  return type.isInGroup('line');
}
