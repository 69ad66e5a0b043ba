import fc from 'fast-check';
import { derivedCitations, derivedFigures } from '../../src/derive/derived.ts';
import type { Section } from '../../src/schema/section.ts';
import { batchOf, soundCase } from './small-batch.ts';

/** Words that make faults of each other as they come together. */
const PIECES = [
  ...['加强', '加强', '协作', '甲乙', '甲乙甲', '一个', '企业', '平台'],
  ...[
    '，',
    '，',
    '。',
    '。',
    '、',
    '；',
    '：',
    ',',
    '.',
    ';',
    ':',
    '?',
    '(',
    ')',
    '（',
    '）',
    '“',
    '”',
    '“',
    '《',
    '》',
    '"',
  ],
  ...['一是', '二是', '三是', '四是', '①', '②', '③', '第一，', '第二，', '其一，', '三推进。', '一方面'],
  ...['30至20天', '压缩30%', '2023年', '由5天降至9天', 'AI', '1.', ' ', '案例1：', '（一）', '一、', '1）'],
];

const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.join('').trim());
const text = words.filter((each) => each !== '');

const point = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  title: text,
  paragraphs: fc.array(text, { maxLength: 2 }),
});
const section: fc.Arbitrary<Section> = fc
  .record({
    named: fc.constantFrom(
      { kind: 'practices', heading: '主要做法' } as const,
      { kind: 'practices', heading: '主要创新举措' } as const,
      { kind: 'outcomes', heading: '实践成效' } as const,
      { kind: 'other', heading: '（一）其他事项' } as const,
    ),
    lead: fc.array(text, { maxLength: 2 }),
    points: fc.array(point, { maxLength: 3 }),
  })
  .map(({ named, ...parts }) => ({ ...named, ...parts }));

/** Batches of cases in which most rules that have a fix find something. */
export const faultyBatch = fc
  .array(
    fc.record({ title: text, lead: fc.array(text, { maxLength: 1 }), sections: fc.array(section, { maxLength: 2 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((cases) =>
    batchOf(
      ...cases.map(({ title, lead, sections }, at) => ({
        ...soundCase({ id: `batch-0${at + 1}`, number: at + 1, title, lead, sections }),
        figures: derivedFigures(lead, sections),
        citations: derivedCitations(lead, sections),
      })),
    ),
  );
