import { pointerOf } from '@fta/cases-core/schema';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { useSaveCaseMutation } from '../api/cases-api.ts';
import { type Failure, readFailure } from '../api/refusal.ts';
import { formErrorsOf } from '../remarks/form-errors.ts';
import { languageOf } from '../translations/language.ts';
import { useText } from '../translations/use-text.ts';
import { focusPlace } from './focus-place.ts';
import { requestOf } from './form-values.ts';
import { setConflict } from './open-conflict.ts';

const CONFLICT = 409;

/**
 * Saves the form of a case. Whatever goes wrong, the form stays as it is: refusals are shown under the fields, and a
 * case that somebody else has saved meanwhile opens the conflict. With a version the form is saved over that version.
 */
export function useSaveCase(documentId: string | undefined): (version?: number) => Promise<void> {
  const { t } = useText();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [saveCase] = useSaveCaseMutation();
  const getValues = useForm('FtaSave', (state) => state.getValues);
  const validate = useForm('FtaSave', (state) => state.validate);
  const setErrors = useForm('FtaSave', (state) => state.setErrors);
  const setSubmitting = useForm('FtaSave', (state) => state.setSubmitting);
  const resetForm = useForm('FtaSave', (state) => state.resetForm);

  const fail = ({ status, message, refusals, conflict }: Failure) => {
    if (status === CONFLICT && conflict && documentId !== undefined) {
      setConflict({ documentId, details: conflict });
      return;
    }
    setErrors(formErrorsOf(refusals, languageOf(locale)));
    const [first] = refusals;
    if (first) focusPlace(pointerOf(first.path));
    toggleNotification({ type: 'danger', message: t('save.refused', { message }) });
  };

  return async (version) => {
    setSubmitting(true);
    try {
      const { errors } = await validate(true, { status: 'draft' });
      if (errors) {
        toggleNotification({ type: 'danger', message: t('save.invalid') });
        return;
      }
      const form = getValues();
      const values = { ...(requestOf(form) as object), ...(version !== undefined && { version }) };
      const result = await saveCase({ documentId, values, params: {} });
      if (!('data' in result)) {
        fail(readFailure(result.error));
        return;
      }
      resetForm(form);
      setConflict(null);
      toggleNotification({ type: 'success', message: t('save.saved') });
      if (documentId === undefined) navigate(`../${result.data.documentId}`, { relative: 'path', replace: true });
    } finally {
      setSubmitting(false);
    }
  };
}
