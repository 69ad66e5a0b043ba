import { type CaseContent, contentOf } from '../../shared/content.ts';

type Random = () => number;

/** Numbers from 0 to 1 that a seed decides. */
function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = (random: Random, length: number) => Math.floor(random() * length);

/** A text unlike every other: Han characters by chance. */
function text(random: Random, mark = ''): string {
  const characters = Array.from({ length: 12 }, () => String.fromCharCode(0x4e00 + pick(random, 20_000)));
  return `${mark}${characters.join('')}。`;
}

/** A content in which no text occurs twice or is like another. */
export function uniqueContent(seed: number): CaseContent {
  const random = randomOf(seed);
  const texts = (most: number) => Array.from({ length: pick(random, most + 1) }, () => text(random));
  return contentOf({
    number: 1,
    title: text(random),
    lead: texts(4),
    sections: Array.from({ length: 1 + pick(random, 3) }, () => ({
      kind: 'practices',
      heading: text(random),
      lead: texts(2),
      points: Array.from({ length: pick(random, 4) }, (_, i) => ({
        number: i + 1,
        title: text(random),
        paragraphs: texts(4),
      })),
    })),
  });
}

/** Some edits of paragraphs as a person makes them: written in, put in, taken out, moved. What is new bears the mark. */
export function changeAtRandom(base: CaseContent, seed: number, mark: string): CaseContent {
  const random = randomOf(seed);
  const changed = structuredClone(base);
  const lists = () => [
    changed.lead,
    ...changed.sections.flatMap(({ lead, points }) => [lead, ...points.map(({ paragraphs }) => paragraphs)]),
  ];
  for (let edits = 1 + pick(random, 5); edits > 0; edits--) {
    const list = lists()[pick(random, lists().length)] ?? [];
    const at = pick(random, list.length);
    const there = list[at];
    const way = pick(random, 5);
    if (there === undefined || way === 0) list.splice(at, 0, text(random, mark));
    else if (way === 1) list.splice(at, 1);
    else if (way === 2) list.splice(pick(random, list.length), 0, ...list.splice(at, 1));
    else list[at] = `${there.slice(0, -1)}${mark}${text(random).slice(0, 3)}。`;
  }
  if (pick(random, 6) === 0) changed.sections.reverse();
  if (pick(random, 6) === 0) changed.sections.splice(pick(random, changed.sections.length), 1);
  if (pick(random, 6) === 0) changed.title = `${changed.title}${mark}`;
  return changed;
}

/** Every text of a content, or of a part of one. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
