import { describe, expect, test } from 'vitest';
import { type CaseIndex, createIndex } from '../src/query/index.ts';
import { caseOf } from './support/query-cases.ts';

const index = createIndex([caseOf({ id: 'a-1', title: '港' })]);

/** As plain JavaScript calls it. */
const loose = index as unknown as Record<keyof CaseIndex, (...given: unknown[]) => unknown>;

describe('an ill-formed query says what was expected, what came and where', () => {
  test.each<[keyof CaseIndex, unknown, typeof TypeError | typeof RangeError, string]>([
    ['search', undefined, TypeError, 'search(query): expected an object, got undefined'],
    ['search', [], TypeError, 'search(query): expected an object, got an array'],
    ['search', { text: 5 }, TypeError, 'search(query).text: expected a string, got 5'],
    ['search', { text: ['a', null] }, TypeError, 'search(query).text[1]: expected a string, got null'],
    [
      'search',
      { page: 0 },
      RangeError,
      'search(query).page: expected a whole number from 1 to 9007199254740991, got 0',
    ],
    ['search', { page: '2' }, TypeError, 'search(query).page: expected a whole number, got "2"'],
    ['search', { pageSize: 101 }, RangeError, 'search(query).pageSize: expected a whole number from 1 to 100, got 101'],
    ['search', { pageSize: 1.5 }, RangeError, 'search(query).pageSize: expected a whole number from 1 to 100, got 1.5'],
    ['search', { filters: { topics: [] } }, TypeError, 'got the unknown key "topics"'],
    [
      'search',
      { filters: { topic: 'ports' } },
      RangeError,
      'search(query).filters.topic: expected one of logistics, customs,',
    ],
    ['search', { filters: { region: ['37'] } }, RangeError, 'search(query).filters.region[0]: expected one of 110000,'],
    [
      'search',
      { text: '港', withoutSynonyms: true },
      TypeError,
      'search(query).withoutSynonyms: expected a string, got true',
    ],
    ['search', { filters: null }, TypeError, 'search(query).filters: expected an object, got null'],
    ['search', { figures: {} }, TypeError, 'search(query).figures: expected an array, got an object'],
    [
      'search',
      { figures: [{ min: Number.NaN }] },
      TypeError,
      'search(query).figures[0].min: expected a finite number, got NaN',
    ],
    ['search', { figures: [{ min: 2, max: 1 }] }, RangeError, 'expected min to be at most max, got min 2 and max 1'],
    [
      'search',
      { sort: 'date' },
      RangeError,
      'search(query).sort: expected one of relevance, number, title, updated, got "date"',
    ],
    [
      'search',
      { filters: { updatedSince: 'yesterday' } },
      RangeError,
      'search(query).filters.updatedSince: expected an ISO 8601 date or time, got "yesterday"',
    ],
    ['search', { sort: { order: 'asc' } }, TypeError, 'search(query).sort: expected the key "figure"'],
    ['search', { facets: ['topics'] }, RangeError, 'search(query).facets[0]: expected one of batch,'],
    ['search', { highlights: 3 }, TypeError, 'search(query).highlights: expected true or false, got 3'],
    [
      'search',
      { highlights: { limit: 0 } },
      RangeError,
      'search(query).highlights.limit: expected a whole number from 1 to 100',
    ],
    [
      'facets',
      { page: 1 },
      TypeError,
      'facets(query): expected one of text, withoutSynonyms, filters, figures, facets, got the unknown key "page"',
    ],
    [
      'figures',
      { change: 'more' },
      RangeError,
      'figures(query).change: expected one of increase, decrease, from, to, got "more"',
    ],
    ['figures', { dimension: 'length' }, RangeError, 'figures(query).dimension: expected one of share, points,'],
    ['figures', { indicator: 'speed' }, RangeError, 'figures(query).indicator: expected one of processing-time,'],
    ['figures', { paired: 'yes' }, TypeError, 'figures(query).paired: expected true or false, got "yes"'],
    ['figures', { min: 2, max: 1 }, RangeError, 'figures(query): expected min to be at most max'],
    ['figures', { groupBy: 'unit' }, TypeError, 'figures(query).groupBy: expected an array, got "unit"'],
  ])('%s(%j)', (method, query, kind, message) => {
    const call = () => loose[method](query);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  test('related checks its options too', () => {
    expect(() => loose.related('a-1', 5)).toThrow(new TypeError('related(id, options): expected an object, got 5'));
  });

  test('a key of the prototype is unknown like any other', () => {
    expect(() => loose.search({ toString: 1 })).toThrow('got the unknown key "toString"');
  });

  test('a long value is cut short in the message', () => {
    expect(() => loose.search({ sort: 'x'.repeat(1000) })).toThrow(/got "x{40}…"$/u);
  });

  test('undefined counts as left out', () => {
    expect(loose.search({ text: undefined, page: undefined, filters: { topic: undefined } })).toMatchObject({
      total: 1,
    });
  });
});
