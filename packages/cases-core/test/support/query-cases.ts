import fc from 'fast-check';
import { blankCase, type Case, type Figure, TOPIC_KEYS } from '../../src/schema/index.ts';

/** A case with nothing in it but what is given. */
export function caseOf(given: Partial<Case> & { id: string }): Case {
  const blank = blankCase();
  return { ...blank, number: 1, provider: { ...blank.provider, key: 'nobody' }, ...given };
}

/** What a figure has of which nothing more is known than its statement. */
export const UNMEASURED = { dimension: null, base: null, indicator: null, pair: null, repeats: null };

export function figureOf(given: Partial<Figure>): Figure {
  const nothing = { value: null, min: null, max: null, unit: '', change: null, asOf: null, label: '' };
  return { ...nothing, ...UNMEASURED, text: '1', qualifier: 'exact', path: '/lead/0', start: 0, end: 1, ...given };
}

/** The strings of a case that are searched, each with its JSON Pointer: listed here on its own, by place. */
export function searchableStrings(it: Case): { path: string; text: string; place: 'title' | 'heading' | 'text' }[] {
  const paragraphs = (path: string, texts: readonly string[]) =>
    texts.map((text, index) => ({ path: `${path}/${index}`, text, place: 'text' as const }));
  return [
    { path: '/title', text: it.title, place: 'title' },
    { path: '/provider/name', text: it.provider.name, place: 'text' },
    { path: '/summary', text: it.summary ?? '', place: 'text' },
    ...paragraphs('/lead', it.lead),
    ...it.sections.flatMap((section, s) => [
      { path: `/sections/${s}/heading`, text: section.heading, place: 'heading' as const },
      ...paragraphs(`/sections/${s}/lead`, section.lead),
      ...section.points.flatMap((point, p) => [
        { path: `/sections/${s}/points/${p}/title`, text: point.title, place: 'heading' as const },
        ...paragraphs(`/sections/${s}/points/${p}/paragraphs`, point.paragraphs),
      ]),
    ]),
  ];
}

/** What folding is documented to do, written a second way. */
export function folded(text: string): string {
  return text
    .replace(/[！-～]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replace(/\s/gu, ' ')
    .replace(/[\u2F00-\u2FD5\uF900-\uFAFF]/gu, (form) =>
      form.normalize('NFKC').length === 1 ? form.normalize('NFKC') : form,
    );
}

/** Few characters, so that substrings repeat: plain and full width, upper and lower case, traditional, spaces, pairs. */
const CHARACTERS = [
  '海',
  '铁',
  '鐵',
  '联',
  '运',
  '多',
  'A',
  'a',
  'Ａ',
  'ａ',
  '1',
  '１',
  '（',
  '(',
  '。',
  ' ',
  '　',
  '😀',
  '𠮷',
  '\ud83d',
];

export const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength });

const paragraphs = fc.array(text(12), { maxLength: 3 });

const section = fc.record({
  kind: fc.constantFrom('background' as const, 'outcomes' as const, 'other' as const),
  heading: text(4),
  lead: paragraphs,
  points: fc.array(fc.record({ number: fc.nat(), title: text(5), paragraphs }), { maxLength: 2 }),
});

const figure = fc
  .record({
    value: fc.option(fc.integer({ min: -3, max: 3 })),
    range: fc.option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 3 }))),
    unit: fc.constantFrom('元', '%', '％'),
    label: text(3),
    change: fc.constantFrom(null, 'increase' as const, 'to' as const),
    qualifier: fc.constantFrom('exact' as const, 'over' as const),
    dimension: fc.constantFrom(null, 'money' as const, 'duration' as const),
    baseUnit: fc.constantFrom(null, '元', '美元', 'h'),
    indicator: fc.constantFrom(null, 'cost' as const, 'fee' as const),
    pair: fc.option(fc.nat({ max: 3 })),
  })
  .map(({ range, baseUnit, ...given }) => {
    const [min, width] = range ?? [0, 0];
    const amount = range ? { value: null, min, max: min + width } : { value: given.value, min: null, max: null };
    const inBase = (stated: number | null) => stated && stated * 2;
    const base = baseUnit && {
      value: inBase(amount.value),
      min: inBase(amount.min),
      max: inBase(amount.max),
      unit: baseUnit,
    };
    return figureOf({ ...given, ...amount, base });
  });

/** Small corpora over a small alphabet; ids are `b0-01`, …, in three batches. */
export const corpus: fc.Arbitrary<Case[]> = fc
  .array(
    fc.record({
      batch: fc.nat({ max: 2 }),
      title: text(6),
      provider: fc.record({ key: fc.constantFrom('p', 'q'), name: text(4) }),
      summary: fc.option(text(8)),
      lead: paragraphs,
      sections: fc.array(section, { maxLength: 2 }),
      figures: fc.array(figure, { maxLength: 3 }),
      topics: fc.uniqueArray(fc.constantFrom(...TOPIC_KEYS.slice(0, 3)), { maxLength: 3 }),
      regions: fc.uniqueArray(fc.constantFrom('370000' as const, '410000' as const)),
    }),
    { maxLength: 12 },
  )
  .map((given) =>
    given.map(({ batch, provider, ...fields }, index) =>
      caseOf({
        ...fields,
        id: `b${batch}-${String(index + 1).padStart(2, '0')}`,
        number: index + 1,
        provider: { ...provider, kind: 'other', region: null },
      }),
    ),
  );

/** Something that stands in one of the strings half of the time, and may well not the other half. */
export const term = (cases: readonly Case[]) => {
  const strings = cases.flatMap(searchableStrings).flatMap((string) => (string.text === '' ? [] : [string.text]));
  const anything = text(4).filter((candidate) => candidate !== '');
  if (strings.length === 0) return anything;
  const substring = fc
    .tuple(fc.constantFrom(...strings), fc.nat(), fc.nat({ max: 5 }))
    .map(([string, from, more]) => string.slice(from % string.length).slice(0, more + 1));
  return fc.oneof(substring, anything);
};
