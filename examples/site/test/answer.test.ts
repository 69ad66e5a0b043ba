import type { Batch, Case } from '@fta/cases-core/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateBatches } from '../../../tests/bench/support/generate-cases.mjs';
import { answerTo, type Searchable, searchable } from '../browser/answer.ts';
import { NOTHING_ASKED, questionIn } from '../browser/question.ts';
import { PAGE_SIZE } from '../content/page-size.ts';
import { searchSource } from '../content/search-source.ts';

const batches: Batch[] = generateBatches({ count: 200 });
const cases = batches.flatMap((batch) => batch.cases);
let site: Searchable;

beforeAll(() => {
  const source = searchSource({ batches, updatedAt: () => null });
  site = searchable(JSON.parse(JSON.stringify(source)));
});

/** All that is searched of a case. */
function textsOf({ title, provider, summary, lead, sections }: Case): string[] {
  const parts = sections.flatMap((section) => [
    section.heading,
    ...section.lead,
    ...section.points.flatMap((point) => [point.title, ...point.paragraphs]),
  ]);
  return [title, provider.name, summary ?? '', ...lead, ...parts];
}

describe('answerTo', () => {
  it.each(['港', '海关', '多式联运', '企业 平台', '没有这样的话'])(
    'finds what a scan of the texts finds: %s',
    (text) => {
      const terms = text.split(' ');
      const scanned = cases.filter((it) => terms.every((term) => textsOf(it).some((each) => each.includes(term))));
      expect(answerTo(site, { ...NOTHING_ASKED, text }).total).toBe(scanned.length);
    },
  );

  it('takes traditional characters, commas, phrases and synonyms, and says which', () => {
    const totalOf = (query: string) => answerTo(site, questionIn(`?${new URLSearchParams({ q: query })}`)).total;
    expect(totalOf('海關')).toBe(totalOf('海关'));
    expect(totalOf('企业，平台')).toBe(totalOf('企业 平台'));
    const sentences = cases.flatMap(textsOf).flatMap((each) => each.match(/[^，。、；“”]+，[^，。、；“”]+/u) ?? []);
    const [phrase = ''] = sentences;
    expect(phrase).not.toBe('');
    expect(totalOf(`“${phrase}”`)).toBe(cases.filter((it) => textsOf(it).some((each) => each.includes(phrase))).length);
  });

  it('says by which synonyms words were widened, and does without those that were taken away', () => {
    const [{ cases: [first, second] = [], ...batch } = { cases: [] }] = batches;
    if (!(first && second && 'id' in batch)) throw new Error('No cases were generated');
    const titled = [
      { ...first, title: '国际班列集结' },
      { ...second, title: '中欧班列提质' },
    ];
    const small = searchable(searchSource({ batches: [{ ...batch, cases: titled }], updatedAt: () => null }));
    const widened = answerTo(small, questionIn('?q=國際班列'));
    expect(widened.synonyms).toEqual([{ term: '國際班列', synonyms: ['中欧班列'] }]);
    expect(widened.hits.map(({ item }) => item.title)).toEqual(titled.map(({ title }) => title));
    expect(widened.facets.batch?.[0]?.count).toBe(2);
    const plain = answerTo(small, questionIn('?q=國際班列&withoutSynonyms=中欧班列'));
    expect(plain.synonyms).toEqual([]);
    expect([plain.total, plain.facets.batch?.[0]?.count]).toEqual([1, 1]);
  });

  it('shows where the text stands', () => {
    const { hits } = answerTo(site, { ...NOTHING_ASKED, text: '海关' });
    for (const { excerpts } of hits) {
      expect(excerpts.length).toBeGreaterThan(0);
      for (const { text, marks } of excerpts) {
        for (const { start, end } of marks) expect(text.slice(start, end)).toBe('海关');
      }
    }
  });

  it('says how many figures a case has, of which what is searched holds one of each indicator', () => {
    const [hit] = answerTo(site, NOTHING_ASKED).hits;
    expect(hit?.item.figures).toBe(cases.find(({ id }) => id === hit?.item.id)?.figures.length);
    for (const it of site.source.batches.flatMap((batch) => batch.cases)) {
      const indicators = cases.find(({ id }) => id === it.id)?.figures.flatMap(({ indicator }) => indicator ?? []);
      expect(it.figures.map(({ indicator }) => indicator).sort()).toEqual([...new Set(indicators)].sort());
    }
  });

  it('counts each facet as if nothing were chosen in it', () => {
    const [region = '110000', other = '120000'] = new Set(cases.flatMap(({ regions }) => regions));
    const { total, facets } = answerTo(site, questionIn(`?topic=logistics&region=${region}`));
    const inRegion = cases.filter(({ regions }) => regions.includes(region));
    const ofTopic = cases.filter(({ topics }) => topics.includes('logistics'));
    expect(total).toBe(inRegion.filter((it) => ofTopic.includes(it)).length);
    const count = (counts: typeof facets.topic, value: string) => counts?.find((each) => each.value === value)?.count;
    expect(count(facets.topic, 'logistics')).toBe(total);
    expect(count(facets.topic, 'green')).toBe(inRegion.filter(({ topics }) => topics.includes('green')).length);
    expect(count(facets.region, region)).toBe(total);
    expect(count(facets.region, other) ?? 0).toBe(ofTopic.filter(({ regions }) => regions.includes(other)).length);
  });

  it('finds the cases that state a figure of an indicator', () => {
    const having = cases.filter(({ figures }) => figures.some(({ indicator }) => indicator === 'companies'));
    expect(having.length).toBeGreaterThan(0);
    expect(answerTo(site, questionIn('?indicator=companies')).total).toBe(having.length);
  });

  it('finds nothing where a value is asked for that no case has, and takes no harm from one that is none', () => {
    expect(answerTo(site, questionIn('?region=999999')).total).toBe(0);
    expect(answerTo(site, questionIn('?topic=colours&region=370000')).total).toBe(0);
    expect(answerTo(site, questionIn('?topic=colours&topic=green')).total).toBe(
      cases.filter(({ topics }) => topics.includes('green')).length,
    );
  });

  it('gives as many pages as are asked for, and no more than there are', () => {
    expect(answerTo(site, { ...NOTHING_ASKED, pages: 2 }).hits).toHaveLength(2 * PAGE_SIZE);
    expect(answerTo(site, { ...NOTHING_ASKED, pages: 40 }).hits).toHaveLength(cases.length);
  });
});
