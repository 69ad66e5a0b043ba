import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { CaseReview } from '../../../shared/contracts.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { currentPlans, waitingPlan } from './current-plans.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanLine } from './PlanLine.tsx';
import { useGetCasePlansQuery } from './plans-api.ts';

/** In the head of the desk: when the case is to be published, and for publishers the way to say so. */
export function PlannedCase({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const mayPlan = usePermitted()('publish') && review.reviewState === 'approved';
  const [isOpen, setOpen] = useState(false);
  const { documentId, reviewState } = review;
  const { currentData } = useGetCasePlansQuery(documentId, { refetchOnMountOrArgChange: true });
  const plans = currentData?.plans ?? [];
  const waiting = waitingPlan(plans, documentId);
  const told = reviewState === 'published' ? [] : currentPlans(plans);
  if (told.length === 0 && !mayPlan) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {told.map((plan) => (
        <PlanLine key={plan.id} plan={plan} isOfBatch={plan.target === 'batch'} />
      ))}
      {mayPlan && (
        <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
          {t(waiting ? 'plan.change' : 'plan.make')}
        </Button>
      )}
      {isOpen && <PlanDialog target="case" documentId={documentId} plan={waiting} onClose={() => setOpen(false)} />}
    </Flex>
  );
}
