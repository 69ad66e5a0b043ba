import type { Figure } from '../schema/figure.ts';
import { DIMENSION_UNITS } from '../schema/vocabulary/dimension-units.ts';
import { INDICATOR_KEYS } from '../schema/vocabulary/indicators.ts';
import { REGION_LABELS } from '../schema/vocabulary/region-labels.ts';
import { SECTION_KINDS } from '../schema/vocabulary/section-kinds.ts';
import { TOPIC_KEYS } from '../schema/vocabulary/topics.ts';
import {
  type CaseFilters,
  type CaseSelection,
  FACET_NAMES,
  type FacetsQuery,
  type FigureFilter,
  type FigureKey,
  type FigureSort,
  type FiguresQuery,
  type HighlightOptions,
  MAX_PAGE_SIZE,
  NAMED_SORTS,
  type PageOf,
  type RelatedOptions,
  type SearchQuery,
} from './query.ts';

/**
 * Queries come from address bars and from plain JavaScript too, so their shape is checked where they come in. These
 * few lines do it so that a site does not have to ship a schema library.
 *
 * A check throws where `value`, found at `at`, is not what it expects: TypeError for a wrong type or an unknown key,
 * RangeError for a value of the right type that is not allowed.
 */
type Check = (value: unknown, at: string) => void;
type Shape<T> = Record<keyof T, Check>;

type Direction = NonNullable<Figure['change']>;

const CHANGES = Object.keys({ increase: 0, decrease: 0, from: 0, to: 0 } satisfies Record<Direction, 0>);
const QUALIFIERS = Object.keys({ exact: 0, over: 0, about: 0, under: 0 } satisfies Record<Figure['qualifier'], 0>);
const FIGURE_KEYS = Object.keys({ unit: 0, label: 0, change: 0, indicator: 0 } satisfies Record<FigureKey, 0>);

const string: Check = (value, at) => {
  if (typeof value !== 'string') throw wrongType('a string', value, at);
};

const finite: Check = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType('a finite number', value, at);
};

const instant: Check = (value, at) => {
  string(value, at);
  if (Number.isNaN(Date.parse(value as string))) {
    throw wrongValue('an ISO 8601 date or time', value, at);
  }
};

const boolean: Check = (value, at) => {
  if (typeof value !== 'boolean') throw wrongType('true or false', value, at);
};

const filters = shape<CaseFilters>({
  batch: oneOrMany(string),
  provider: oneOrMany(string),
  region: oneOrMany(oneOf(REGION_LABELS.map(({ key }) => key))),
  topic: oneOrMany(oneOf(TOPIC_KEYS)),
  section: oneOrMany(oneOf(SECTION_KINDS)),
  indicator: oneOrMany(oneOf(INDICATOR_KEYS)),
  updatedSince: instant,
});

const figureShape: Shape<FigureFilter> = {
  unit: string,
  label: string,
  change: orNull(oneOf(CHANGES)),
  qualifier: oneOf(QUALIFIERS),
  dimension: oneOf(Object.keys(DIMENSION_UNITS)),
  indicator: orNull(oneOf(INDICATOR_KEYS)),
  paired: boolean,
  min: finite,
  max: finite,
};

const figureFilter = ascending(shape(figureShape));

const pageShape: Shape<PageOf> = {
  page: integer(1, Number.MAX_SAFE_INTEGER),
  pageSize: integer(1, MAX_PAGE_SIZE),
};

const selectionShape: Shape<CaseSelection> = {
  text: oneOrMany(string),
  withoutSynonyms: oneOrMany(string),
  filters,
  figures: listOf(figureFilter),
};

const order = oneOf(['asc', 'desc']);
const facetNames = listOf(oneOf(FACET_NAMES));

const checkSearch = shape<SearchQuery>({
  ...selectionShape,
  ...pageShape,
  order,
  sort: either(oneOf(NAMED_SORTS), shape<FigureSort>({ figure: figureFilter, order }, ['figure'])),
  facets: facetNames,
  highlights: either(boolean, shape<HighlightOptions>({ limit: integer(1, 100), context: integer(0, 1000) })),
});

const checkFacets = shape<FacetsQuery>({ ...selectionShape, facets: facetNames });

const checkFigures = ascending(
  shape<FiguresQuery>({
    ...figureShape,
    ...pageShape,
    case: oneOrMany(string),
    filters,
    sort: oneOf(['case', 'value']),
    order,
    groupBy: listOf(oneOf(FIGURE_KEYS)),
  }),
);

const checkRelated = shape<RelatedOptions>({ limit: integer(1, MAX_PAGE_SIZE) });

export function assertSearchQuery(query: unknown): asserts query is SearchQuery {
  checkSearch(query, 'search(query)');
}

export function assertFacetsQuery(query: unknown): asserts query is FacetsQuery {
  checkFacets(query, 'facets(query)');
}

export function assertFiguresQuery(query: unknown): asserts query is FiguresQuery {
  checkFigures(query, 'figures(query)');
}

export function assertRelatedOptions(options: unknown): asserts options is RelatedOptions {
  checkRelated(options, 'related(id, options)');
}

/** An object with no other keys than those listed. A key that is there with `undefined` counts as left out. */
function shape<T extends object>(checks: Shape<T>, required: readonly (keyof T & string)[] = []): Check {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType('an object', value, at);
    for (const key of required) if (!(key in value)) throw new TypeError(`${at}: expected the key "${key}"`);
    for (const [key, item] of Object.entries(value)) {
      if (!Object.hasOwn(checks, key)) throw unknownKey(key, Object.keys(checks), at);
      if (item !== undefined) checks[key as keyof T](item, `${at}.${key}`);
    }
  };
}

function ascending(check: Check): Check {
  return (value, at) => {
    check(value, at);
    const { min, max } = value as FigureFilter;
    if (min !== undefined && max !== undefined && min > max) {
      throw new RangeError(`${at}: expected min to be at most max, got min ${min} and max ${max}`);
    }
  };
}

function listOf(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) throw wrongType('an array', value, at);
    for (const [index, item] of value.entries()) check(item, `${at}[${index}]`);
  };
}

function oneOrMany(check: Check): Check {
  const many = listOf(check);
  return (value, at) => (Array.isArray(value) ? many : check)(value, at);
}

function either(primitive: Check, object: Check): Check {
  return (value, at) => (typeof value === 'object' ? object : primitive)(value, at);
}

function orNull(check: Check): Check {
  return (value, at) => {
    if (value !== null) check(value, at);
  };
}

function oneOf(allowed: readonly string[]): Check {
  return (value, at) => {
    if (typeof value !== 'string') throw wrongType(list(allowed), value, at);
    if (!allowed.includes(value)) throw wrongValue(list(allowed), value, at);
  };
}

function integer(least: number, greatest: number): Check {
  return (value, at) => {
    if (typeof value !== 'number') throw wrongType('a whole number', value, at);
    if (!Number.isInteger(value) || value < least || value > greatest) {
      throw wrongValue(`a whole number from ${least} to ${greatest}`, value, at);
    }
  };
}

function wrongType(expected: string, value: unknown, at: string): TypeError {
  return new TypeError(refusal(expected, value, at));
}

function wrongValue(expected: string, value: unknown, at: string): RangeError {
  return new RangeError(refusal(expected, value, at));
}

function refusal(expected: string, value: unknown, at: string): string {
  return `${at}: expected ${expected}, got ${shown(value)}`;
}

function unknownKey(key: string, expected: readonly string[], at: string): TypeError {
  return new TypeError(`${at}: expected ${list(expected)}, got the unknown key ${shown(key)}`);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

function list(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}
