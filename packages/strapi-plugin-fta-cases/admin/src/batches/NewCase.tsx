import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { BatchDetail } from '../../../shared/contracts.ts';
import { useCreateCaseMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';

/**
 * Makes a case in the batch, with the next number, and leads to it. Who writes for certain providers begins with the
 * first of them, since nothing else would be theirs.
 */
export function NewCase({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [create, { isLoading }] = useCreateCaseMutation();
  const [providerName] = batch.ownProviders;

  const make = async () => {
    const result = await create({
      batch: { connect: [{ documentId: batch.documentId }] },
      ...(providerName && { providerName }),
    });
    if ('data' in result) navigate(paths.case(result.data.documentId));
    else
      toggleNotification({
        type: 'danger',
        message: t('desk.new-failed', { message: readFailure(result.error).message }),
      });
  };

  return (
    <Button variant="secondary" startIcon={<Plus />} loading={isLoading} onClick={make}>
      {t('desk.new-case')}
    </Button>
  );
}
