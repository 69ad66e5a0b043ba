import type { Case } from '../schema/case.ts';
import type { Figure } from '../schema/figure.ts';
import { INDICATORS } from '../schema/vocabulary/indicators.ts';
import { REGIONS } from '../schema/vocabulary/regions.ts';
import { TOPICS } from '../schema/vocabulary/topics.ts';

/** A JSON-LD node in the vocabulary of schema.org. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * A case for search engines: a schema.org `Report` with its provider, topics, regions, figures (`Observation`) and cited
 * documents. `url` is where the case is published, where it is.
 */
export function renderJsonLd(single: Case, url?: string): JsonLd {
  const address = url ?? `urn:fta-case:${single.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
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
    mentions: single.figures.map((figure, at) => observation(figure, at, address)),
    citation: single.citations.map(({ title, documentNumber }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(documentNumber && { identifier: documentNumber }),
    })),
  };
}

const INDICATOR_LABELS = new Map<string, string>(INDICATORS.map(({ key, label }) => [key, label.zh]));

/**
 * A figure as stated, with its amount in the base unit beside it. The other end of a change is the value it refers to; what
 * is stated again refers to the first statement.
 */
function observation(figure: Figure, at: number, address: string): JsonLd {
  const { label, text, unit, asOf, base, indicator, pair, repeats } = figure;
  return {
    '@type': 'Observation',
    '@id': figureAddress(address, at),
    name: label,
    description: text,
    ...amount(figure),
    unitText: unit,
    ...(asOf && { observationDate: asOf }),
    ...(indicator && {
      measuredProperty: { '@type': 'Property', identifier: indicator, name: INDICATOR_LABELS.get(indicator) },
    }),
    ...(base && {
      additionalProperty: { '@type': 'PropertyValue', propertyID: 'base', ...amount(base), unitText: base.unit },
    }),
    ...(pair !== null && { valueReference: { '@id': figureAddress(address, pair) } }),
    ...(repeats !== null && { sameAs: figureAddress(address, repeats) }),
  };
}

/** The place of a figure in its case, from 1. */
function figureAddress(address: string, at: number): string {
  return `${address}#figure-${at + 1}`;
}

function amount({ value, min, max }: Pick<Figure, 'value' | 'min' | 'max'>) {
  return {
    ...(value !== null && { value }),
    ...(min !== null && { minValue: min }),
    ...(max !== null && { maxValue: max }),
  };
}
