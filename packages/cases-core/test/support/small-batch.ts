import { derivedFigures } from '../../src/derive/derived.ts';
import type { Batch } from '../../src/schema/batch.ts';
import type { Case } from '../../src/schema/case.ts';
import type { Section } from '../../src/schema/section.ts';
import { caseOf } from './query-cases.ts';

/** A section with a lead, points, or both. */
export function sectionOf(
  kind: Section['kind'],
  heading: string,
  lead: readonly string[] = [],
  points: readonly (readonly string[])[] = [],
): Section {
  return {
    kind,
    heading,
    lead: [...lead],
    points: points.map(([title = '', ...paragraphs], i) => ({ number: i + 1, title, paragraphs })),
  };
}

/** A case that no rule has anything against. */
export function soundCase(change: Partial<Case> = {}): Case {
  return caseOf({
    id: 'batch-01',
    title: '创新协作模式',
    provider: { key: 'shandong-ftz', name: '山东自贸试验区', kind: 'ftz', region: '370000' },
    sections: [
      sectionOf(
        'practices',
        '主要做法',
        [],
        [
          ['建立平台', '平台已建成。'],
          ['完善机制', '机制已完善。'],
        ],
      ),
      sectionOf('outcomes', '实践效果', ['效果明显。']),
      sectionOf('nextSteps', '下一步工作思路', ['继续推进。']),
    ],
    ...change,
  });
}

/** A case whose outcomes are these paragraphs, with the figures the library reads in them. */
export function caseSaying(...paragraphs: string[]): Case {
  const base = soundCase();
  const [practices, , next] = base.sections;
  const sections = [practices, sectionOf('outcomes', '实践效果', paragraphs), next].filter(
    (part) => part !== undefined,
  );
  return { ...base, sections, figures: derivedFigures([], sections) };
}

export function batchOf(...cases: Case[]): Batch {
  return {
    schemaVersion: '1',
    id: 'batch',
    title: '第一批最佳实践案例',
    issuer: '联盟',
    series: '最佳实践案例',
    ordinal: 1,
    year: null,
    cases,
  };
}
