import { useSyncExternalStore } from 'react';
import type { Draft } from '../draft/draft.ts';

/** The draft of the case in the edit view. */
interface OpenDraft {
  /** `null` for a case that is not there yet. */
  readonly documentId: string | null;
  readonly draft: Draft;
  /** Tells the draft what the form has now. */
  readonly tell: () => void;
}

/*
 * The save button and the panel that keeps the text are apart in the edit view and share no component of ours, so what the
 * one has the other finds here.
 */
let open: OpenDraft | null = null;
const listeners = new Set<() => void>();

/** @returns what takes it away again */
export function setOpenDraft(draft: OpenDraft): () => void {
  const set = (next: OpenDraft | null) => {
    open = next;
    for (const listener of listeners) listener();
  };
  set(draft);
  return () => {
    if (open === draft) set(null);
  };
}

/** The draft of a case, where the edit view has it open. */
export function useOpenDraft(documentId: string | null): OpenDraft | null {
  const draft = useSyncExternalStore(subscribe, () => open);
  return draft?.documentId === documentId ? draft : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
