import { useCallback, useEffect, useRef } from 'react';
import type { CaseContent } from '../../../../shared/content.ts';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { useNoteSavedMutation, useReloadCaseMutation } from '../../api/cases-api.ts';
import type { DraftState } from '../../draft/draft-state.ts';
import { storedOf } from '../../draft/strapi-server.ts';
import { type KeptDraft, useDraft } from '../../draft/use-draft.ts';
import type { Unread } from '../markdown/markdown-text.ts';
import { type CaseText, useCaseText } from './use-case-text.ts';

/** The text of a case in the page, in keeping. */
export interface KeptText {
  readonly caseText: CaseText;
  readonly kept: KeptDraft;
  readonly editable: boolean;
  /** Whether the draft is saved without being asked for. */
  readonly isAutosaved: boolean;
  /** What the text says is not all on the server. */
  readonly isUnsaved: () => boolean;
  /** Saves what the text says now; `true` where the server has it all. */
  readonly save: () => Promise<boolean>;
}

const SETTLED: readonly DraftState['status'][] = ['untouched', 'saved'];

/** Opens the text of a case and keeps what is written in it. */
export function useKeptText(review: CaseReview, mayEdit: boolean): KeptText {
  const { documentId } = review;
  const [noteSaved] = useNoteSavedMutation();
  const [reload] = useReloadCaseMutation();
  const editable = review.editable && mayEdit;
  const isAutosaved = editable && review.reviewState === 'drafting';
  const show = useRef<(content: CaseContent) => void>(() => undefined);
  const showText = useRef<(unread: Unread) => void>(() => undefined);
  const topics = useRef(review.case.topics.join());
  const kept = useDraft({
    documentId,
    stored: storedOf(review),
    isAutosaved,
    onContent: (content) => show.current(content),
    onText: (text, base) => showText.current({ text, base }),
    onSaved(_stored, content) {
      const isLinked = topics.current !== content.topics.join();
      topics.current = content.topics.join();
      void noteSaved({ documentId, isLinked });
    },
  });
  const { draft, state } = kept;
  const caseText = useCaseText({ review, draft, editable });
  const { bridge } = caseText;
  show.current = (content) => bridge.current?.show(content);
  showText.current = caseText.textView.open;

  const isUnsaved = useCallback(() => {
    bridge.current?.tell();
    return !SETTLED.includes(draft.state().status);
  }, [bridge, draft]);
  const save = useCallback(async () => {
    if (!isUnsaved()) return true;
    await draft.save();
    return SETTLED.includes(draft.state().status);
  }, [isUnsaved, draft]);

  // Others' saves, steps of the workflow: what has been opened anew is merged with what is in the page.
  const isBusy = state.status === 'saving' || state.clash !== null;
  useEffect(() => {
    if (!isBusy && review.version > draft.stored().version) {
      bridge.current?.tell();
      draft.reopened(storedOf(review));
    }
  }, [review, draft, bridge, isBusy]);

  const leaving = useRef({ isAutosaved });
  leaving.current = { isAutosaved };
  useEffect(
    () => () => {
      // The panel's cache has the case as it was before the saves of this page.
      const forget = () => void reload(documentId);
      if (leaving.current.isAutosaved && draft.state().status === 'unsaved') void draft.save().then(forget);
      else if (draft.state().savedAt !== null) forget();
    },
    [documentId, draft, reload],
  );

  return { caseText, kept, editable, isAutosaved, isUnsaved, save };
}
