import { createHash } from 'node:crypto';
import type { Batch, Language, Profile } from '@fta/cases-core';
import { LRUCache } from 'lru-cache';
import type { Findings } from '../../../../shared/contracts.ts';
import { type BatchFaults, type Fault, faultsIn } from '../../../../shared/faults.ts';
import { type IgnoredFault, ignoredBy } from '../../../../shared/ignored.ts';

/** So many batches of late are remembered: checking one of 500 cases takes longer than reading it. */
const REMEMBERED = 20;

const found = new LRUCache<string, BatchFaults>({ max: REMEMBERED });

/** Checks a batch whole, once for the same content. */
export function findingsOf(batch: Batch, profile: Profile, language: Language): BatchFaults {
  const key = createHash('sha256')
    .update(language)
    .update(JSON.stringify([profile, batch]))
    .digest('hex');
  const known = found.get(key);
  if (known) return known;
  const faults = faultsIn(batch, { language, profile });
  found.set(key, faults);
  return faults;
}

/** How many faults of a case there are of each weight, figures that nobody has settled among the errors, and how many are left as they are. */
export function countFaults(faults: readonly Fault[], records: readonly IgnoredFault[], uncertain: number): Findings {
  const ignored = ignoredBy(faults, records);
  const counts = { error: uncertain, warning: 0, info: 0, ignored: ignored.size };
  for (const fault of faults) if (!ignored.has(fault)) counts[fault.severity]++;
  return counts;
}
