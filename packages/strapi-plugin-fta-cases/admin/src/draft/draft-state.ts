import type { Refusal } from '../../../shared/contracts.ts';
import type { OpenClash } from './save-merged.ts';

export type DraftStatus =
  /** Nothing has been typed since the case was opened. */
  | 'untouched'
  /** Typed and not saved yet. */
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** The server cannot be reached; tried again by itself. */
  | 'offline'
  /** The session is over; goes on once the same person has signed in, here or in another tab. */
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

/** Stay until a request or a person has ended them, whatever is typed meanwhile. */
const HELD: readonly DraftStatus[] = ['saving', 'signed-out', 'other-person', 'clash'];

/** The status once something has been typed or has come in. */
export function statusAfterChange(state: DraftState, isDirty: boolean): DraftStatus {
  if (HELD.includes(state.status)) return state.status;
  if (!isDirty) return settledStatus(state);
  return state.status === 'offline' ? 'offline' : 'unsaved';
}

/** The status of a draft that the server has all of. */
export function settledStatus({ savedAt }: DraftState): DraftStatus {
  return savedAt === null ? 'untouched' : 'saved';
}

const AUTOSAVE_AFTER = 5_000;
const RETRY_AFTER = 15_000;

/** When a draft in a status is saved by itself, in milliseconds; `null` where that waits for a person or a request. */
const SAVED_AFTER: Readonly<Record<DraftStatus, number | null>> = {
  untouched: null,
  unsaved: AUTOSAVE_AFTER,
  saving: null,
  saved: null,
  offline: RETRY_AFTER,
  'signed-out': RETRY_AFTER,
  'other-person': null,
  refused: AUTOSAVE_AFTER,
  failed: RETRY_AFTER,
  clash: null,
};

export function nextSaveAfter(status: DraftStatus): number | null {
  return SAVED_AFTER[status];
}
