import type { Case } from '../schema/case.ts';
import type { Figure } from '../schema/figure.ts';
import { REGIONS } from '../schema/vocabulary/regions.ts';
import { TOPICS } from '../schema/vocabulary/topics.ts';

/** A JSON-LD node in the vocabulary of schema.org. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * A case for search engines: a schema.org `Article` with its provider, topics, regions, figures (`PropertyValue`) and
 * cited documents. `url` is where the case is published, where it is.
 */
export function renderJsonLd(single: Case, url?: string): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url ?? `urn:fta-case:${single.id}`,
    identifier: single.id,
    inLanguage: 'zh-Hans',
    headline: single.title,
    ...(url && { url }),
    ...(single.summary && { abstract: single.summary }),
    author: { '@type': 'Organization', name: single.provider.name },
    about: TOPICS.filter((topic) => single.topics.includes(topic.key)).map((topic) => ({
      '@type': 'Thing',
      name: topic.label.zh,
    })),
    spatialCoverage: REGIONS.filter((region) => single.regions.includes(region.code)).map((region) => ({
      '@type': 'AdministrativeArea',
      identifier: region.code,
      name: region.label.zh,
    })),
    articleSection: single.sections.map((section) => section.heading),
    variableMeasured: single.figures.map(propertyValue),
    citation: single.citations.map(({ title, documentNumber }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(documentNumber && { identifier: documentNumber }),
    })),
  };
}

function propertyValue({ label, text, value, min, max, unit, asOf }: Figure): JsonLd {
  return {
    '@type': 'PropertyValue',
    name: label,
    description: text,
    ...(value !== null && { value }),
    ...(min !== null && { minValue: min }),
    ...(max !== null && { maxValue: max }),
    unitText: unit,
    ...(asOf && { observationDate: asOf }),
  };
}
