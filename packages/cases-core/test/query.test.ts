import { describe, expect, test } from 'vitest';
import { derivedFigures } from '../src/derive/derived.ts';
import { createIndex, type FiguresQuery, type SearchQuery } from '../src/query/index.ts';
import type { Batch, Case } from '../src/schema/index.ts';
import { caseOf, figureOf } from './support/query-cases.ts';

const port = caseOf({
  id: 'yellow-river-1-01',
  number: 1,
  title: '内陆港群数字化',
  provider: { key: 'shandong', name: '山东自贸试验区', kind: 'ftz', region: '370000' },
  sections: [
    {
      kind: 'practices',
      heading: '主要做法',
      lead: [],
      points: [
        {
          number: 1,
          title: '多式联运一单到底',
          paragraphs: ['企业凭ＲＣＥＰ原产地证书（电子）通关。海铁联运班列增长92%。'],
        },
      ],
    },
  ],
  figures: [
    figureOf({
      text: '92%',
      value: 92,
      unit: '%',
      label: '海铁联运班列',
      change: 'increase',
      path: '/sections/0/points/0/paragraphs/0',
      start: 27,
      end: 30,
    }),
  ],
  topics: ['logistics', 'customs'],
  regions: ['370000'],
});
const loans = caseOf({
  id: 'yellow-river-1-02',
  number: 2,
  title: '企业信用贷款',
  provider: { key: 'henan', name: '河南自贸试验区', kind: 'ftz', region: '410000' },
  lead: ['为企业放贷约3亿元，多式联运企业占3-5%。'],
  figures: [
    figureOf({ text: '约3亿元', value: 300_000_000, unit: '元', qualifier: 'about', label: '放贷', start: 5, end: 9 }),
    figureOf({ text: '3-5%', min: 3, max: 5, unit: '%', label: '多式联运企业占比', start: 18, end: 22 }),
  ],
  topics: ['finance'],
  regions: ['410000', '370000'],
});
const rail = caseOf({
  id: 'xiongan-1-01',
  number: 1,
  title: '多式联运',
  lead: ['企业 rcep 企业'],
  topics: ['logistics'],
});

const index = createIndex([port, loans, rail]);

function idsFor(query: SearchQuery): string[] {
  return index.search(query).hits.map(({ id }) => id);
}

describe('text', () => {
  test('title comes before heading, heading before text', () => {
    expect(index.search({ text: '多式联运' }).hits.map(({ id, score }) => [id, score])).toEqual([
      [rail.id, 1000],
      [port.id, 110],
      [loans.id, 1],
    ]);
  });

  test.each([
    ['one character', '港', [port.id]],
    ['width and case do not matter', 'rcep', [port.id, rail.id]],
    ['nor does the width of brackets', '(电子)', [port.id]],
    ['both terms, in any order', '通关 企业', [port.id]],
    ['no match across two strings', '化山东', []],
    ['no characters between', '企业贷款', []],
    ['a longer term than any text', '多式联运'.repeat(500), []],
  ])('%s', (_, text, expected) => {
    expect(idsFor({ text, sort: 'number' })).toEqual(expected);
  });

  test('a string is two terms where an array is one with its space', () => {
    expect(idsFor({ text: 'rcep 企业', sort: 'number' })).toEqual([port.id, rail.id]);
    expect(idsFor({ text: ['RCEP　企业'] })).toEqual([rail.id]);
  });

  test('blank text asks for nothing', () => {
    for (const text of ['', ' 　', []]) expect(index.search({ text }).total).toBe(3);
    expect(index.search({}).hits.map(({ score, highlights }) => [score, highlights])).toEqual(Array(3).fill([0, []]));
  });

  test('highlights give the place and the text around it', () => {
    const [hit] = index.search({ text: 'rcep 数字', highlights: { context: 2 } }).hits;
    expect(hit?.highlights).toEqual([
      { path: '/title', start: 4, end: 6, excerpt: '港群数字化', excerptStart: 2 },
      { path: '/sections/0/points/0/paragraphs/0', start: 3, end: 7, excerpt: '业凭ＲＣＥＰ原产', excerptStart: 1 },
    ]);
  });

  test('an excerpt does not cut a character in two', () => {
    const paired = createIndex([caseOf({ id: 'a-1', title: '𠮷港😀' })]);
    const [hit] = paired.search({ text: '港', highlights: { context: 1 } }).hits;
    expect(hit?.highlights[0]?.excerpt).toMatch(/^𠮷港/u);
    expect(hit?.highlights[0]?.excerpt).not.toMatch(/\p{Cs}/u);
  });

  test('the limit is shared: each term shows once before one shows twice', () => {
    const twice = createIndex([caseOf({ id: 'a-1', title: '港港港口', lead: ['岸'] })]);
    const [hit] = twice.search({ text: '港 岸', highlights: { limit: 3 } }).hits;
    expect(hit?.highlights.map(({ path, start }) => [path, start])).toEqual([
      ['/title', 0],
      ['/title', 1],
      ['/lead/0', 0],
    ]);
    expect(twice.search({ text: '港', highlights: false }).hits[0]?.highlights).toEqual([]);
  });
});

describe('order and pages', () => {
  test('by number: batch by batch as first given', () => {
    const mixed = createIndex([loans, rail, port]);
    expect(mixed.search({ sort: 'number' }).hits.map(({ id }) => id)).toEqual([port.id, loans.id, rail.id]);
  });

  test('by title: as in a dictionary', () => {
    expect(idsFor({ sort: 'title' })).toEqual([rail.id, port.id, loans.id]);
  });

  test('sorts by name turn round', () => {
    expect(idsFor({ sort: 'title', order: 'desc' })).toEqual([loans.id, port.id, rail.id]);
    expect(idsFor({ sort: 'number', order: 'desc' })).toEqual(idsFor({ sort: 'number' }).reverse());
  });

  test('knows when a case was published where it is told: newest first, unknown last, left out by updatedSince', () => {
    const times: Record<string, string> = { [rail.id]: '2026-01-31T12:00:00Z', [port.id]: '2026-02-01T00:00:00+08:00' };
    const dated = createIndex([rail, port, loans], { updatedAt: ({ id }) => times[id] });
    const found = (query: SearchQuery) => dated.search(query).hits.map(({ id }) => id);
    expect(found({ sort: 'updated' })).toEqual([port.id, rail.id, loans.id]);
    expect(found({ sort: 'updated', order: 'asc' })).toEqual([rail.id, port.id, loans.id]);
    expect(found({ filters: { updatedSince: '2026-01-31' }, sort: 'number' })).toHaveLength(2);
    expect(found({ filters: { updatedSince: '2026-01-31T16:00:00Z' } })).toEqual([port.id]);
    expect(found({ filters: { updatedSince: '2026-01-31T16:00:00.001Z' } })).toEqual([]);
    expect(
      dated.facets({ filters: { updatedSince: '2026-01-31T16:00:00Z' }, facets: ['provider'] }).provider,
    ).toHaveLength(1);
    expect(createIndex([rail]).search({ filters: { updatedSince: '2000-01-01' } }).total).toBe(0);
  });

  test('by the value of a figure: cases without one come last', () => {
    expect(idsFor({ sort: { figure: { unit: '%' } } })).toEqual([port.id, loans.id, rail.id]);
    expect(idsFor({ sort: { figure: { unit: '%' }, order: 'asc' } })).toEqual([loans.id, port.id, rail.id]);
    expect(idsFor({ sort: { figure: { unit: '元' }, order: 'asc' } })).toEqual([loans.id, port.id, rail.id]);
  });

  test('a page after the last is empty and still knows the total', () => {
    expect(index.search({ page: 2 })).toEqual({ total: 3, page: 2, pageSize: 20, hits: [], facets: {}, synonyms: [] });
  });
});

describe('filters and facets', () => {
  test('values of one filter are alternatives, filters add up, an empty list asks for nothing', () => {
    expect(idsFor({ filters: { topic: ['finance', 'customs'] } })).toEqual([port.id, loans.id]);
    expect(idsFor({ filters: { topic: ['finance', 'customs'], provider: 'henan' } })).toEqual([loans.id]);
    expect(idsFor({ filters: { topic: [], region: '410000' } })).toEqual([loans.id]);
    expect(idsFor({ filters: { batch: 'xiongan-1' } })).toEqual([rail.id]);
    expect(idsFor({ filters: { provider: 'nowhere' } })).toEqual([]);
  });

  test('counts carry labels in both languages, the greatest first', () => {
    const { facets } = index.search({ text: '企业', pageSize: 1, facets: ['topic', 'batch'] });
    expect(facets.topic?.[0]).toEqual({
      value: 'logistics',
      label: { zh: '物流与多式联运', en: 'Logistics and intermodal transport' },
      count: 2,
    });
    expect(facets.batch?.map(({ value, count }) => [value, count])).toEqual([
      ['yellow-river-1', 2],
      ['xiongan-1', 1],
    ]);
    expect(Object.keys(index.facets())).toEqual(['batch', 'provider', 'region', 'topic', 'section', 'indicator']);
  });

  test('a key that is a topic and an indicator has the label of each', () => {
    const [figure] = port.figures;
    if (!figure) throw new Error('The case has no figure');
    const it = { ...port, topics: ['trade' as const], figures: [{ ...figure, indicator: 'trade' as const }] };
    const { topic, indicator } = createIndex([it]).facets();
    expect([topic?.[0]?.label.zh, indicator?.[0]?.label.zh]).toEqual(['贸易与跨境电商', '进出口额']);
  });

  test('whole batches give their titles, and cases of batches may have any id', () => {
    const batch: Batch = {
      schemaVersion: '1',
      id: 'first',
      title: '第一批',
      issuer: '某办',
      series: '案例',
      ordinal: 1,
      year: null,
      cases: [caseOf({ id: 'renamed', title: '甲' })],
    };
    const mixed = createIndex([batch, rail]);
    expect(mixed.facets({ facets: ['batch'] }).batch?.map(({ value, label }) => [value, label.zh])).toEqual([
      ['first', '第一批'],
      ['xiongan-1', 'xiongan-1'],
    ]);
    expect(mixed.search({ filters: { batch: 'first' } }).hits[0]?.batch).toBe('first');
    expect(createIndex([rail], { batchOf: () => 'mine' }).search({}).hits[0]?.batch).toBe('mine');
  });
});

describe('the index as a whole', () => {
  test('answers alike however often it is asked', () => {
    const own = createIndex([port, loans, rail]);
    for (const text of ['港', '多式联运', '企业 rcep', '没有']) {
      const answers = Array.from({ length: 50 }, () => own.search({ text }));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    }
  });

  test('does not change with the array it was made from', () => {
    const source: Case[] = [port];
    const small = createIndex(source);
    source.push(rail);
    expect([small.size, small.search({}).total, Object.isFrozen(small)]).toEqual([1, 1, true]);
  });

  test('may be empty', () => {
    const empty = createIndex([]);
    expect(empty.search({ text: '港', facets: ['topic'] })).toMatchObject({
      total: 0,
      hits: [],
      facets: { topic: [] },
    });
    expect(empty.figures({ groupBy: ['unit'] })).toMatchObject({ total: 0, groups: [] });
  });

  test('knows cases by id', () => {
    expect(index.get(loans.id)).toBe(loans);
    expect(index.get('none')).toBeUndefined();
  });
});

describe('related cases', () => {
  test('share topics, regions, a provider or uncommon wording, the most alike first', () => {
    const words = (id: string, lead: string, given: Partial<Case> = {}) => caseOf({ id, lead: [lead], ...given });
    const provider = { key: 'henan', name: '', kind: 'ftz' as const, region: null };
    const related = createIndex([
      words('a-1', '枸杞种质资源保护', { topics: ['agriculture'], regions: ['640000'], provider }),
      words('a-2', '枸杞种质资源库', { topics: ['agriculture'] }),
      words('a-3', '贷款', { topics: ['agriculture', 'finance'] }),
      words('a-4', '贷款', { provider }),
      words('a-5', '贷款'),
    ]).related('a-1', { limit: 3 });
    expect(related.map(({ id }) => id)).toEqual(['a-2', 'a-3', 'a-4']);
    expect(related.map(({ shared }) => shared)).toEqual([
      { provider: false, topics: ['agriculture'], regions: [] },
      { provider: false, topics: ['agriculture'], regions: [] },
      { provider: true, topics: [], regions: [] },
    ]);
    expect(related[0]?.score).toBeLessThanOrEqual(10);
  });

  test('an unknown id is the mistake of the caller', () => {
    expect(() => index.related('none')).toThrow(
      new RangeError('related(id): expected the id of an indexed case, got "none"'),
    );
  });
});

describe('figures', () => {
  const listed = (query: Parameters<typeof index.figures>[0]) =>
    index.figures(query).figures.map(({ figure }) => figure.text);

  test('come with the sentence they stand in', () => {
    expect(index.figures({ change: 'increase' }).figures).toMatchObject([
      { caseId: port.id, case: port, figure: { text: '92%' }, sentence: { text: '海铁联运班列增长92%。', start: 19 } },
    ]);
  });

  test('are found by unit, part of the label, change, qualifier, case, filters and value', () => {
    expect(listed({ unit: '％' })).toEqual(['92%', '3-5%']);
    expect(listed({ label: '联运' })).toEqual(['92%', '3-5%']);
    expect(listed({ change: null })).toEqual(['约3亿元', '3-5%']);
    expect(listed({ qualifier: 'about' })).toEqual(['约3亿元']);
    expect(listed({ case: [port.id, 'none'] })).toEqual(['92%']);
    expect(listed({ filters: { topic: 'finance' }, unit: '%' })).toEqual(['3-5%']);
    expect(listed({ unit: '%', min: 4, max: 50 })).toEqual(['3-5%']);
  });

  test('sort by value and by place, both ways', () => {
    expect(listed({ sort: 'value' })).toEqual(['3-5%', '92%', '约3亿元']);
    expect(listed({ sort: 'value', order: 'desc', pageSize: 1, page: 2 })).toEqual(['92%']);
    expect(listed({ order: 'desc' })).toEqual(['3-5%', '约3亿元', '92%']);
  });

  test('sum up by unit, and by what is named besides', () => {
    expect(index.figures({ groupBy: ['unit'] }).groups).toEqual([
      { unit: '%', count: 2, cases: 2, min: 3, median: 48, max: 92 },
      { unit: '元', count: 1, cases: 1, min: 300_000_000, median: 300_000_000, max: 300_000_000 },
    ]);
    expect(
      index.figures({ unit: '%', groupBy: ['change'] }).groups.map(({ change, count }) => [change, count]),
    ).toEqual([
      ['increase', 1],
      [null, 1],
    ]);
  });

  describe('of a dimension', () => {
    const texts = [
      '审批用时90分钟。',
      '通关用时由3小时缩短至1小时。',
      '备案需2个工作日。',
      '放行用时1天。',
      '支出300元。',
      '支出20美元。',
    ];
    const one = caseOf({ id: 'd-1', lead: texts, figures: derivedFigures(texts, []) });
    const other = caseOf({ id: 'd-2', lead: ['通关用时30分钟。'], figures: derivedFigures(['通关用时30分钟。'], []) });
    const measured = createIndex([one, other]);
    const found = (query: FiguresQuery) => measured.figures(query).figures.map(({ figure }) => figure.text);

    test('compare in its base unit, whatever unit they are written in', () => {
      expect(found({ dimension: 'duration', sort: 'value' })).toEqual([
        '30分钟',
        '1小时',
        '90分钟',
        '3小时',
        '1天',
        '2个工作日',
      ]);
      expect(found({ dimension: 'duration', min: 1.5, max: 3 })).toEqual(['90分钟', '3小时']);
      expect(found({ dimension: 'money', min: 0 })).toEqual(['300元']);
    });

    test('compare as they are written where a unit is given', () => {
      expect(found({ dimension: 'duration', unit: '个工作日', min: 2, max: 2 })).toEqual(['2个工作日']);
      expect(found({ dimension: 'duration', unit: '分钟', min: 31 })).toEqual(['90分钟']);
    });

    test('are found by indicator and by whether both ends are told', () => {
      expect(found({ indicator: 'processing-time', paired: true })).toEqual(['3小时', '1小时']);
      expect(found({ dimension: 'money', indicator: null })).toEqual(['300元', '20美元']);
      expect(found({ dimension: 'duration', paired: false, unit: '分钟' })).toEqual(['90分钟', '30分钟']);
    });

    test('sum up by base unit, one beside the other', () => {
      const { groups } = measured.figures({ dimension: 'duration', groupBy: ['indicator'] });
      expect(groups).toEqual([
        { unit: 'h', indicator: 'processing-time', count: 5, cases: 2, min: 0.5, median: 1.5, max: 24 },
        { unit: 'workday', indicator: null, count: 1, cases: 1, min: null, median: null, max: null },
      ]);
    });

    test('sort and select cases', () => {
      const byTime = { figure: { dimension: 'duration' as const }, order: 'asc' as const };
      expect(measured.search({ sort: byTime }).hits.map(({ id }) => id)).toEqual(['d-2', 'd-1']);
      expect(measured.search({ figures: [{ dimension: 'duration', min: 20 }] }).hits.map(({ id }) => id)).toEqual([
        'd-1',
      ]);
    });
  });

  test('select cases', () => {
    expect(idsFor({ figures: [{ unit: '%', min: 50 }] })).toEqual([port.id]);
    expect(idsFor({ figures: [{ unit: '%' }, { unit: '元' }] })).toEqual([loans.id]);
  });

  test('with a span outside the text are still listed', () => {
    const astray = figureOf({ text: '5个', value: 5, unit: '个', path: '/lead/7', start: 900_000, end: 1_000_000 });
    const beyond = { ...astray, path: '/lead/0' };
    const odd = createIndex([caseOf({ id: 'a-1', lead: ['短'], figures: [astray, beyond] })]);
    expect(odd.figures().figures.map(({ sentence }) => sentence.text)).toEqual(['5个', '5个']);
  });
});
