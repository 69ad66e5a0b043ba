import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndex, type FigureFilter, fold, type SearchQuery } from '../src/query/index.ts';
import type { Case, Figure } from '../src/schema/index.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { corpus, folded, searchableStrings, term, text } from './support/query-cases.ts';

const withTerms = corpus.chain((cases) =>
  fc.tuple(fc.constant(cases), fc.array(term(cases), { minLength: 1, maxLength: 3 })),
);

/** The hits of a first question, for which the text is scanned, which are those that postings give. */
function allHits(cases: readonly Case[], query: SearchQuery) {
  const scanning = createIndex(cases).search({ ...query, pageSize: 100 });
  const index = createIndex(cases);
  if (cases[0]) index.related(cases[0].id);
  expect(index.search({ ...query, pageSize: 100 })).toEqual(scanning);
  return scanning.hits;
}

function idsOf(cases: readonly { id: string }[]): string[] {
  return cases.map(({ id }) => id).sort();
}

function has(it: Case, wanted: string): boolean {
  return searchableStrings(it).some((string) => folded(string.text).includes(folded(wanted)));
}

describe('text search is a plain scan for substrings, only faster', () => {
  test('folding keeps every offset and does what it says', () => {
    fc.assert(
      fc.property(fc.oneof(text(20), fc.string({ unit: 'binary' })), (given) => {
        expect(fold(given)).toBe(folded(given));
        expect(fold(given)).toHaveLength(given.length);
      }),
    );
  });

  test('terms of an array are found as they stand', () => {
    fc.assert(
      fc.property(withTerms, ([cases, terms]) => {
        const expected = cases.filter((it) => terms.every((wanted) => has(it, wanted)));
        expect(idsOf(allHits(cases, { text: terms }))).toEqual(idsOf(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('a string is cut at white space, commas and the like, and each piece has to occur', () => {
    const separator = fc.constantFrom('　', ' ', '，', ',', '、', '；', ';', '。', '\u00a0', '\t');
    fc.assert(
      fc.property(withTerms, separator, ([cases, terms], between) => {
        const query = terms.join(between);
        const words = query.split(/[\s,，、;；。]+/u).filter((piece) => piece !== '');
        const pieces = words.length > 0 ? words : [query.trim()];
        const expected = cases.filter((it) => pieces.every((piece) => has(it, piece)));
        expect(idsOf(allHits(cases, { text: query }))).toEqual(idsOf(expected));
      }),
    );
  });

  test('what is quoted is found as it is written, and every hit has it', () => {
    const quotes = fc.constantFrom(['"', '"'], ['“', '”'], ['「', '」'], ['『', '』'], ['＂', '"']);
    fc.assert(
      fc.property(withTerms, quotes, ([cases, terms], [opening, closing]) => {
        const phrase = terms.join('，');
        const wanted = phrase.trim();
        fc.pre(wanted !== '');
        const expected = cases.filter((it) => has(it, wanted));
        expect(idsOf(allHits(cases, { text: `${opening}${phrase}${closing}` }))).toEqual(idsOf(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('with traditional characters and synonyms: every offset stays, every mark is of the word or of what stands for it', () => {
    const options = {
      traditional: '鐵铁運运聯联',
      synonyms: [
        ['海铁', '多A'],
        ['联运', '1', '（'],
      ],
    };
    const plain = (given: string) => folded(given).replaceAll('鐵', '铁').replaceAll('運', '运').replaceAll('聯', '联');
    fc.assert(
      fc.property(corpus, fc.constantFrom('海鐵', '海铁', '聯運', '联运', '联', '1'), (cases, word) => {
        const group = options.synonyms.find((each) => each.includes(plain(word))) ?? [plain(word)];
        const expected = cases.filter((it) =>
          searchableStrings(it).some(({ text: own }) => group.some((each) => plain(own).includes(plain(each)))),
        );
        const { hits, synonyms } = createIndex(cases, options).search({ text: word, pageSize: 100 });
        expect(idsOf(hits)).toEqual(idsOf(expected));
        const others = group.filter((each) => plain(each) !== plain(word));
        expect(others).toEqual(expect.arrayContaining(synonyms.flatMap((used) => used.synonyms)));
        for (const hit of hits) {
          const strings = new Map(searchableStrings(hit.case).map((string) => [string.path, string.text]));
          const marked = hit.highlights.map(({ path, start, end }) =>
            plain(strings.get(path)?.slice(start, end) ?? ''),
          );
          expect(marked.length).toBeGreaterThan(0);
          expect(group.map(plain)).toEqual(expect.arrayContaining(marked));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('scores are the documented sum, best first, ties batch by batch and by number', () => {
    fc.assert(
      fc.property(withTerms, ([cases, terms]) => {
        const batchOrder = [...new Set(cases.map(({ id }) => id.slice(0, 2)))];
        const expected = cases
          .filter((it) => terms.every((wanted) => has(it, wanted)))
          .map((it) => ({ it, score: scoreOf(it, [...new Set(terms.map(folded))]) }))
          .sort(
            (a, b) =>
              b.score - a.score ||
              batchOrder.indexOf(a.it.id.slice(0, 2)) - batchOrder.indexOf(b.it.id.slice(0, 2)) ||
              a.it.number - b.it.number,
          )
          .map(({ it, score }) => ({ id: it.id, score }));
        expect(allHits(cases, { text: terms }).map(({ id, score }) => ({ id, score }))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('a highlight cuts from the string at its path what folds to a term', () => {
    fc.assert(
      fc.property(withTerms, fc.nat({ max: 3 }), ([cases, terms], context) => {
        const wanted = terms.map(folded);
        for (const hit of allHits(cases, { text: terms, highlights: { limit: 5, context } })) {
          const strings = new Map(searchableStrings(hit.case).map((string) => [string.path, string.text]));
          const matched = hit.highlights.map(({ path, start, end, excerpt, excerptStart }) => {
            const string = strings.get(path) ?? '';
            expect(string.slice(excerptStart, excerptStart + excerpt.length)).toBe(excerpt);
            expect(excerpt.slice(start - excerptStart, end - excerptStart)).toBe(string.slice(start, end));
            return folded(string.slice(start, end));
          });
          expect(new Set(matched)).toEqual(new Set(wanted));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages, filters, facets and figures equal a naive reading', () => {
  test('pages of any size hold every hit once, in the same order', () => {
    const sorts = fc.constantFrom('relevance' as const, 'number' as const, 'title' as const, {
      figure: { unit: '元' },
      order: 'asc' as const,
    });
    fc.assert(
      fc.property(corpus, text(1), sorts, fc.integer({ min: 1, max: 5 }), (cases, query, sort, pageSize) => {
        const index = createIndex(cases);
        const whole = index.search({ text: query, sort, pageSize: 100 });
        const pages = Array.from({ length: Math.ceil(whole.total / pageSize) + 1 }, (_, page) =>
          index.search({ text: query, sort, page: page + 1, pageSize }),
        );
        expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(whole.hits.map(({ id }) => id));
        expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.hits.length]));
      }),
    );
  });

  const filters = fc.record(
    {
      batch: fc.uniqueArray(fc.constantFrom('b0', 'b1', 'none')),
      provider: fc.constantFrom('p', 'q', 'none'),
      region: fc.constantFrom('370000' as const, '410000' as const),
      topic: fc.uniqueArray(fc.constantFrom('logistics' as const, 'customs' as const, 'talent' as const)),
      section: fc.constantFrom('background' as const, 'other' as const, 'experience' as const),
      indicator: fc.constantFrom('cost' as const, 'efficiency' as const),
    },
    { requiredKeys: [] },
  );

  test('filters and facet counts', () => {
    fc.assert(
      fc.property(corpus, text(1), filters, (cases, query, given) => {
        const index = createIndex(cases);
        const expected = cases.filter(
          (it) =>
            (query.trim() === '' || has(it, query)) &&
            Object.entries(given).every(([name, wanted]) => {
              const values: readonly string[] = [wanted].flat();
              return values.length === 0 || valuesOf(it, name).some((value) => values.includes(value));
            }),
        );
        const { hits } = index.search({ text: query, filters: given, pageSize: 100 });
        expect(idsOf(hits)).toEqual(idsOf(expected));
        for (const [name, counts] of Object.entries(index.facets({ text: query, filters: given }))) {
          const naive = new Map<string, number>();
          for (const value of expected.flatMap((it) => [...new Set(valuesOf(it, name))])) {
            naive.set(value, (naive.get(value) ?? 0) + 1);
          }
          expect(new Map(counts.map(({ value, count }) => [value, count]))).toEqual(naive);
        }
      }),
      { numRuns: 300 },
    );
  });

  const bounds = fc.option(
    fc.tuple(fc.integer({ min: -4, max: 4 }), fc.nat({ max: 4 })).map(([min, width]) => ({ min, max: min + width })),
  );
  const figureFilter = fc
    .record(
      {
        unit: fc.constantFrom('元', '%'),
        label: text(1),
        change: fc.constantFrom(null, 'increase' as const),
        qualifier: fc.constant('over' as const),
        dimension: fc.constantFrom('money' as const, 'duration' as const),
        indicator: fc.constantFrom(null, 'cost' as const),
        paired: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .chain((filter) => bounds.map((limits): FigureFilter => ({ ...filter, ...limits })));

  test('figures, and cases by their figures', () => {
    fc.assert(
      fc.property(corpus, fc.array(figureFilter, { minLength: 1, maxLength: 2 }), (cases, given) => {
        const index = createIndex(cases);
        const [first = {}] = given;
        const expected = cases.flatMap((it) => it.figures.filter((figure) => passes(figure, first)));
        const listed = index.figures({ ...first, pageSize: 100 }).figures.map(({ figure }) => figure);
        expect(new Set(listed)).toEqual(new Set(expected));
        expect(listed).toHaveLength(expected.length);
        const having = cases.filter((it) =>
          given.every((filter) => it.figures.some((figure) => passes(figure, filter))),
        );
        expect(idsOf(index.search({ figures: given, pageSize: 100 }).hits)).toEqual(idsOf(having));
      }),
      { numRuns: 300 },
    );
  });

  const of = fc.option(fc.constantFrom('money' as const, 'duration' as const));

  test('groups count every figure once, and lie within their least and greatest value', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.subarray(['label', 'change', 'unit', 'indicator'] as const),
        of,
        (cases, groupBy, dimension) => {
          const { total, groups } = createIndex(cases).figures({ groupBy, ...(dimension && { dimension }) });
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          for (const { min, median, max } of groups) {
            if (min === null || median === null || max === null) expect([min, median, max]).toEqual([null, null, null]);
            else expect([min, median, max]).toEqual([min, median, max].toSorted((a, b) => a - b));
          }
        },
      ),
    );
  });
});

describe('any batch the schema accepts', () => {
  test('is indexed, and each of its strings found', () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        const index = createIndex([batch]);
        index.figures({ groupBy: ['label'], pageSize: 100 });
        for (const it of batch.cases) {
          index.related(it.id);
          const missed = searchableStrings(it).filter(({ text: whole }) => {
            const { hits } = index.search({ text: [whole || it.title], filters: { batch: batch.id }, pageSize: 100 });
            return !hits.some((hit) => hit.case === it);
          });
          expect(missed).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function scoreOf(it: Case, terms: readonly string[]): number {
  const counts = (wanted: string, place: string) =>
    searchableStrings(it)
      .filter((string) => string.place === place)
      .reduce((sum, string) => sum + occurrences(folded(string.text), wanted), 0);
  return terms.reduce((sum, wanted) => {
    const headings = Math.min(7, counts(wanted, 'heading'));
    const inTitle = counts(wanted, 'title') > 0 ? 1000 : 0;
    return sum + inTitle + (headings > 0 ? 100 + 10 * headings : 0) + Math.min(15, counts(wanted, 'text'));
  }, 0);
}

/** Overlapping ones too: 运运运 has 运运 twice. */
function occurrences(string: string, wanted: string): number {
  return Array.from(string.split(''), (_, at) => string.startsWith(wanted, at)).filter(Boolean).length;
}

function valuesOf(it: Case, facet: string): string[] {
  const values: Record<string, readonly string[]> = {
    batch: [it.id.slice(0, 2)],
    provider: [it.provider.key],
    region: it.regions,
    topic: it.topics,
    section: it.sections.map(({ kind }) => kind),
    indicator: it.figures.flatMap(({ indicator }) => indicator ?? []),
  };
  return [...(values[facet] ?? [])];
}

/** With a dimension and no unit, what is in the base unit of the dimension; otherwise what is written. */
function comparedAmount(figure: Figure, { dimension, unit }: FigureFilter) {
  if (dimension === undefined || unit !== undefined) return figure;
  return figure.base?.unit === (dimension === 'money' ? '元' : 'h') ? figure.base : null;
}

function passes(figure: Figure, filter: FigureFilter): boolean {
  const { value = null, min = null, max = null } = comparedAmount(figure, filter) ?? {};
  const [least, greatest] = [value ?? min, value ?? max];
  const within =
    least != null &&
    greatest != null &&
    greatest >= (filter.min ?? Number.NEGATIVE_INFINITY) &&
    least <= (filter.max ?? Number.POSITIVE_INFINITY);
  return (
    (filter.unit === undefined || folded(figure.unit) === folded(filter.unit)) &&
    folded(figure.label).includes(folded(filter.label ?? '')) &&
    (filter.change === undefined || figure.change === filter.change) &&
    (filter.qualifier === undefined || figure.qualifier === filter.qualifier) &&
    (filter.dimension === undefined || figure.dimension === filter.dimension) &&
    (filter.indicator === undefined || figure.indicator === filter.indicator) &&
    (filter.paired === undefined || filter.paired === (figure.pair !== null)) &&
    ((filter.min === undefined && filter.max === undefined) || within)
  );
}
