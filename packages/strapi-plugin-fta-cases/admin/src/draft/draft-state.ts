import type { Refusal } from '../../../shared/contracts.ts';
import type { OpenClash } from './save-merged.ts';

type DraftStatus =
  /** Nothing has been typed since the case was opened. */
  | 'untouched'
  /** Typed and not saved yet. */
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** The server cannot be reached; tried again by itself. */
  | 'offline'
  /** The session is over; goes on once the same person has signed in. */
  | 'signed-out'
  /** Somebody else has signed in. */
  | 'other-person'
  | 'refused'
  /** Failed for another reason; tried again by itself. */
  | 'failed'
  /** Both have changed the same; see `clash`. */
  | 'clash';

/** What a page shows of the keeping of its text. */
export interface DraftState {
  readonly status: DraftStatus;
  /** ISO time of the last save of this page. */
  readonly savedAt: string | null;
  /** The latest text is in the journal of this machine. */
  readonly isKept: boolean;
  /** Why the journal does not work, where it does not: private mode, no room. */
  readonly journalFault: string | null;
  readonly refusals: readonly Refusal[];
  /** Of a refusal or failure. */
  readonly message: string | null;
  readonly clash: OpenClash | null;
}

export const UNTOUCHED: DraftState = {
  status: 'untouched',
  savedAt: null,
  isKept: false,
  journalFault: null,
  refusals: [],
  message: null,
  clash: null,
};
