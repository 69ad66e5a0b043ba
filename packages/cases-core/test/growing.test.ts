import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growIndex } from '../src/growing/index.ts';
import { type CaseIndex, createIndex } from '../src/query/index.ts';
import type { Case } from '../src/schema/index.ts';
import { caseOf, text } from './support/query-cases.ts';

/** More than are laid out together. */
const POOL = 150;
const words = fc.array(text(8), { minLength: POOL, maxLength: POOL });
/** Of the pool the cases that are there, one step after the other; a case of which there is a second text. */
const steps = fc.array(
  fc.record({
    from: fc.nat(POOL),
    to: fc.nat(POOL),
    isThere: fc.boolean(),
    rewritten: fc.array(fc.nat(POOL - 1), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const single = (number: number, words: string, version: number): Case =>
  caseOf({ id: `pool-${number}`, number, title: `${words}海`, lead: [`铁${words}`, `第${version}版`], regions: [] });

/** All that an index answers, about some words of it. */
function answersOf(index: CaseIndex, terms: readonly string[]) {
  const ids = index.search({ pageSize: 100 }).hits.map(({ id }) => id);
  return {
    size: index.size,
    found: terms.map((term) => index.search({ text: [term], pageSize: 100 })),
    facets: index.facets(),
    figures: index.figures(),
    related: ids.slice(0, 5).map((id) => index.related(id)),
    titles: index.search({ sort: 'title', pageSize: 100 }).hits.map(({ id }) => id),
  };
}

describe('an index that has grown', () => {
  test('answers as one that was made at once, whatever came and went', () => {
    fc.assert(
      fc.property(words, steps, (given, changes) => {
        const pool = given.map((each, number) => single(number, each, 1));
        const there = new Set<number>();
        const terms = ['海', '铁', '第2版', ...given.slice(0, 3).filter((term) => term !== '')];
        let index: CaseIndex | null = null;
        for (const { from, to, isThere, rewritten } of changes) {
          for (let number = Math.min(from, to); number < Math.max(from, to); number++) {
            if (isThere) there.add(number);
            else there.delete(number);
          }
          for (const number of rewritten) pool[number] = single(number, given[number] ?? '', 2);
          const cases = pool.filter((_, number) => there.has(number));
          index = growIndex(index, cases);
          expect(answersOf(index, terms)).toEqual(answersOf(createIndex(cases), terms));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has a case twice that it is given twice', () => {
    const [one, other] = [single(1, '多', 1), single(2, '联', 1)];
    const many = Array.from({ length: 40 }, (_, number) => single(number + 3, '运', 1));
    const before = growIndex(null, [one, other, ...many]);
    const cases = [one, one, other, ...many];
    expect(answersOf(growIndex(before, cases), ['海'])).toEqual(answersOf(createIndex(cases), ['海']));
  });

  test('does not take over what was compared in another way', () => {
    const cases = [caseOf({ id: 'a-1', title: '海關' })];
    const before = growIndex(null, cases);
    expect(growIndex(before, cases, { traditional: '關关' }).search({ text: '海关' }).total).toBe(1);
    expect(growIndex(before, cases).search({ text: '海关' }).total).toBe(0);
  });
});
