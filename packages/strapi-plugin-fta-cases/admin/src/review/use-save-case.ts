import { pointerOf } from '@fta/cases-core/schema';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { Refusal } from '../../../shared/contracts.ts';
import { useCreateCaseMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import type { Draft } from '../draft/draft.ts';
import { formErrorsOf } from '../remarks/form-errors.ts';
import { languageOf } from '../translations/language.ts';
import { useText } from '../translations/use-text.ts';
import { focusPlace } from './focus-place.ts';
import { requestOf } from './form-values.ts';
import { useOpenDraft } from './open-draft.ts';

/**
 * Saves the form of a case. Whatever goes wrong, the form stays as it is: refusals are shown under the fields; what
 * somebody else has saved meanwhile is merged in, or asked about by the panel that keeps the text.
 */
export function useSaveCase(documentId: string | undefined): () => Promise<void> {
  const { t } = useText();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [createCase] = useCreateCaseMutation();
  const getValues = useForm('FtaSave', (state) => state.getValues);
  const validate = useForm('FtaSave', (state) => state.validate);
  const setErrors = useForm('FtaSave', (state) => state.setErrors);
  const setSubmitting = useForm('FtaSave', (state) => state.setSubmitting);
  const resetForm = useForm('FtaSave', (state) => state.resetForm);

  const open = useOpenDraft(documentId ?? null);

  const refuse = (message: string, refusals: readonly Refusal[]) => {
    setErrors(formErrorsOf(refusals, languageOf(locale)));
    const [first] = refusals;
    if (first) focusPlace(pointerOf(first.path));
    toggleNotification({ type: 'danger', message: t('save.refused', { message }) });
  };

  const save = async (draft: Draft) => {
    const { status, message, refusals } = await draft.save();
    if (status === 'refused') refuse(message ?? '', refusals);
    else if (status === 'saved') toggleNotification({ type: 'success', message: t('save.saved') });
    else if (status === 'offline' || status === 'failed' || status === 'signed-out') {
      toggleNotification({ type: 'warning', message: t(`draft.${status}`, { message }) });
    }
  };

  const create = async () => {
    const form = getValues();
    const result = await createCase(requestOf(form) as object);
    if (!('data' in result)) {
      const { message, refusals } = readFailure(result.error);
      refuse(message, refusals);
      return;
    }
    await open?.draft.acknowledge(open.draft.content());
    resetForm(form);
    toggleNotification({ type: 'success', message: t('save.saved') });
    navigate(`../${result.data.documentId}`, { relative: 'path', replace: true });
  };

  return async () => {
    setSubmitting(true);
    try {
      const { errors } = await validate(true, { status: 'draft' });
      if (errors) {
        toggleNotification({ type: 'danger', message: t('save.invalid') });
        return;
      }
      open?.tell();
      if (documentId === undefined) await create();
      else if (open) await save(open.draft);
    } finally {
      setSubmitting(false);
    }
  };
}
