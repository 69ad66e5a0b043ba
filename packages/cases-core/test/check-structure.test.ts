import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../src/check/check.ts';
import { DEFAULT_PROFILE } from '../src/check/profile.ts';
import type { Place } from '../src/diagnostic.ts';
import type { Batch } from '../src/schema/batch.ts';
import type { Case } from '../src/schema/case.ts';
import { batchOf, sectionOf, soundCase } from './support/small-batch.ts';

type Found = [ruleId: string, path: string | null];

function found(batch: Batch, options?: CheckOptions): Found[] {
  return check(batch, options).map(({ ruleId, path }) => [ruleId, path]);
}

const [practices, outcomes, nextSteps] = soundCase().sections as [
  Case['sections'][number],
  Case['sections'][number],
  Case['sections'][number],
];

/** What is changed about a sound case, and what is found then. */
const CASES: readonly (readonly [string, Partial<Case>, readonly Found[]])[] = [
  ['nothing', {}, []],
  ['no title', { title: '' }, [['case-title-missing', '/cases/0/title']]],
  [
    'no provider',
    { provider: { key: 'unknown', name: '', kind: 'other', region: null } },
    [['provider-missing', '/cases/0/provider']],
  ],
  [
    'a provider nobody knows',
    { provider: { key: 'provider-1', name: '某某协会', kind: 'other', region: null } },
    [['provider-unknown', '/cases/0/provider/name']],
  ],
  ['a short title', { title: '创新' }, [['title-length', '/cases/0/title']]],
  ['a long title', { title: '创'.repeat(41) }, [['title-length', '/cases/0/title']]],
  ['a marker in the title', { title: '一、创新协作模式' }, [['title-marker', '/cases/0/title']]],
  ['a number in the title', { title: '12.创新协作模式' }, [['title-marker', '/cases/0/title']]],
  ['case and number in the title', { title: '案例3：创新协作模式' }, [['title-marker', '/cases/0/title']]],
  ['a full stop in the title', { title: '创新协作模式。' }, [['title-marker', '/cases/0/title']]],
  ['numbers that belong to the title', { title: '1+1+N与2.0版“一带一路”创新' }, []],
  [
    'a document of another kind, which lacks nothing a case has',
    {
      provider: { key: 'unknown', name: '', kind: 'other', region: null },
      sections: [sectionOf('other', '总体要求', ['目标明确。']), sectionOf('other', '组织实施', ['分工落实。'])],
    },
    [
      ['section-unknown', '/cases/0/sections/0/heading'],
      ['section-unknown', '/cases/0/sections/1/heading'],
    ],
  ],
  [
    'no sections',
    { sections: [] },
    [
      ['section-missing', '/cases/0/sections'],
      ['section-expected', '/cases/0/sections'],
    ],
  ],
  ['a required section missing', { sections: [practices, nextSteps] }, [['section-missing', '/cases/0/sections']]],
  ['an expected section missing', { sections: [practices, outcomes] }, [['section-expected', '/cases/0/sections']]],
  [
    'an unknown section',
    { sections: [...soundCase().sections, sectionOf('other', '附件', ['附件一。'])] },
    [['section-unknown', '/cases/0/sections/3/heading']],
  ],
  ['text without a heading', { sections: [...soundCase().sections, sectionOf('other', '', ['附注。'])] }, []],
  [
    'a section twice',
    { sections: [practices, outcomes, { ...outcomes, lead: ['成本下降。'] }, nextSteps] },
    [['section-repeated', '/cases/0/sections/2/heading']],
  ],
  [
    'sections out of order',
    { sections: [outcomes, practices, nextSteps] },
    [['section-order', '/cases/0/sections/1/heading']],
  ],
  [
    'a renamed section',
    { sections: [practices, { ...outcomes, heading: '实践成效' }, nextSteps] },
    [['section-renamed', '/cases/0/sections/1/heading']],
  ],
  [
    'a section of another kind',
    { sections: [sectionOf('background', '基本情况', ['背景。']), practices, outcomes, nextSteps] },
    [['section-unexpected', '/cases/0/sections/0/heading']],
  ],
  [
    'an empty section',
    { sections: [practices, sectionOf('outcomes', '实践效果'), nextSteps] },
    [['section-empty', '/cases/0/sections/1']],
  ],
  [
    'one point alone',
    { sections: [practices, sectionOf('outcomes', '实践效果', [], [['效率提升', '提升。']]), nextSteps] },
    [['point-count', '/cases/0/sections/1/points']],
  ],
  [
    'a point without a title',
    {
      sections: [
        sectionOf(
          'practices',
          '主要做法',
          [],
          [
            ['', '甲。'],
            ['乙方案', '乙。'],
          ],
        ),
        outcomes,
        nextSteps,
      ],
    },
    [['point-title-missing', '/cases/0/sections/0/points/0/title']],
  ],
  [
    'a point without text',
    { sections: [sectionOf('practices', '主要做法', [], [['甲方案'], ['乙方案', '乙。']]), outcomes, nextSteps] },
    [['point-empty', '/cases/0/sections/0/points/0']],
  ],
  [
    'points of titles only',
    { sections: [sectionOf('practices', '主要做法', [], [['甲方案'], ['乙方案']]), outcomes, nextSteps] },
    [],
  ],
  [
    'a gap in the points',
    { sections: [withNumbers(1, 3), outcomes, nextSteps] },
    [['point-number-gap', '/cases/0/sections/0/points/1/number']],
  ],
  [
    'points that begin at two',
    { sections: [withNumbers(2, 3), outcomes, nextSteps] },
    [['point-number-gap', '/cases/0/sections/0/points/0/number']],
  ],
  [
    'a point number twice',
    { sections: [withNumbers(1, 1), outcomes, nextSteps] },
    [['point-number-repeated', '/cases/0/sections/0/points/1/number']],
  ],
  [
    'a point number that comes again behind others, which is no gap besides',
    {
      sections: [sectionOf('practices', '主要做法', [], [['甲方案'], ['乙方案'], ['丙方案']]), outcomes, nextSteps].map(
        (section, i) =>
          i > 0
            ? section
            : { ...section, points: section.points.map((point, j) => ({ ...point, number: [1, 2, 1][j] ?? 0 })) },
      ),
    },
    [['point-number-repeated', '/cases/0/sections/0/points/2/number']],
  ],
  [
    'a section that comes again out of its order, which is one fault',
    { sections: [practices, outcomes, practices, nextSteps] },
    [['section-repeated', '/cases/0/sections/2/heading']],
  ],
];

function withNumbers(...numbers: number[]): Case['sections'][number] {
  return { ...practices, points: practices.points.map((point, i) => ({ ...point, number: numbers[i] ?? i + 1 })) };
}

describe('rules about the structure of a case', () => {
  it.each(CASES)('with %s', (_, change, expected) => {
    expect(found(batchOf(soundCase(change)))).toEqual(expected);
  });
});

function numbered(number: number, change: Partial<Case> = {}): Case {
  return soundCase({
    id: `batch-${number}`,
    number,
    title: `创新协作模式之${'甲乙丙丁戊'.charAt(number - 1)}`,
    ...change,
  });
}

describe('rules about the batch', () => {
  it('finds repeats and gaps of numbers, wherever they begin', () => {
    expect(found(batchOf(numbered(2), numbered(3)))).toEqual([]);
    expect(found(batchOf(numbered(1), numbered(3)))).toEqual([['case-number-gap', '/cases/1/number']]);
    expect(found(batchOf(numbered(2), numbered(1)))).toEqual([['case-number-gap', '/cases/1/number']]);
    expect(found(batchOf(numbered(1), numbered(2, { number: 1 })))).toEqual([
      ['case-number-repeated', '/cases/1/number'],
    ]);
    expect(found(batchOf(numbered(1), numbered(2), numbered(3, { number: 1 })))).toEqual([
      ['case-number-repeated', '/cases/2/number'],
    ]);
  });

  it('finds ids and titles that come again', () => {
    expect(found(batchOf(numbered(1), numbered(2, { id: 'batch-1' })))).toEqual([['case-id-repeated', '/cases/1/id']]);
    const title = '创新“协作”模式之 甲';
    expect(found(batchOf(numbered(1), numbered(2, { title })))).toEqual([['case-title-repeated', '/cases/1/title']]);
  });

  it('counts the cases where the profile does', () => {
    const profile = { ...DEFAULT_PROFILE, cases: 2 };
    expect(found(batchOf(numbered(1)), { profile })).toEqual([['case-count', '/cases']]);
    expect(found(batchOf(numbered(1), numbered(2)), { profile })).toEqual([]);
  });

  it('takes a format from the profile', () => {
    const profile = {
      ...DEFAULT_PROFILE,
      sections: [{ kind: 'practices' as const, presence: 'required' as const, headings: ['主要举措'], points: null }],
    };
    expect(found(batchOf(soundCase()), { profile })).toEqual([
      ['section-renamed', '/cases/0/sections/0/heading'],
      ['section-unexpected', '/cases/0/sections/1/heading'],
      ['section-unexpected', '/cases/0/sections/2/heading'],
    ]);
  });
});

describe('the contents list against the titles', () => {
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const place: Place = { start: at(0), end: at(9) };
  const batch = batchOf(numbered(1), numbered(2), numbered(3));
  const entries = batch.cases.map(({ number, title }) => ({ number: number as number | null, title, place }));

  it('finds nothing where they agree but for spaces and width', () => {
    const contents = entries.map((entry) => ({ ...entry, title: ` ${entry.title}．` }));
    expect(found(batch, { contents })).toEqual([]);
  });

  it('finds a title worded otherwise, by number or by position', () => {
    const contents = entries.map((entry, i) => (i === 1 ? { ...entry, title: '别的标题' } : entry));
    expect(found(batch, { contents })).toEqual([['contents-mismatch', '/cases/1/title']]);
    const unnumbered = contents.map((entry) => ({ ...entry, number: null }));
    expect(found(batch, { contents: unnumbered })).toEqual([['contents-mismatch', '/cases/1/title']]);
  });

  it('finds entries without a case, with their place, and cases without an entry', () => {
    const extra = { number: 4, title: '没有写的案例', place };
    const diagnostics = check(batch, { contents: [...entries.slice(1), extra] });
    expect(diagnostics.map(({ ruleId, path, place: at }) => [ruleId, path, at])).toEqual([
      ['contents-missing-case', null, place],
      ['contents-unlisted-case', '/cases/0/title', null],
    ]);
  });

  it('misses a list only where there could be one', () => {
    expect(found(batch, { contents: [] })).toEqual([['contents-missing', null]]);
    expect(found(batch)).toEqual([]);
    expect(found(batch, { contents: [], profile: { ...DEFAULT_PROFILE, contents: false } })).toEqual([]);
  });
});
