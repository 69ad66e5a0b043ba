import { describe, expect, test } from 'vitest';
import { createIndex, type SearchQuery } from '../src/query/index.ts';
import { SEARCH_WORDS, SYNONYMS, TRADITIONAL } from '../src/words/index.ts';
import { caseOf } from './support/query-cases.ts';

const customs = caseOf({
  id: 'b-1-01',
  number: 1,
  title: '无纸通关新模式',
  lead: ['海关、铁路共用舱单资料，实行“一单制”，通关时间压缩50%。', '企业足不出户完成申报。'],
});
const trains = caseOf({
  id: 'b-1-02',
  number: 2,
  title: '国际班列集结运行',
  lead: ['国际班列由周班改为天天班，凭ＲＣＥＰ原产地证书享惠。'],
});
const block = caseOf({ id: 'b-1-03', number: 3, title: '中欧班列提质', lead: ['中欧班列与海關協同，無紙通關。'] });

const index = createIndex([customs, trains, block], SEARCH_WORDS);
const ids = (query: SearchQuery) => index.search({ sort: 'number', ...query }).hits.map(({ id }) => id);
const marks = (text: string) =>
  index.search({ text, sort: 'number' }).hits.map(({ case: it, highlights }) =>
    highlights.map(({ path, start, end }) => {
      const [, field, place] = path.split('/');
      return (field === 'title' ? it.title : (it.lead[Number(place)] ?? '')).slice(start, end);
    }),
  );

describe('traditional characters', () => {
  test('count as the simplified ones, in the query and in the text', () => {
    for (const text of ['海關', '海关']) expect(ids({ text })).toEqual([customs.id, block.id]);
    expect(ids({ text: '無紙通關' })).toEqual([customs.id, block.id]);
    expect(ids({ text: '"鐵路共用艙單"' })).toEqual([customs.id]);
  });

  test('are marked as they stand', () => {
    expect(marks('海关')).toEqual([['海关'], ['海關']]);
  });

  test('stay different where an index is not told of them', () => {
    expect(createIndex([customs]).search({ text: '海關' }).total).toBe(0);
  });
});

describe('words', () => {
  test.each([
    '海关 铁路',
    '海关　铁路',
    '海关，铁路',
    '海关,铁路',
    '海关、铁路',
    '铁路；海关',
    '铁路;海关。',
    '海关\u00a0\t铁路',
    '， 海关 ，铁路、',
  ])('%s are two', (text) => {
    expect(ids({ text })).toEqual([customs.id]);
    expect(marks(text)).toEqual([['海关', '铁路']]);
  });

  test.each(['"海关、铁路"', '“海关、铁路”', '「海關、鐵路」', '『海关、铁路』', '＂海关、铁路＂', '" 海关、铁路 "'])(
    '%s is one as it is written',
    (text) => {
      expect(marks(text)).toEqual([['海关、铁路']]);
    },
  );

  test('a phrase does not skip what stands between', () => {
    expect(ids({ text: '"海关铁路"' })).toEqual([]);
    expect(ids({ text: '"铁路、海关"' })).toEqual([]);
  });

  test('a quote that nothing closes only parts words', () => {
    for (const text of ['"海关 铁路', '海关“铁路', '”海关”铁路', '「海关 铁路'])
      expect(ids({ text })).toEqual([customs.id]);
  });

  test('quotes inside quotes of another kind are text', () => {
    expect(marks('"实行“一单制”"')).toEqual([['实行“一单制”']]);
  });

  test('nothing but marks is looked for as it stands', () => {
    expect(ids({ text: '，' })).toEqual([customs.id, trains.id, block.id]);
    expect(ids({ text: '“' })).toEqual([customs.id]);
    expect(ids({ text: '；' })).toEqual([]);
  });

  test('a long text of opening quotes takes no time', () => {
    expect(index.search({ text: '“'.repeat(200_000) }).total).toBe(0);
  });
});

describe('synonyms', () => {
  test('widen a word, are told, and marked', () => {
    const found = index.search({ text: '中欧班列', sort: 'number' });
    expect(found.hits.map(({ id }) => id)).toEqual([trains.id, block.id]);
    expect(found.synonyms).toEqual([{ term: '中欧班列', synonyms: ['国际班列'] }]);
    expect(marks('中歐班列')).toEqual([
      ['国际班列', '国际班列'],
      ['中欧班列', '中欧班列'],
    ]);
    expect(index.facets({ text: '中欧班列', facets: ['batch'] }).batch?.[0]?.count).toBe(2);
  });

  test('work whatever the width, case and script of the word', () => {
    expect(index.search({ text: '区域全面经济伙伴关系协定' }).synonyms).toEqual([
      { term: '区域全面经济伙伴关系协定', synonyms: ['RCEP'] },
    ]);
    expect(ids({ text: '區域全面經濟夥伴關係協定' })).toEqual([trains.id]);
  });

  test('are not told where no case has them', () => {
    expect(index.search({ text: 'rcep' }).synonyms).toEqual([]);
  });

  test('can be left out, one or all', () => {
    for (const withoutSynonyms of ['国际班列', ['國際班列'], '*', ['x', '*']]) {
      const found = index.search({ text: '中欧班列', withoutSynonyms });
      expect(found.hits.map(({ id }) => id)).toEqual([block.id]);
      expect(found.synonyms).toEqual([]);
    }
    expect(ids({ text: '中欧班列', withoutSynonyms: ['别的'] })).toHaveLength(2);
  });

  test('leave quoted words and items of an array as they are', () => {
    expect(ids({ text: '"中欧班列"' })).toEqual([block.id]);
    expect(ids({ text: ['中欧班列'] })).toEqual([block.id]);
    expect(ids({ text: '中欧班列 "中欧班列"' })).toEqual([block.id]);
  });

  test('count in the score as if the word stood there', () => {
    const both = caseOf({ id: 'c-01', title: '甲', lead: ['中欧班列、国际班列和国际班列'] });
    const [hit] = createIndex([both], SEARCH_WORDS).search({ text: '中欧班列' }).hits;
    expect(hit?.score).toBe(3);
  });

  test('can be added to', () => {
    const own = createIndex([customs], { ...SEARCH_WORDS, synonyms: [...SYNONYMS, ['无纸化', '足不出户']] });
    expect(own.search({ text: '无纸化' }).hits.map(({ id }) => id)).toEqual([customs.id]);
  });

  test('are reviewed: each term once, none part of another of its group, none with a separator', () => {
    const terms = SYNONYMS.flat();
    expect(new Set(terms).size).toBe(terms.length);
    for (const group of SYNONYMS) {
      expect(group.length).toBeGreaterThan(1);
      for (const term of group) {
        expect(term).not.toMatch(/[\s,，;；、。"“”]/u);
        expect(group.filter((other) => other !== term && other.includes(term))).toEqual([]);
        expect(
          [...term].filter((character) => TRADITIONAL.indexOf(character) % 2 === 0 && TRADITIONAL.includes(character)),
        ).toEqual([]);
      }
    }
  });
});
