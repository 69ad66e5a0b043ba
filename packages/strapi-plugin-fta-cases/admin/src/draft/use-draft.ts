import { setOnSessionExpired, useAuth } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CaseContent } from '../../../shared/content.ts';
import type { Editing } from '../../../shared/contracts.ts';
import type { Hindrance, Stored } from './case-server.ts';
import { createDraft, type Draft } from './draft.ts';
import type { DraftState } from './draft-state.ts';
import { type JournalEntry, newEntryId, openJournal } from './journal.ts';
import { keepLease } from './lease.ts';
import { announcePage, openPages } from './open-pages.ts';
import { findRecoveries, type Recovery, wholeOf } from './recoveries.ts';
import { strapiServer } from './strapi-server.ts';

export interface DraftInput {
  /** `null` for a case that is not there yet. Another case takes another component: give it the id as `key`. */
  readonly documentId: string | null;
  /** What the page has opened; looked at once, see `Draft.reopened` for later. */
  readonly stored: Stored;
  /** Whether it may be saved without being asked for: drafts that the person may edit. */
  readonly isAutosaved: boolean;
  /** Shows another content in the page. */
  readonly onContent: (content: CaseContent) => void;
  /** Shows a text that cannot be read as a case. */
  readonly onText?: (text: string, base: CaseContent) => void;
  readonly onSaved?: (stored: Stored, content: CaseContent) => void;
  /** More that a save asked for by hand sends along: links of a form. */
  readonly more?: () => Readonly<Record<string, unknown>>;
}

/** A case's text in keeping, for a page to write to and for the components of this folder to show. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly state: DraftState;
  readonly documentId: string | null;
  /** Text of earlier pages that the server does not have. */
  readonly recoveries: readonly Recovery[];
  /** Takes up the text of an earlier page; `false` where that cannot be, and it stays on offer. */
  readonly restore: (entry: JournalEntry) => Promise<boolean>;
  /** Keeps the text of an earlier page as a revision, and forgets it here. `null` where that went well. */
  readonly discard: (entry: JournalEntry) => Promise<Hindrance | null>;
  /** Others who are changing the case. */
  readonly editing: readonly Editing[];
}

const journal = openJournal();

/** Keeps what is typed into a case: journal, autosave, merging, signing in again, and the notice to others. */
export function useDraft(input: DraftInput): KeptDraft {
  const { documentId } = input;
  const user = useAuth('useDraft', ({ user }) => user);
  const logout = useAuth('useDraft', ({ logout }) => logout);
  const latest = useRef(input);
  latest.current = input;
  const [recoveries, setRecoveries] = useState<readonly Recovery[]>([]);
  const [editing, setEditing] = useState<readonly Editing[]>([]);
  const [entryId] = useState(newEntryId);
  const owner = useRef(Number(user?.id ?? 0));
  const [server] = useState(() =>
    documentId === null
      ? null
      : strapiServer({ documentId, userId: () => owner.current, more: () => latest.current.more?.() ?? {} }),
  );
  const [draft] = useState(() => {
    const made = createDraft({
      entryId,
      userId: owner.current,
      documentId,
      stored: input.stored,
      journal,
      server,
      isAutosaved: () => latest.current.isAutosaved,
      onContent: (content) => latest.current.onContent(content),
      onText: (text, base) => latest.current.onText?.(text, base),
      onSaved: (stored, content) => latest.current.onSaved?.(stored, content),
    });
    const takeOver = (userId: number) => {
      owner.current = userId;
      return made.takeOver(userId);
    };
    return { ...made, takeOver };
  });
  const state = useSyncExternalStore(draft.subscribe, draft.state);

  useEffect(() => {
    const lease = server && keepLease(server, setEditing);
    const stopTelling = draft.subscribe(() => {
      if (draft.state().status === 'unsaved') lease?.changed();
    });
    const retry = () => void (['offline', 'failed', 'signed-out'].includes(draft.state().status) && draft.retry());
    const flush = () => void draft.flush();
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      lease?.stop();
      stopTelling();
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void draft.stop();
    };
  }, [draft, server]);

  useEffect(() => announcePage(entryId), [entryId]);

  // Strapi ends the panel when a session is over, and the page with it; here the page stays until it is signed in again.
  useEffect(() => {
    setOnSessionExpired(() => draft.sessionLost());
    return () => setOnSessionExpired(() => logout());
  }, [draft, logout]);

  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const found = await findRecoveries(
        journal,
        { userId: owner.current, documentId },
        draft.stored(),
        await openPages(),
      );
      if (isCurrent) setRecoveries(found.filter(({ entry }) => entry.id !== entryId));
    };
    find().catch((fault: unknown) => draft.journalFailed(fault));
    return () => {
      isCurrent = false;
    };
  }, [draft, documentId, entryId]);

  return useMemo(() => {
    const forget = (entry: JournalEntry) => setRecoveries((all) => all.filter((each) => each.entry.id !== entry.id));
    return {
      draft,
      state,
      documentId,
      recoveries,
      editing,
      async restore(entry) {
        const isTakenUp = await draft.restore(entry);
        if (isTakenUp) forget(entry);
        return isTakenUp;
      },
      async discard(entry) {
        const kept = (await server?.keep(wholeOf(entry))) ?? { kind: 'kept' };
        if (kept.kind !== 'kept') return kept;
        await journal.remove(entry.id);
        forget(entry);
        return null;
      },
    };
  }, [draft, state, documentId, recoveries, editing, server]);
}
