import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { useCreateCaseMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';

/** Makes a case in the batch, with the next number of it, and opens it on the desk. */
export function NewCase({ batchId }: { readonly batchId: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [create, { isLoading }] = useCreateCaseMutation();
  const make = async () => {
    const result = await create({ batch: { connect: [{ documentId: batchId }] } });
    if ('data' in result) navigate(paths.case(result.data.documentId));
    else
      toggleNotification({
        type: 'danger',
        message: t('desk.new-failed', { message: readFailure(result.error).message }),
      });
  };
  return (
    <Button variant="secondary" startIcon={<Plus />} loading={isLoading} onClick={() => void make()}>
      {t('desk.new-case')}
    </Button>
  );
}
