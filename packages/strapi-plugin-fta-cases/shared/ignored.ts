import type { Fault } from './faults.ts';

/** A fault that somebody has looked at and left as it is. */
export interface IgnoredFault {
  readonly ruleId: string;
  /** JSON Pointer in the case, as it was then. */
  readonly path: string;
  readonly words: string;
}

type Placed = Pick<Fault, 'ruleId' | 'severity' | 'pointer' | 'words'>;

/**
 * The record by which each fault is ignored. One record is of one fault: the one at its place, or, where parts have moved,
 * one of the same rule on the same words. What keeps a case from being published is ignored by none.
 */
export function ignoredBy<Found extends Placed, Ignored extends IgnoredFault>(
  faults: readonly Found[],
  records: readonly Ignored[],
): Map<Found, Ignored> {
  const matched = new Map<Found, Ignored>();
  const left = new Set(records);
  for (const isHere of [isAtPlace, isAnywhere]) {
    for (const fault of faults) {
      if (fault.severity === 'error' || matched.has(fault)) continue;
      const record = [...left].find((each) => isSame(fault, each) && isHere(fault, each));
      if (!record) continue;
      matched.set(fault, record);
      left.delete(record);
    }
  }
  return matched;
}

const isSame = (fault: Placed, { ruleId, words }: IgnoredFault) => fault.ruleId === ruleId && fault.words === words;
const isAtPlace = ({ pointer }: Placed, { path }: IgnoredFault) => pointer === path;
const isAnywhere = () => true;
