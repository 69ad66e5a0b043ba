import { Button, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BatchDetail, Refusal } from '../../../shared/contracts.ts';
import { TRANSITIONS } from '../../../shared/workflow.ts';
import { usePublishBatchMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { CommentDialog } from '../review/CommentDialog.tsx';
import { useText } from '../translations/use-text.ts';
import { RefusedCases } from './RefusedCases.tsx';

/** Publishes all of a batch or nothing; what stands in the way is shown all at once. */
export function PublishBatch({ batch }: { readonly batch: BatchDetail }) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const [publish, { isLoading }] = usePublishBatchMutation();
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const blockers = refused.length > 0 ? refused : batch.blockers;

  const close = () => {
    setOpen(false);
    setRefused([]);
  };

  const confirm = async (comment: string) => {
    const result = await publish({ documentId: batch.documentId, ...(comment && { comment }) });
    if ('data' in result) {
      close();
      const count = result.data.cases.length;
      const step = say(TRANSITIONS.publish.label);
      toggleNotification({ type: 'success', message: t('batch.done', { count, step }) });
      return;
    }
    const failure = readFailure(result.error);
    setRefused(failure.refusals);
    toggleNotification({ type: 'danger', message: failure.message });
  };

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('batch.publish')}</Button>
      {isOpen && blockers.length > 0 && (
        <Modal.Root open onOpenChange={(open) => !open && close()}>
          <Modal.Content>
            <Modal.Header closeLabel={t('review.close')}>
              <Modal.Title>{t('batch.blockers', { count: blockers.length })}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <RefusedCases refusals={blockers} cases={batch.cases} />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
      {isOpen && blockers.length === 0 && (
        <CommentDialog title={t('batch.publish')} required={false} busy={isLoading} onConfirm={confirm} onClose={close}>
          <Typography tag="p">{t('batch.publish-sure', { title: batch.title })}</Typography>
        </CommentDialog>
      )}
    </>
  );
}
