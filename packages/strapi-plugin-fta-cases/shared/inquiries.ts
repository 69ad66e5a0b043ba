import type { Anchor } from './anchor.ts';

/** Bounds of what is asked and answered; both sides hold to them. */
export const INQUIRY_BOUNDS = {
  passages: 20,
  /** Characters of the words asked about. */
  quote: 500,
  to: 80,
  note: 500,
  correction: 2_000,
  name: 80,
} as const;

/** Words of a case by their place: `quote` is what stands there from `start` to `end` (UTF-16). */
export interface Passage {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** POST /fta-cases/cases/:documentId/inquiries: asks somebody without an account to check passages. */
export interface InquiryRequest {
  /** Who is asked. */
  readonly to: string;
  /** For the editors alone; the one who is asked does not see it. */
  readonly note: string;
  /** How many days the link lives. */
  readonly days: number;
  readonly passages: readonly Passage[];
}

export interface InquiryResult {
  /**
   * The address for whoever is asked, told this once: only a hash of it is kept. Without a server where the CMS does not
   * know how it is reached: then it is the one that the editor works on.
   */
  readonly link: string;
  readonly inquiry: InquiryRecord;
}

export type Verdict = 'confirmed' | 'corrected';

/** What was answered to a passage; never changed, a later answer stands beside it. */
export interface AnswerRecord {
  readonly id: number;
  readonly verdict: Verdict;
  /** What would be right; `null` where the words were confirmed. */
  readonly correction: string | null;
  /** As whoever answered gave it; `null` where they did not. */
  readonly name: string | null;
  readonly at: string;
}

export type InquiryState = 'open' | 'answered' | 'expired' | 'withdrawn';

export interface InquiryRecord {
  readonly id: number;
  readonly to: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly expiresAt: string;
  readonly state: InquiryState;
  readonly passages: readonly {
    readonly anchor: Anchor;
    /** In the order in which they came. */
    readonly answers: readonly AnswerRecord[];
  }[];
}

/** GET /fta-cases/cases/:documentId/inquiries */
export interface Inquiries {
  readonly inquiries: readonly InquiryRecord[];
  /** How long a link lives unless told otherwise, and at most. */
  readonly days: { readonly usual: number; readonly most: number };
}
