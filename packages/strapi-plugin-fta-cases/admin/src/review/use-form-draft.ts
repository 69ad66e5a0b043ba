import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import { type CaseContent, isSame } from '../../../shared/content.ts';
import type { CaseReview } from '../../../shared/contracts.ts';
import { useGetTopicsQuery, useNoteSavedMutation, useReloadCaseMutation } from '../api/cases-api.ts';
import type { Stored } from '../draft/case-server.ts';
import { type KeptDraft, useDraft } from '../draft/use-draft.ts';
import {
  afterSave,
  batchOfForm,
  contentOfForm,
  type FormValues,
  hasChangedLinks,
  withContent,
} from './form-content.ts';
import { setOpenDraft } from './open-draft.ts';

/**
 * The draft of the edit view: told what the form has after each change of it, and written back into it where others'
 * changes come in. Without a review, of a case that is not there yet.
 */
export function useFormDraft(review: CaseReview | null): KeptDraft {
  const documentId = review?.documentId ?? null;
  const values = useForm('useFormDraft', (state) => state.values as FormValues);
  const initialValues = useForm('useFormDraft', (state) => state.initialValues as FormValues);
  const getValues = useForm('useFormDraft', (state) => state.getValues as () => FormValues);
  const setValues = useForm('useFormDraft', (state) => state.setValues);
  const resetForm = useForm('useFormDraft', (state) => state.resetForm);
  const { currentData: entries = [] } = useGetTopicsQuery();
  const [noteSaved] = useNoteSavedMutation();
  const [reload] = useReloadCaseMutation();
  /** The values that the form was opened with, or reset to by a save. */
  const opened = useRef(initialValues);
  /** Values that were set and are not drawn yet. */
  const pending = useRef<FormValues | null>(null);
  const topics = useRef({ entries, linked: review?.case.topics ?? [] });
  topics.current.entries = entries;

  const read = useCallback(
    (form: FormValues) => contentOfForm(form, topics.current.linked, topics.current.entries),
    [],
  );
  const put = (next: FormValues, set: (values: FormValues) => void) => {
    pending.current = next;
    set(next);
  };

  const kept = useDraft({
    documentId,
    stored: storedIn(initialValues, read(initialValues), review),
    isAutosaved: review?.reviewState === 'drafting' && review.editable,
    onContent: (content: CaseContent) => put(withContent(pending.current ?? getValues(), content), setValues),
    onSaved(stored, content) {
      const form = pending.current ?? getValues();
      if (pending.current === null) kept.draft.change(read(form));
      topics.current.linked = stored.content.topics;
      const next = withContent(afterSave(form, stored.version), kept.draft.content());
      if (isSame(kept.draft.content(), content)) {
        opened.current = next;
        put(next, resetForm);
      } else put(next, setValues);
      if (documentId !== null) void noteSaved({ documentId, isLinked: hasChangedLinks(form) });
    },
    more: () => batchOfForm(getValues()),
  });
  const { draft } = kept;

  useEffect(() => {
    pending.current = null;
    if (opened.current === initialValues) {
      draft.change(read(values));
      return;
    }
    // The form was read again, and what was typed is no longer in it.
    opened.current = initialValues;
    if (review) topics.current.linked = review.case.topics;
    draft.reopened(storedIn(initialValues, read(initialValues), review));
  }, [draft, read, values, initialValues, review]);

  useEffect(
    () => setOpenDraft({ documentId, draft, tell: () => draft.change(read(getValues())) }),
    [documentId, draft, read, getValues],
  );

  // The panel's cache has the case as it was before the saves of this page.
  useEffect(
    () => () => {
      if (documentId !== null && draft.state().savedAt !== null) void reload(documentId);
    },
    [documentId, draft, reload],
  );

  return kept;
}

function storedIn({ version }: FormValues, content: CaseContent, review: CaseReview | null): Stored {
  return {
    version: typeof version === 'number' ? version : (review?.version ?? 0),
    content,
    updatedBy: review?.updatedBy ?? null,
  };
}
