import { createRandom, type Random } from '../support/random.ts';
import { ambiguity } from './ambiguous.ts';
import { CASE_MARKERS, type Dress, type Format, POINT_MARKERS, PROVIDERS, SECTION_MARKERS, WORDS } from './format.ts';

const keys = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];
const PLACES = ['below', 'below', 'end', 'title'] as const;

/** The first format of a seed that a human could read back, and how many were thrown away before, by reason. */
export function sampleFormat(seed: number): { format: Format; skipped: string[] } {
  const random = createRandom(seed);
  const skipped = [];
  for (;;) {
    const format = drawFormat(random);
    const reason = ambiguity(format);
    if (reason === null) return { format, skipped };
    skipped.push(reason);
  }
}

/** A line that names a format in a report. */
export function formatLine({
  cases,
  provider,
  sections,
  points,
  extra,
  gap,
  indent,
  contents,
  subset,
}: Format): string {
  const parts = [
    `case ${cases.marker} ${cases.dress}`,
    provider === null ? 'no provider' : `${provider.form} ${provider.place}`,
    `section ${sections.marker} ${sections.dress} ${sections.words}${sections.end}${sections.runIn ? ' run in' : ''}`,
    `point ${points.marker} ${points.dress}${points.end}${points.runIn ? ' run in' : ''}`,
    [extra.background && 'background', extra.experience && 'experience'].filter(Boolean).join(' and '),
    gap === '\n' ? 'tight' : '',
    indent === '' ? '' : `indent ${indent.length}`,
    contents === 'none' ? '' : `contents ${contents}`,
    subset === null ? '' : `cases ${subset.join(' ')}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function drawFormat(random: Random): Format {
  const dress = (level: 1 | 2 | 3): Dress => random.pick(['plain', 'plain', 'bold', level, (level + 1) as Dress]);
  return {
    cases: { marker: random.pick(keys(CASE_MARKERS)), dress: dress(1) },
    provider: random.chance(0.1) ? null : { form: random.pick(keys(PROVIDERS)), place: random.pick(PLACES) },
    sections: {
      marker: random.pick(keys(SECTION_MARKERS)),
      dress: dress(2),
      words: random.pick(keys(WORDS)),
      end: random.pick(['', '', '：']),
      runIn: random.chance(0.2),
    },
    points: {
      marker: random.pick(keys(POINT_MARKERS)),
      dress: dress(3),
      end: random.pick(['', '。', '。', '：']),
      runIn: random.chance(0.5),
    },
    extra: { background: random.chance(0.2), experience: random.chance(0.2) },
    gap: random.pick(['\n\n', '\n\n', '\n']),
    indent: random.pick(['', '', '\u3000\u3000', '    ']),
    contents: random.pick(['none', 'none', 'leaders', 'list']),
    subset: random.chance(0.25) ? drawSubset(random) : null,
    renumber: random.chance(0.5),
  };
}

function drawSubset(random: Random): number[] {
  const size = 1 + random.below(6);
  const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
  while (numbers.length > size) numbers.splice(random.below(numbers.length), 1);
  return numbers;
}
