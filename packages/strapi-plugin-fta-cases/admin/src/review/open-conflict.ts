import { useSyncExternalStore } from 'react';
import type { ConflictDetails } from '../../../shared/contracts.ts';

/** A save that was refused because somebody else had saved meanwhile. */
interface OpenConflict {
  readonly documentId: string;
  readonly details: ConflictDetails;
}

/*
 * The save button and the panel that shows the conflict are apart in the edit view and share no component of ours, so
 * what the one finds the other reads here.
 */
let open: OpenConflict | null = null;
const listeners = new Set<() => void>();

export function setConflict(conflict: OpenConflict | null): void {
  open = conflict;
  for (const listener of listeners) listener();
}

/** The conflict of a case that is still to be settled. */
export function useConflict(documentId: string): ConflictDetails | null {
  const conflict = useSyncExternalStore(subscribe, () => open);
  return conflict?.documentId === documentId ? conflict.details : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
