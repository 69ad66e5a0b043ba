import type { CaseContent } from '../../../shared/content.ts';
import type { Editing, Refusal } from '../../../shared/contracts.ts';

/** A case as the server has it. */
export interface Stored {
  /** Counts saves. */
  readonly version: number;
  readonly content: CaseContent;
  /** Who saved it last. */
  readonly updatedBy: string | null;
}

/** Why something was not done; what was sent is as it was. */
export type Hindrance =
  /** The server cannot be reached. */
  | { readonly kind: 'offline' }
  /** The session is over. */
  | { readonly kind: 'signed-out' }
  /** The session is another person's than the one who typed. */
  | { readonly kind: 'other-person' }
  /** The content, its state or the rights of the person do not allow it. */
  | { readonly kind: 'refused'; readonly message: string; readonly refusals: readonly Refusal[] }
  /** Something else; may go well later. */
  | { readonly kind: 'failed'; readonly message: string };

/** What the keeping of a case asks of the server. Nothing here throws. */
export interface CaseServer {
  /**
   * Saves over a version. `stale` where that is no longer the latest.
   *
   * @param base what the content started from
   * @param isAutosave nobody has asked for it
   */
  save(
    content: CaseContent,
    base: Stored,
    isAutosave: boolean,
  ): Promise<{ readonly kind: 'saved'; readonly stored: Stored } | { readonly kind: 'stale' } | Hindrance>;
  read(): Promise<{ readonly kind: 'read'; readonly stored: Stored } | Hindrance>;
  /** Keeps a content that is not to be the case's as a revision. */
  keep(content: CaseContent): Promise<{ readonly kind: 'kept' } | Hindrance>;
  /** Says that the person is changing the case. */
  announce(): Promise<{ readonly kind: 'announced'; readonly editing: readonly Editing[] } | Hindrance>;
  /** Asks who else is changing the case. */
  others(): Promise<{ readonly kind: 'announced'; readonly editing: readonly Editing[] } | Hindrance>;
}
