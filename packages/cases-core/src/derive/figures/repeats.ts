import type { Figure } from '../../schema/figure.ts';

/** As much of a figure as tells whether two state the same. */
export type Statement = Pick<Figure, 'value' | 'min' | 'max' | 'unit' | 'qualifier' | 'change' | 'asOf' | 'label'>;

/** A shorter label (项目) names too much to tell two statements by. */
const TELLING = 3;
/** So many statements of one amount are kept to compare with: a table of equal amounts takes no longer than its length. */
const MOST_KEPT = 32;

/** So many characters before a figure tell two statements without a name by: 沿江九省 and 沿江9省. */
const WORDS = 2;

/** The characters before a figure. */
export function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - WORDS), start);
}

/**
 * For each figure of a case the place of the first one that states the same: amount, qualifier, change and name, or the
 * same `before` where there is no name that tells.
 */
export function repeatEach(figures: readonly Statement[], before: readonly string[]): (number | null)[] {
  const known = new Map<number | null, number[]>();
  return figures.map((figure, at) => {
    const amount = figure.value ?? figure.max;
    const alike = known.get(amount);
    const first = alike?.find((earlier) => {
      const other = figures[earlier];
      return other !== undefined && isSame(other, figure, before[earlier] === before[at]);
    });
    if (alike === undefined) known.set(amount, [at]);
    else if (first === undefined && alike.length < MOST_KEPT) alike.push(at);
    return first ?? null;
  });
}

function isSame(a: Statement, b: Statement, followSame: boolean): boolean {
  if (a.min !== b.min || a.max !== b.max || a.unit !== b.unit) return false;
  if (a.qualifier !== b.qualifier || a.change !== b.change) return false;
  if (a.asOf !== null && b.asOf !== null && a.asOf !== b.asOf) return false;
  if (tells(a) && tells(b)) return a.label.endsWith(b.label) || b.label.endsWith(a.label);
  return a.label === b.label && followSame;
}

/** 9省区 is named by its unit, which says nothing that its amount does not. */
function tells({ label, unit }: Statement): boolean {
  return label.length >= TELLING && label !== unit;
}
