/**
 * A case as one would model it with Strapi's own means: a content type of nested components, for the benchmark alone.
 * Where Strapi has no component for a thing (a list of codes), it is JSON, as with us.
 */
import {
  CHANGES,
  citationSchema,
  figureSchema,
  pointSchema,
  providerSchema,
  QUALIFIERS,
  SECTION_KINDS,
  sectionSchema,
} from '@fta/cases-core/schema';

export const STOCK_UID = 'api::stock-case.stock-case';

const text = { type: 'text' };
const string = { type: 'string' };
const integer = { type: 'integer' };
const decimal = { type: 'float' };
const list = (component) => ({ type: 'component', repeatable: true, component: `stock.${component}` });

/** @typedef {import('@fta/cases-core/schema').Case} Case */

const span = { path: string, start: integer, end: integer };

/** Components by name; every key of the schema has its attribute. */
export const STOCK_COMPONENTS = {
  paragraph: { text },
  provider: complete(providerSchema, { key: string, name: string, kind: string, region: string }),
  point: complete(pointSchema, { number: integer, title: text, paragraphs: list('paragraph') }),
  section: complete(sectionSchema, {
    kind: { type: 'enumeration', enum: [...SECTION_KINDS] },
    heading: text,
    lead: list('paragraph'),
    points: list('point'),
  }),
  figure: complete(figureSchema, {
    text,
    value: decimal,
    min: decimal,
    max: decimal,
    unit: string,
    qualifier: { type: 'enumeration', enum: [...QUALIFIERS] },
    change: { type: 'enumeration', enum: [...CHANGES] },
    asOf: string,
    label: text,
    ...span,
    dimension: string,
    base: { type: 'json' },
    indicator: string,
    pair: integer,
    repeats: integer,
  }),
  citation: complete(citationSchema, { title: text, documentNumber: string, ...span }),
};

export const STOCK_CASE = {
  kind: 'collectionType',
  collectionName: 'stock_cases',
  info: { singularName: 'stock-case', pluralName: 'stock-cases', displayName: 'Stock case' },
  options: { draftAndPublish: true },
  attributes: {
    caseId: string,
    number: integer,
    title: text,
    provider: { type: 'component', repeatable: false, component: 'stock.provider' },
    lead: list('paragraph'),
    sections: list('section'),
    figures: list('figure'),
    citations: list('citation'),
    topics: { type: 'relation', relation: 'manyToMany', target: 'plugin::fta-cases.topic' },
    regions: { type: 'json' },
    summary: text,
    batch: { type: 'relation', relation: 'manyToOne', target: 'plugin::fta-cases.batch' },
  },
};

/**
 * What `documents().create()` takes to make this case.
 *
 * @param {Case} single
 * @param {ReadonlyMap<string, string>} topics Document ids by key.
 * @param {string} batch Document id.
 */
export function stockCase({ id, lead, sections, topics: keys, ...rest }, topics, batch) {
  return {
    ...rest,
    caseId: id,
    lead: lead.map(paragraph),
    sections: sections.map((section) => ({
      ...section,
      lead: section.lead.map(paragraph),
      points: section.points.map((point) => ({ ...point, paragraphs: point.paragraphs.map(paragraph) })),
    })),
    topics: keys.map((key) => topics.get(key)),
    batch,
  };
}

function paragraph(content) {
  return { text: content };
}

/** The attributes, once every key of the schema is among them. */
function complete({ shape }, attributes) {
  const missing = Object.keys(shape).filter((key) => !(key in attributes));
  if (missing.length > 0) throw new TypeError(`the stock type is not equal: it has no ${missing.join(', ')}`);
  return attributes;
}
