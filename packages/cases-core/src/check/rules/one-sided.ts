import type { Site } from '../context.ts';
import { rule } from '../rule.ts';

const ONE_SIDE = /(?<![另这那某哪任每单同外])一方面/gu;
const OTHER_SIDE = /另外?一方面/gu;
/** Other words that open the second half. */
const SECOND_HALF = /另外|另一|同时|此外|其次/u;

export const oneSided = rule('one-sided', function* ({ cases }) {
  for (const passage of cases.flatMap(({ passages }) => passages)) {
    if (!passage.some(({ text }) => text.includes('一方面'))) continue;
    const first = findAll(passage, ONE_SIDE);
    const second = findAll(passage, OTHER_SIDE);
    const [one, other] = [first[0], second[0]];
    if (one && first.length === 1 && !other && !isAnswered(passage, one)) {
      yield { ...one.found, params: { found: '一方面', expected: '另一方面' } };
    }
    if (other && !one) yield { ...other.found, params: { found: '另一方面', expected: '一方面' } };
  }
});

interface Occurrence {
  readonly site: Site;
  readonly found: { readonly case: string; readonly path: string; readonly span: readonly [number, number] };
}

function findAll(passage: readonly Site[], pattern: RegExp): Occurrence[] {
  return passage.flatMap((site) =>
    [...site.text.matchAll(pattern)].map(({ index, 0: text }) => {
      const span = [index, index + text.length] as const;
      return { site, found: { case: site.case, path: site.path, span } };
    }),
  );
}

function isAnswered(passage: readonly Site[], { site, found }: Occurrence): boolean {
  const rest = passage.slice(passage.indexOf(site)).map(({ text }) => text);
  return SECOND_HALF.test([rest[0]?.slice(found.span[1]), ...rest.slice(1)].join(''));
}
