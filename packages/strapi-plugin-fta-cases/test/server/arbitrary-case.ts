import {
  blankCase,
  CASE_FIELD_LIST,
  type Case,
  describeProvider,
  type Point,
  SECTION_KINDS,
  type Section,
  TOPIC_KEYS,
} from '@fta/cases-core';
import fc from 'fast-check';

const WORDS = ['通关', '时间', '缩短', '多式联运', '30%', '企业', '1.5亿元', '“单一窗口”', 'AEO', '2024年'];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => `${words.join('')}。`);
const texts = fc.array(text, { maxLength: 4 });

const point: fc.Arbitrary<Point> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  title: text,
  paragraphs: texts,
});

const section: fc.Arbitrary<Section> = fc.record({
  kind: fc.constantFrom(...SECTION_KINDS),
  heading: text,
  lead: texts,
  points: fc.array(point, { maxLength: 3 }),
});

/** Fields that are a kind and nothing else, whatever they are called. */
const open = fc.record(
  Object.fromEntries(
    CASE_FIELD_LIST.flatMap(([name, { kind }]): [string, fc.Arbitrary<unknown>][] => {
      if (kind === 'line') return [[name, fc.option(text)]];
      return kind === 'lead' || kind === 'paragraphs' ? [[name, texts]] : [];
    }),
  ),
);

/** Cases as an editor might have them: any number of sections, figures and citations not read yet. */
export const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    number: fc.integer({ min: 1, max: 99 }),
    title: text,
    name: fc.constantFrom('山东自贸试验区', '河南自贸试验区', '某研究院', ''),
    sections: fc.array(section, { maxLength: 4 }),
    topics: fc.uniqueArray(fc.constantFrom(...TOPIC_KEYS), { maxLength: 3 }),
    open,
  })
  .map(({ name, open: others, ...fields }) => {
    const provider = describeProvider(name);
    const regions = provider.region === null ? [] : [provider.region];
    return { ...blankCase(), ...fields, ...others, id: `b-${fields.number}`, provider, regions };
  });
