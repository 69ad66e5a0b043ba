import type { Diagnostic, Severity } from '../diagnostic.ts';
import { MESSAGES, type RuleId } from '../schema/messages.ts';

/** How often each rule speaks of each text. */
export type Tally = ReadonlyMap<string, number>;

export function tallyOf(diagnostics: readonly Pick<Diagnostic, 'ruleId' | 'path'>[]): Tally {
  const counts = new Map<string, number>();
  for (const { ruleId, path } of diagnostics) {
    const key = keyOf(ruleId, path);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Figures that are read anew have other places in their list. */
function keyOf(ruleId: string, path: string | null): string {
  return `${ruleId} ${path?.replace(/\/figures\/\d+/, '/figures') ?? ''}`;
}

/** Whether a rule speaks of a text less often than before. */
export function speaksLess(ruleId: RuleId, path: string, before: Tally, after: Tally): boolean {
  const key = keyOf(ruleId, path);
  return (after.get(key) ?? 0) < (before.get(key) ?? 0);
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether no rule of this weight or above speaks of any text more often than before. */
export function bringsNone(severity: Severity, before: Tally, after: Tally): boolean {
  return [...after].every(([key, count]) => {
    const ruleId = key.slice(0, key.indexOf(' ')) as RuleId;
    return count <= (before.get(key) ?? 0) || WEIGHT[MESSAGES[ruleId].severity] < WEIGHT[severity];
  });
}
