import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BatchDetail } from '../../../shared/contracts.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { currentPlans, waitingPlan } from './current-plans.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanLine } from './PlanLine.tsx';
import { useGetBatchPlansQuery } from './plans-api.ts';

interface BatchProps {
  readonly batch: BatchDetail;
}

/** For publishers: when the batch is to be published. */
export function PlanBatch({ batch }: BatchProps) {
  const { t } = useText();
  const mayPlan = usePermitted()('publish');
  const [isOpen, setOpen] = useState(false);
  const { documentId, canPublish } = batch;
  const { currentData } = useGetBatchPlansQuery(documentId, { refetchOnMountOrArgChange: true });
  const waiting = waitingPlan(currentData?.plans ?? [], documentId);
  if (!mayPlan || (!canPublish && !waiting)) return null;
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t(waiting ? 'plan.change' : 'plan.make')}
      </Button>
      {isOpen && <PlanDialog target="batch" documentId={documentId} plan={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is planned for the batch and its cases, and what became of it. */
export function BatchPlans({ batch }: BatchProps) {
  const { t } = useText();
  const { currentData, error } = useGetBatchPlansQuery(batch.documentId, { refetchOnMountOrArgChange: true });
  if (error) return <Typography>{t('plan.failed', { message: readFailure(error).message })}</Typography>;
  const cases = new Map(batch.cases.map((each) => [each.documentId, each]));
  const told = currentPlans(currentData?.plans ?? []).filter(
    ({ documentId }) => cases.get(documentId)?.reviewState !== 'published',
  );
  if (told.length === 0) return null;
  return (
    <Box tag="ul" aria-label={t('plan.title')} paddingBottom={4}>
      {told.map((plan) => (
        <li key={plan.id}>
          {plan.target === 'case' && (
            <LinkTo to={paths.case(plan.documentId)}>{cases.get(plan.documentId)?.title ?? ''}</LinkTo>
          )}{' '}
          <PlanLine plan={plan} />
        </li>
      ))}
    </Box>
  );
}
