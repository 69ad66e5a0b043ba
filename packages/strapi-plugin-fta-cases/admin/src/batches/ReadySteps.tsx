import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Refusal } from '../../../shared/contracts.ts';
import { TRANSITIONS } from '../../../shared/workflow.ts';
import { useTakeStepMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LEADING_ON } from '../review/leading-on.ts';
import { useText } from '../translations/use-text.ts';
import { RefusedCases } from './RefusedCases.tsx';
import { type CaseRow, readyAndStaying, unsettledOf } from './selection.ts';
import { UnsettledCounts } from './UnsettledCounts.tsx';

type ReadyStep = (typeof LEADING_ON)[number];

/** A button for each step that waits for the person; a publication has one of its own. */
export function ReadySteps({ cases }: { readonly cases: readonly CaseRow[] }) {
  return LEADING_ON.map((action) => <Ready key={action} action={action} cases={cases} />);
}

interface ReadyProps {
  readonly action: ReadyStep;
  readonly cases: readonly CaseRow[];
}

/** Takes the step with every case that is fit for it, and says of the others why they stay. */
function Ready({ action, cases }: ReadyProps) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const [takeStep, { isLoading }] = useTakeStepMutation();
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const { ready, staying } = readyAndStaying(cases, action);
  if (ready.length + staying.length === 0) return null;

  const close = () => {
    setOpen(false);
    setRefused([]);
  };

  const take = async () => {
    const result = await takeStep({ action, cases: ready.map(({ documentId }) => documentId) });
    if ('data' in result) {
      close();
      const step = say(TRANSITIONS[action].label);
      toggleNotification({ type: 'success', message: t('batch.done', { count: ready.length, step }) });
      return;
    }
    const failure = readFailure(result.error);
    setRefused(failure.refusals);
    toggleNotification({ type: 'danger', message: failure.refusals.length > 0 ? t('batch.refused') : failure.message });
  };

  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t(`batch.${action}-ready`, { count: ready.length })}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={(open) => !open && close()}>
          <Modal.Content>
            <Modal.Header closeLabel={t('review.close')}>
              <Modal.Title>{t(`batch.${action}-title`, { count: ready.length })}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Flex direction="column" alignItems="stretch" gap={4}>
                {refused.length > 0 && (
                  <>
                    <Typography fontWeight="bold" textColor="danger600">
                      {t('batch.refused')}
                    </Typography>
                    <RefusedCases refusals={refused} cases={cases} />
                  </>
                )}
                <UnsettledCounts unsettled={unsettledOf(ready)} />
                {staying.length === 0 && <Typography>{t(`batch.${action}-none-stays`)}</Typography>}
                {staying.length > 0 && (
                  <>
                    <Typography fontWeight="bold">{t(`batch.${action}-staying`, { count: staying.length })}</Typography>
                    <RefusedCases refusals={staying.flatMap(({ next }) => next?.blockers ?? [])} cases={staying} />
                  </>
                )}
              </Flex>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={close}>
                {t('review.cancel')}
              </Button>
              <Button loading={isLoading} disabled={ready.length === 0} onClick={take}>
                {t(`batch.${action}-now`, { count: ready.length })}
              </Button>
            </Modal.Footer>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
