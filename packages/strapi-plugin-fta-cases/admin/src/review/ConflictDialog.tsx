import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ConflictDetails } from '../../../shared/contracts.ts';
import { useReloadCaseMutation } from '../api/cases-api.ts';
import { ChangeList } from '../diff/ChangeList.tsx';
import { useText } from '../translations/use-text.ts';
import { setConflict, useConflict } from './open-conflict.ts';
import { useSaveCase } from './use-save-case.ts';

/** Shown after a save over a newer version was refused: who saved, what differs, and what can be done about it. */
export function ConflictDialog({ documentId }: { readonly documentId: string }) {
  const conflict = useConflict(documentId);
  return conflict && <OpenConflict documentId={documentId} conflict={conflict} />;
}

interface OpenConflictProps {
  readonly documentId: string;
  readonly conflict: ConflictDetails;
}

function OpenConflict({ documentId, conflict }: OpenConflictProps) {
  const { t, time } = useText();
  const save = useSaveCase(documentId);
  const [reload, { isLoading }] = useReloadCaseMutation();
  const isSubmitting = useForm('FtaConflict', (state) => state.isSubmitting);
  const values = useForm('FtaConflict', (state) => state.values);
  const close = () => setConflict(null);

  return (
    <Modal.Root open onOpenChange={(open) => !open && close()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('conflict.keep-editing')}>
          <Modal.Title>{t('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {t('conflict.who', {
                who: conflict.updatedBy ?? t('conflict.somebody'),
                when: time(conflict.updatedAt),
              })}
            </Typography>
            <Typography>{t('conflict.differences')}</Typography>
            <ChangeList changes={conflict.changes} root={values} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('conflict.keep-editing')}
          </Button>
          <Flex gap={2}>
            <Button
              variant="danger-light"
              loading={isLoading}
              disabled={isSubmitting}
              onClick={() => reload(documentId).then(close)}
            >
              {t('conflict.take-theirs')}
            </Button>
            <Button loading={isSubmitting} disabled={isLoading} onClick={() => save(conflict.version)}>
              {t('conflict.save-mine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
