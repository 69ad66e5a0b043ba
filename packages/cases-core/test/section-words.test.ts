import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { SECTION_VOCABULARY, type SectionKind, sectionKindOf } from '../src/schema/index.ts';

/** Headings of published batches, one of each kind; a word that is new to the vocabulary comes in here. */
const SEEN: readonly (readonly [heading: string, kind: SectionKind])[] = [
  ['案例背景', 'background'],
  ['主要做法', 'practices'],
  ['实践成效', 'outcomes'],
  ['经验启示', 'experience'],
  ['下一步工作思路', 'nextSteps'],
];

describe.each(SEEN)('the heading %s', (heading, kind) => {
  it(`is of kind ${kind}`, () => {
    expect(sectionKindOf(heading)).toBe(kind);
  });

  it('opens a section of a document, its word kept', () => {
    const { batch } = parse(`# 1. 案例\n\n（山东自贸试验区提供）\n\n## 一、${heading}\n\n试行新办法。\n`);
    expect(batch.cases[0]?.sections).toMatchObject([{ kind, heading, lead: ['试行新办法。'] }]);
  });
});

describe('headings put together from known words', () => {
  it.each([
    ['面临的主要问题', 'background'],
    ['存在问题', 'background'],
    ['改革缘起', 'background'],
    ['痛点分析', 'background'],
    ['具体探索', 'practices'],
    ['创新举措及亮点', 'practices'],
    ['推广应用情况', 'outcomes'],
    ['运行情况', 'outcomes'],
    ['经济社会效益', 'outcomes'],
    ['取得的主要成绩', 'outcomes'],
    ['复制推广建议', 'experience'],
    ['示范价值', 'experience'],
    ['经验与建议', 'experience'],
    ['后续工作', 'nextSteps'],
    ['后续工作安排', 'nextSteps'],
    ['下阶段重点任务', 'nextSteps'],
    ['今后的工作方向', 'nextSteps'],
  ] as const)('%s is of kind %s', (heading, kind) => {
    expect(sectionKindOf(heading)).toBe(kind);
  });

  it.each(['重点任务', '总体要求', '保障措施', '组织实施', '工作安排', '企业反映的问题', '统一计费', '优化服务'])(
    '%s is of none',
    (heading) => {
      expect(sectionKindOf(heading)).toBeUndefined();
    },
  );
});

describe('the vocabulary of headings', () => {
  const words = SECTION_VOCABULARY.flatMap(({ headings }) => headings);

  it('has each word once', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('gives each word the kind it stands under', () => {
    const found = SECTION_VOCABULARY.map(({ headings }) => headings.map((heading) => sectionKindOf(heading)));
    expect(found).toEqual(SECTION_VOCABULARY.map(({ kind, headings }) => headings.map(() => kind)));
  });
});
