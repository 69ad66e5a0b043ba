import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PlanRecord, PlanTarget } from '../../../shared/plans.ts';
import { readFailure } from '../api/refusal.ts';
import { useText } from '../translations/use-text.ts';
import { useMakePlanMutation, useWithdrawPlanMutation } from './plans-api.ts';
import { usePlanTime } from './use-plan-time.ts';
import { fieldTime, nextMorning, ownZone, zoneText } from './zone.ts';

interface PlanDialogProps {
  readonly target: PlanTarget;
  readonly documentId: string;
  /** The one that waits. */
  readonly plan: PlanRecord | undefined;
  readonly onClose: () => void;
}

const YEAR = 365 * 86_400_000;

/** When a case or batch is to be published; a plan that it has is changed or taken back here. */
export function PlanDialog({ target, documentId, plan, onClose }: PlanDialogProps) {
  const { t } = useText();
  const timeText = usePlanTime();
  const { toggleNotification } = useNotification();
  const [make, making] = useMakePlanMutation();
  const [withdraw, withdrawing] = useWithdrawPlanMutation();
  const [value, setValue] = useState(() => fieldTime(plan ? new Date(plan.at) : nextMorning(new Date())));
  const at = new Date(value);
  const wait = at.getTime() - Date.now();
  const isFit = wait > 0 && wait <= YEAR;

  const end = (outcome: { readonly data: PlanRecord } | { readonly error: unknown }, message: string) => {
    if ('data' in outcome) {
      onClose();
      toggleNotification({ type: 'success', message });
    } else toggleNotification({ type: 'danger', message: readFailure(outcome.error).message });
  };
  const save = async () => {
    const iso = at.toISOString();
    end(await make({ target, documentId, at: iso, timeZone: ownZone() }), t('plan.saved', { time: timeText(iso) }));
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('plan.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{t(target === 'case' ? 'plan.about-case' : 'plan.about-batch')}</Typography>
            <Field.Root
              hint={t('plan.zone', { zone: zoneText(Number.isNaN(wait) ? new Date() : at) })}
              error={!isFit && t('plan.past')}
            >
              <Field.Label>{t('plan.at')}</Field.Label>
              <TextInput
                type="datetime-local"
                value={value}
                onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Flex gap={2}>
            {plan && (
              <Button
                variant="danger-light"
                loading={withdrawing.isLoading}
                onClick={async () => end(await withdraw(plan.id), t('plan.withdrawn'))}
              >
                {t('plan.withdraw')}
              </Button>
            )}
            <Button loading={making.isLoading} disabled={!isFit} onClick={() => void save()}>
              {t('plan.save')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
