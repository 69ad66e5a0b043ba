import type { Run } from '../source/piece.ts';

/** A stretch of the source that is kept as something else; with nothing to stand in for it, it is markup. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly as?: string;
}

/** The runs with stretches said otherwise; `rewrites` in order, none over another. */
export function rewriteRuns(runs: readonly Run[], rewrites: Iterable<Rewrite>): readonly Run[] {
  const plain: Run[] = [];
  let [from, next, changed] = [0, 0, false];
  const keepUntil = (to: number) => {
    for (let run = runs[next]; run && run.start < to; run = runs[next]) {
      const whole = run.start >= from && run.end <= to;
      if (whole) plain.push(run);
      else if (run.as === undefined && run.end > from)
        plain.push({ start: Math.max(run.start, from), end: Math.min(run.end, to) });
      if (run.end > to) return;
      next++;
    }
  };
  for (const { start, end, as } of rewrites) {
    changed = true;
    keepUntil(start);
    from = end;
    if (as !== undefined && as !== '') plain.push({ start, end, as });
  }
  if (!changed) return runs;
  keepUntil(Number.POSITIVE_INFINITY);
  return plain;
}
