import type { SetParagraph } from './context.ts';

/** Paragraphs that differ in the same way, told of once: where the first stands, and how many there are. */
export interface Group<Difference> {
  readonly first: SetParagraph;
  readonly difference: Difference;
  readonly count: number;
}

/** Groups paragraphs by level and by how they differ; `null` for those that do not. */
export function grouped<Difference extends string | number>(
  paragraphs: readonly SetParagraph[],
  differenceOf: (paragraph: SetParagraph) => Difference | null,
): Group<Difference>[] {
  const groups = new Map<string, { first: SetParagraph; difference: Difference; count: number }>();
  for (const paragraph of paragraphs) {
    const difference = differenceOf(paragraph);
    if (difference === null) continue;
    const key = `${paragraph.level} ${difference}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: paragraph, difference, count: 1 });
  }
  return [...groups.values()];
}
