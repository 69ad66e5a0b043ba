import { createHash } from 'node:crypto';
import { type Batch, check, type Diagnostic, type Language } from '@fta/cases-core';
import { LRUCache } from 'lru-cache';
import type { Findings } from '../../../../shared/contracts.ts';

/** What the checks say of a batch: counts for each case by its id, and in words what concerns no single case. */
export interface BatchFindings {
  readonly ofCases: ReadonlyMap<string, Findings>;
  readonly ofBatch: readonly Diagnostic[];
}

export const NO_FINDINGS: Findings = { error: 0, warning: 0, info: 0 };

/** So many batches of late are remembered: checking one of 500 cases takes longer than reading it. */
const REMEMBERED = 20;

const found = new LRUCache<string, BatchFindings>({ max: REMEMBERED });

/** Checks a batch whole, once for the same content. */
export function findingsOf(batch: Batch, language: Language): BatchFindings {
  const key = createHash('sha256').update(language).update(JSON.stringify(batch)).digest('hex');
  const known = found.get(key);
  if (known) return known;
  const findings = count(check(batch, { language }));
  found.set(key, findings);
  return findings;
}

function count(diagnostics: readonly Diagnostic[]): BatchFindings {
  const ofCases = new Map<string, Findings>();
  for (const { case: id, severity } of diagnostics) {
    if (id === null) continue;
    const counts = ofCases.get(id) ?? NO_FINDINGS;
    ofCases.set(id, { ...counts, [severity]: counts[severity] + 1 });
  }
  return { ofCases, ofBatch: diagnostics.filter((diagnostic) => diagnostic.case === null) };
}
