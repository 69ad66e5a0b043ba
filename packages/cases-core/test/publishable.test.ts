import { describe, expect, it } from 'vitest';
import { parse } from '../src/parse/pipeline.ts';
import { caseSchema } from '../src/schema/case.ts';
import { findIssues } from '../src/schema/issues.ts';
import { publishableBatchSchema, publishableCaseSchema } from '../src/schema/publishable.ts';
import { DRESSED } from './support/documents.ts';
import { batchOf, caseSaying, sectionOf, soundCase } from './support/small-batch.ts';

const issuesOf = (value: unknown) =>
  findIssues(publishableCaseSchema, value).map(({ path, ruleId }) => `${path.join('/')} ${ruleId}`);

const [practices, outcomes] = soundCase().sections as [ReturnType<typeof sectionOf>, ReturnType<typeof sectionOf>];

describe('publishableCaseSchema', () => {
  it('takes a sound case unchanged', () => {
    const value = caseSaying('累计完成35个项目，效率提升30%。');
    expect(value.figures).toHaveLength(2);
    expect(publishableCaseSchema.parse(value)).toEqual(value);
  });

  it.each([
    ['a short title', { title: '创新' }, ['title value-too-short']],
    ['a long title', { title: '创'.repeat(61) }, ['title value-too-long']],
    ['no provider', { provider: { ...soundCase().provider, name: '' } }, ['provider/name value-required']],
    ['no outcomes', { sections: [practices] }, ['sections publish-section-required']],
    [
      'an empty section',
      { sections: [practices, sectionOf('outcomes', '实践效果')] },
      ['sections publish-section-required', 'sections/1 publish-section-empty'],
    ],
    ['a blank heading', { sections: [practices, { ...outcomes, heading: '' }] }, ['sections/1/heading value-required']],
    [
      'a blank point title',
      { sections: [sectionOf('practices', '主要做法', [], [['', '甲。']]), outcomes] },
      ['sections/0/points/0/title value-required'],
    ],
    ['a number as text', { number: '1' }, ['number value-type']],
    ['an id with capitals', { id: 'Batch-01' }, ['id value-format']],
    ['an unknown topic', { topics: ['weather'] }, ['topics/0 value-not-listed']],
    ['an unknown field', { colour: 'red' }, [' value-unknown-key']],
  ])('refuses %s', (_, change, expected) => {
    expect(issuesOf({ ...soundCase(), ...change })).toEqual(expected);
  });

  it('refuses figures and citations that are not where they say', () => {
    const value = caseSaying('累计完成35个项目。');
    const moved = { ...value, figures: value.figures.map((figure) => ({ ...figure, start: figure.start + 1 })) };
    expect(issuesOf(moved)).toEqual(['figures/0 publish-span']);
    const citation = { title: '某办法', documentNumber: null, path: '/lead/0', start: 0, end: 3 };
    expect(issuesOf({ ...value, citations: [citation] })).toEqual(['citations/0 publish-span']);
  });

  it('gives all reasons at once, in both languages', () => {
    const value = { ...soundCase(), title: '创新', sections: [outcomes] };
    expect(findIssues(publishableCaseSchema, value)).toEqual([
      {
        path: ['title'],
        ruleId: 'value-too-short',
        message: { zh: '不少于4字，现在不足', en: 'At least 4 characters expected, got less' },
      },
      {
        path: ['sections'],
        ruleId: 'publish-section-required',
        message: { zh: '缺少有内容的“主要做法”部分', en: 'A section “Practices” with content is missing' },
      },
    ]);
    expect(findIssues(caseSchema, { ...value, number: undefined })).toEqual([
      {
        path: ['number'],
        ruleId: 'value-type',
        message: { zh: '应为number，实为nothing', en: 'Expected number, got nothing' },
      },
    ]);
  });
});

describe('publishableBatchSchema', () => {
  it('wants ids and numbers once, a title and a case', () => {
    const batch = batchOf(soundCase(), soundCase({ id: 'batch-02', number: 2 }));
    expect(findIssues(publishableBatchSchema, batch)).toEqual([]);
    const twice = batchOf(soundCase(), soundCase());
    expect(findIssues(publishableBatchSchema, { ...twice, title: '' }).map(({ path }) => path.join('/'))).toEqual([
      'title',
      'cases/1/id',
      'cases/1/number',
    ]);
    expect(findIssues(publishableBatchSchema, batchOf())).toMatchObject([
      { path: ['cases'], ruleId: 'value-too-short' },
    ]);
  });

  it.each(DRESSED)('takes all 25 cases of $name', ({ source }) => {
    const { batch } = parse(source);
    expect(batch.cases).toHaveLength(25);
    expect(findIssues(publishableBatchSchema, batch)).toEqual([]);
  });
});
