import { PROVIDER_KINDS, type Provider, type Section } from '@fta/cases-core';
import { REGIONS, SECTION_KINDS, SECTION_VOCABULARY, TOPIC_KEYS } from '@fta/cases-core/schema';
import fc from 'fast-check';
import type { CaseContent } from '../../../admin/src/desk/document/fields.ts';

const FRAGMENTS = [
  '通关',
  '时间缩短',
  '30%',
  '1.5亿元',
  '一、',
  '（一）',
  '“',
  '”',
  '。',
  ' ',
  '\u3000',
  '😀',
  '𠮷',
  'é',
  '<b>',
  'AEO',
  '1.',
  '第一，',
];

/** A line as the schema takes it, the empty one included. */
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')
      .trim(),
  );
const filled = line.map((text) => text || '文');
const paragraphs = fc.array(filled, { maxLength: 3 });
const number = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 9999 }));
const heading = fc.oneof(fc.constantFrom(...SECTION_VOCABULARY.flatMap(({ headings }) => headings)), line);

const section: fc.Arbitrary<Section> = fc.record({
  kind: fc.constantFrom(...SECTION_KINDS),
  heading,
  lead: paragraphs,
  points: fc.array(fc.record({ number, title: line, paragraphs }), { maxLength: 4 }),
});

const region = fc.constantFrom(...REGIONS.map(({ code }) => code));

const provider: fc.Arbitrary<Provider> = fc.record({
  key: fc.constantFrom('', 'x', 'shandong-ftz'),
  name: fc.oneof(fc.constantFrom('山东自贸试验区', '四川自贸试验区'), line),
  kind: fc.constantFrom(...PROVIDER_KINDS),
  region: fc.option(region),
});

/** Whatever editors may have written of a case, numbers, kinds and providers that nothing tells among it. */
export const arbitraryContent: fc.Arbitrary<CaseContent> = fc.record({
  number: fc.integer({ min: 1, max: 500 }),
  title: line,
  provider,
  lead: paragraphs,
  sections: fc.array(section, { maxLength: 4 }),
  topics: fc.uniqueArray(fc.constantFrom(...TOPIC_KEYS), { maxLength: 3 }),
  regions: fc.uniqueArray(region, { maxLength: 2 }),
  summary: fc.option(filled),
});
