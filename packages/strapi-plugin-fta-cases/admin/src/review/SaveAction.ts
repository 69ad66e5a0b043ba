import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { UID } from '../../../shared/uids.ts';
import { useText } from '../translations/use-text.ts';
import { useCaseReview } from './use-case-review.ts';
import { useSaveCase } from './use-save-case.ts';

/**
 * The save button of a case. Strapi's own takes every error that is not one of validation for a success and resets the
 * form, which would lose what was typed when a save is refused with 409.
 */
export const SaveAction: DocumentActionComponent = ({ activeTab, documentId, model }) => {
  const { t } = useText();
  const isCase = model === UID.case;
  const review = useCaseReview();
  const modified = useForm('FtaSave', (state) => state.modified);
  const isSubmitting = useForm('FtaSave', (state) => state.isSubmitting);
  const save = useSaveCase(documentId);
  const disabled = isSubmitting || !modified || activeTab === 'published' || review?.editable === false;
  useSaveShortcut(isCase && !disabled, save);

  if (!isCase) return null;
  return {
    label: t('save.save'),
    loading: isSubmitting,
    disabled,
    position: ['panel', 'relation-modal'],
    onClick: () => save().then(() => true),
  };
};

SaveAction.type = 'update';
SaveAction.position = ['panel', 'relation-modal'];

/** Ctrl or Cmd with S or Enter, as in the rest of the content-manager. */
function useSaveShortcut(enabled: boolean, save: () => Promise<void>): void {
  const latest = useRef({ enabled, save });
  latest.current = { enabled, save };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && /^(?:s|enter)$/i.test(event.key);
      if (!isShortcut || !latest.current.enabled) return;
      event.preventDefault();
      void latest.current.save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
