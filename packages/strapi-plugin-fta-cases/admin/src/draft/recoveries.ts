import { type CaseContent, caseWith, isSame } from '../../../shared/content.ts';
import type { Difference } from '../../../shared/contracts.ts';
import { diffCases } from '../../../shared/diff.ts';
import type { Stored } from './case-server.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { mergeTrimmed } from './save-merged.ts';

/** Text of an earlier page that the server does not have. */
export interface Recovery {
  readonly entry: JournalEntry;
  /** What was typed there. */
  readonly changes: readonly Difference[];
}

/**
 * What the journal has of a case that is not stored, the latest first. Entries whose text has come to be stored all the
 * same are removed; those of pages that are open are theirs.
 *
 * @param openPages entry ids of the pages that are open, this one among them
 */
export async function findRecoveries(
  journal: Journal,
  { userId, documentId }: Pick<JournalEntry, 'userId' | 'documentId'>,
  stored: Stored,
  openPages: ReadonlySet<string>,
): Promise<Recovery[]> {
  const found: Recovery[] = [];
  for (const entry of await journal.entries(userId, documentId)) {
    if (openPages.has(entry.id)) continue;
    const { merged, clashes } = mergeTrimmed(entry.base, entry.content, stored);
    const isStored = entry.text === undefined && clashes.length === 0 && isSame(merged, stored.content);
    if (isStored) await journal.remove(entry.id);
    else found.push({ entry, changes: diffCases(caseWith(entry.base), caseWith(entry.content)) });
  }
  return found;
}

/** What an entry says as one content: the lines of a text that cannot be read as a case stand in its lead. */
export function wholeOf({ content, text = '' }: Pick<JournalEntry, 'content' | 'text'>): CaseContent {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return { ...content, lead: [...content.lead, ...lines] };
}
