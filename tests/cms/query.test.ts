import { type Batch, CHANGES, INDICATOR_KEYS, REGIONS, SECTION_KINDS, TOPIC_KEYS } from '@fta/cases-core';
import { createIndex, type SearchQuery } from '@fta/cases-core/query';
import {
  caseListAnswer,
  caseSummaryListAnswer,
  facetsAnswer,
  figuresAnswer,
  type Pagination,
} from '@fta/cases-core/rest';
import { SEARCH_WORDS, SYNONYMS, TRADITIONAL } from '@fta/cases-core/words';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBatches } from '../bench/support/generate-cases.mjs';
import { searchableStrings } from '../bench/support/searchable-strings.mjs';
import type { RunningApp } from '../support/strapi.ts';
import { DATABASES } from './databases.ts';
import { editorsOf } from './editors.ts';

const batches = generateBatches({ count: 60, casesPerBatch: 20, characters: 500, seed: 5 }) as Batch[];
const cases = batches.flatMap((batch) => batch.cases);
const strings: string[] = cases.flatMap((single) => searchableStrings(single));
const index = createIndex(batches, SEARCH_WORDS);

/** Text that is there, of any length from one character, or that is hardly anywhere. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...strings), fc.nat(), fc.integer({ min: 1, max: 6 })).map(cut) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  fc.constantFrom(...SYNONYMS.flat(), '海關', '“多式联运”', '"海关、铁路"'),
);

function cut([text, at, length]: [string, number, number]): string {
  return text.slice(at % text.length).slice(0, length);
}

/** What a search field takes. */
const searchText = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(' ', '，', '、', ';').map((between) => words.join(between)))
  .filter((text) => text.length <= 200 && text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text));

const some = <Value>(values: readonly Value[]) => fc.subarray([...new Set(values)], { minLength: 1, maxLength: 3 });

const filters = fc.record(
  {
    batch: some(batches.map(({ id }) => id)),
    provider: some(cases.map(({ provider }) => provider.key)),
    region: some(REGIONS.map(({ code }) => code)),
    topic: some(TOPIC_KEYS),
    section: some(SECTION_KINDS),
    indicator: some(INDICATOR_KEYS),
  },
  { requiredKeys: [] },
);

const paging = fc.record({ page: fc.integer({ min: 1, max: 4 }), pageSize: fc.integer({ min: 1, max: 100 }) });

type Values = Record<string, string | number | readonly string[] | undefined>;

function address(path: string, values: Values, page?: { page: number; pageSize: number }): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  for (const [name, value] of Object.entries(page ?? {})) search.append(`pagination[${name}]`, String(value));
  return `/api/fta-cases${path}?${search}`;
}

describe.each(DATABASES)('queries on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('find what the library finds in the same cases', () => {
    let app: RunningApp;

    beforeAll(async () => {
      app = await boot();
      const editors = await editorsOf(app);
      for (const { cases: members, schemaVersion: _, ...head } of [...batches].reverse()) {
        await editors.addBatch(head);
        await editors.publish(head.id, members);
      }
    });
    afterAll(() => app?.stop());

    const read = async (path: string): Promise<unknown> => {
      const answer = await fetch(app.url + path);
      const body = await answer.json();
      expect(answer.status, JSON.stringify(body)).toBe(200);
      return body;
    };
    const pagesOf = ({ page, pageSize }: { page: number; pageSize: number }, total: number): Pagination => ({
      page,
      pageSize,
      pageCount: Math.ceil(total / pageSize),
      total,
    });

    it('lists, by any text, filters, sort and page', async () => {
      const sorts = fc.constantFrom(
        undefined,
        'relevance',
        'number',
        'title',
        'number:desc',
        'title:desc',
        'title:asc',
      );
      const query = fc.record({
        text: fc.option(searchText, { nil: undefined }),
        without: fc.option(fc.oneof(fc.constant(['*']), some(SYNONYMS.flat())), { nil: undefined }),
        filters,
        sort: sorts,
        page: paging,
      });
      await fc.assert(
        fc.asyncProperty(query, async ({ text, without, filters: wanted, sort, page }) => {
          const [key, order] = (sort?.split(':') ?? []) as [SearchQuery['sort'], SearchQuery['order']];
          const expected = index.search({
            ...(text !== undefined && { text }),
            ...(without && { withoutSynonyms: without }),
            filters: wanted,
            ...(key && { sort: key }),
            ...(order && { order }),
            ...page,
          });
          const answer = caseListAnswer.parse(
            await read(address('/cases', { q: text, withoutSynonyms: without, sort, ...wanted }, page)),
          );
          expect(answer.data).toEqual(expected.hits.map((hit) => hit.case));
          expect(answer.meta.pagination).toEqual(pagesOf(page, expected.total));
          const highlights = Object.fromEntries(expected.hits.map((hit) => [hit.id, hit.highlights]));
          expect(answer.meta.highlights).toEqual(text === undefined ? undefined : highlights);
          expect(answer.meta.synonyms ?? []).toEqual(expected.synonyms);
        }),
        { numRuns: 120 },
      );
    });

    it('text from one character up is a plain scan for substrings', async () => {
      await fc.assert(
        fc.asyncProperty(
          // Radicals, compatibility ideographs and traditional characters are found as what they are written for.
          word.filter(
            (text) =>
              /^\p{Script=Han}+$/u.test(text) &&
              text === text.normalize('NFKC') &&
              [...text].every((character) => TRADITIONAL.indexOf(character) % 2 !== 0) &&
              !SYNONYMS.flat().includes(text),
          ),
          async (text) => {
            const expected = cases.filter((single) =>
              searchableStrings(single).some((string) => string.includes(text)),
            );
            const path = address('/cases', { q: text, view: 'summary' }, { page: 1, pageSize: 100 });
            const { data, meta } = caseSummaryListAnswer.parse(await read(path));
            expect(meta.pagination.total).toBe(expected.length);
            expect(data.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          },
        ),
        { numRuns: 80 },
      );
    });

    it('counts, for the same filters', async () => {
      await fc.assert(
        fc.asyncProperty(fc.option(searchText, { nil: undefined }), filters, async (text, wanted) => {
          const query = { ...(text !== undefined && { text }), filters: wanted };
          const { data, meta } = facetsAnswer.parse(await read(address('/facets', { q: text, ...wanted })));
          expect(data).toEqual(index.facets(query));
          expect(meta.total).toBe(index.search(query).total);
        }),
        { numRuns: 80 },
      );
    });

    it('figures, by unit, label, change, case, batch and value, summed up and sorted', async () => {
      const figures = cases.flatMap((single) => single.figures);
      const query = fc.record(
        {
          unit: fc.constantFrom(...new Set(figures.map(({ unit }) => unit))),
          label: fc.constantFrom(...figures.map(({ label }) => label)).map((label) => label.slice(0, 2)),
          change: fc.constantFrom(...CHANGES, null),
          case: some(cases.map(({ id }) => id)),
          batch: some(batches.map(({ id }) => id)),
          min: fc.integer({ min: -10, max: 100 }),
          max: fc.integer({ min: 100, max: 1e9 }),
          groupBy: some(['unit', 'label', 'change'] as const),
        },
        { requiredKeys: [] },
      );
      const sorts = fc.constantFrom('case', 'case:desc', 'value', 'value:asc', 'value:desc');
      await fc.assert(
        fc.asyncProperty(query, sorts, paging, async ({ batch, groupBy, change, ...rest }, sorting, page) => {
          const [sort, order] = sorting.split(':') as ['case' | 'value', ('asc' | 'desc')?];
          const expected = index.figures({
            ...rest,
            ...(change !== undefined && { change }),
            ...(batch && { filters: { batch } }),
            ...(groupBy && { groupBy }),
            sort,
            ...(order && { order }),
            ...page,
          });
          const values = { ...rest, batch, groupBy, sort: sorting, change: change === null ? 'none' : change };
          const { data, meta } = figuresAnswer.parse(await read(address('/figures', values, page)));
          expect(data.map(({ figure, sentence }) => ({ figure, sentence }))).toEqual(
            expected.figures.map(({ figure, sentence }) => ({ figure, sentence })),
          );
          expect(data.map((hit) => hit.case.id)).toEqual(expected.figures.map(({ caseId }) => caseId));
          expect(meta.pagination).toEqual(pagesOf(page, expected.total));
          const from = (page.page - 1) * page.pageSize;
          expect(meta.groups).toEqual(groupBy ? expected.groups.slice(from, from + page.pageSize) : undefined);
          expect(meta.groupPagination).toEqual(groupBy ? pagesOf(page, expected.groups.length) : undefined);
        }),
        { numRuns: 120 },
      );
    });
  });
});
