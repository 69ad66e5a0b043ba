import { type CaseContent, isSame } from '../../../shared/content.ts';
import { type Clash, merge } from '../../../shared/merge/merge.ts';
import { trimCase } from '../../../shared/trim.ts';
import type { CaseServer, Hindrance, Stored } from './case-server.ts';

/** Two versions that started from the same one and cannot stand together without somebody choosing. */
export interface OpenClash {
  readonly base: CaseContent;
  readonly mine: CaseContent;
  readonly theirs: Stored;
  readonly clashes: readonly Clash[];
}

export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly stored: Stored;
      /** Others' changes came in on the way. */
      readonly isMerged: boolean;
    }
  | { readonly kind: 'clash'; readonly clash: OpenClash }
  | Hindrance;

/** So often somebody else may save between reading and saving. */
const ATTEMPTS = 6;

/**
 * Saves a content; over a newer version, merged with it. Where both have changed the same nothing is saved, and the clash
 * comes back.
 */
export async function saveMerged(
  server: CaseServer,
  base: Stored,
  content: CaseContent,
  isAutosave: boolean,
): Promise<SaveOutcome> {
  let [from, mine] = [base, content];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const saved = await server.save(mine, from, isAutosave);
    if (saved.kind === 'saved') return { ...saved, isMerged: attempt > 0 };
    if (saved.kind !== 'stale') return saved;
    const read = await server.read();
    if (read.kind !== 'read') return read;
    const merged = mergeTrimmed(from.content, mine, read.stored);
    if (merged.clashes.length > 0) {
      const { clashes, mine: trimmed, base: start } = merged;
      return { kind: 'clash', clash: { base: start, mine: trimmed, theirs: read.stored, clashes } };
    }
    if (isSame(merged.merged, read.stored.content)) return { kind: 'saved', stored: read.stored, isMerged: true };
    [from, mine] = [read.stored, merged.merged];
  }
  return { kind: 'failed', message: `the case was saved ${ATTEMPTS} times by others meanwhile` };
}

/** White space that the server takes away is no change. */
export function mergeTrimmed(base: CaseContent, mine: CaseContent, theirs: Stored) {
  const [from, own] = [trimCase(base), trimCase(mine)];
  return { ...merge(from, own, theirs.content), base: from, mine: own };
}
