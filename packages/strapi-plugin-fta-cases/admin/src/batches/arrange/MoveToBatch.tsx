import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useGetBatchesQuery } from '../../api/cases-api.ts';
import type { Failure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import { RefusedCases } from '../RefusedCases.tsx';
import type { CaseRow } from '../selection.ts';
import type { Places } from './use-places.ts';

interface MoveToBatchProps {
  /** The batch that they are in. */
  readonly batch: string;
  readonly cases: readonly CaseRow[];
  readonly places: Places;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks which batch cases are to stand in, where they follow after its last. */
export function MoveToBatch({ batch, cases, places, onDone, onClose }: MoveToBatchProps) {
  const { t } = useText();
  const { currentData: batches = [], error } = useGetBatchesQuery(undefined);
  const [target, setTarget] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const others = batches.filter(({ documentId }) => documentId !== batch);

  const move = async () => {
    const changes = cases.map(({ documentId, number }) => ({ documentId, from: { batch, number }, number: null }));
    const refused = await places.give(target, changes);
    setFailure(refused);
    if (!refused) onDone();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('move.title', { count: cases.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('move.about')}</Typography>
            {error !== undefined && <Typography textColor="danger600">{t('move.batches-failed')}</Typography>}
            {error === undefined && others.length === 0 && <Typography>{t('move.no-other')}</Typography>}
            {others.length > 0 && (
              <Field.Root>
                <Field.Label>{t('move.batch')}</Field.Label>
                <SingleSelect
                  value={target}
                  onChange={(value) => setTarget(String(value))}
                  placeholder={t('move.choose')}
                >
                  {others.map(({ documentId, title }) => (
                    <SingleSelectOption key={documentId} value={documentId}>
                      {title || t('place.blank')}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            )}
            {failure && (
              <div role="alert">
                <Typography fontWeight="bold" textColor="danger600">
                  {failure.refusals.length > 0 ? t('batch.refused') : failure.message}
                </Typography>
                <RefusedCases refusals={failure.refusals} cases={cases} />
              </div>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Button disabled={target === ''} loading={places.isBusy} onClick={move}>
            {t('move.now', { count: cases.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
