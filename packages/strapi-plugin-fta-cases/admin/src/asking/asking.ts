import { createContext, useContext } from 'react';
import type { Anchor } from '../../../shared/anchor.ts';
import type { Inquiries, Passage } from '../../../shared/inquiries.ts';

/** What the desk offers to whoever shows inquiries, or lets somebody be asked. */
export interface Asking {
  readonly documentId: string;
  /** `undefined` until they are read. */
  readonly inquiries: Inquiries | undefined;
  readonly error: unknown;
  /** Whether the person may ask. */
  readonly mayAsk: boolean;
  /** Opens the dialog with passages. */
  readonly ask: (passages: readonly Passage[]) => void;
  /** The dialog with the selected words, or a hint where none are. */
  readonly askSelected: () => void;
  /** Whether the text still has the words. */
  readonly isThere: (anchor: Anchor) => boolean;
  /** Selects the words in the text, or goes to where they stood. */
  readonly show: (anchor: Anchor) => void;
}

export const AskingContext = createContext<Asking | null>(null);

/** `null` outside of the desk. */
export function useAsking(): Asking | null {
  return useContext(AskingContext);
}
