import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CaseReview, Refusal, Step } from '../../../shared/contracts.ts';
import { useTakeStepMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { formErrorsOf } from '../remarks/form-errors.ts';
import { languageOf } from '../translations/language.ts';
import { useText } from '../translations/use-text.ts';
import { CommentDialog } from './CommentDialog.tsx';
import { RefusalList } from './RefusalList.tsx';

/** The steps the person may take from this state, and what stands in their way. */
export function Steps({ review }: { readonly review: CaseReview }) {
  const { t, say } = useText();
  const { locale } = useIntl();
  const modified = useForm('FtaSteps', (state) => state.modified);
  const setErrors = useForm('FtaSteps', (state) => state.setErrors);
  const { toggleNotification } = useNotification();
  const [takeStep, { isLoading }] = useTakeStepMutation();
  const [asking, setAsking] = useState<Step | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const take = async ({ action, label }: Step, comment?: string) => {
    const result = await takeStep({ action, cases: [review.documentId], ...(comment && { comment }) });
    setAsking(null);
    if ('data' in result) {
      setRefusals([]);
      toggleNotification({ type: 'success', message: t('review.done', { step: say(label) }) });
      return;
    }
    const failure = readFailure(result.error);
    setRefusals(failure.refusals);
    setErrors(formErrorsOf(failure.refusals, languageOf(locale)));
    toggleNotification({ type: 'danger', message: failure.message });
  };

  if (review.steps.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('review.no-steps')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {modified && (
        <Typography variant="pi" textColor="neutral800" role="status">
          {t('review.save-first')}
        </Typography>
      )}
      {forwardFirst(review.steps).map((step) => (
        <Flex key={step.action} direction="column" alignItems="stretch" gap={2}>
          <Button
            fullWidth
            variant={step.comment ? 'tertiary' : 'default'}
            loading={isLoading}
            disabled={modified || step.blockers.length > 0}
            onClick={() => (step.comment ? setAsking(step) : take(step))}
          >
            {say(step.label)}
          </Button>
          {step.blockers.length > 0 && <Blockers step={step} />}
        </Flex>
      ))}
      {refusals.length > 0 && <RefusalList refusals={refusals} />}
      {asking && (
        <CommentDialog
          title={say(asking.label)}
          required={asking.comment}
          busy={isLoading}
          onConfirm={(comment) => take(asking, comment)}
          onClose={() => setAsking(null)}
        />
      )}
    </Flex>
  );
}

/** Steps back need a reason; they stand below those that lead on. */
function forwardFirst(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => Number(a.comment) - Number(b.comment));
}

function Blockers({ step }: { readonly step: Step }) {
  const { t, say } = useText();
  return (
    <details open={step.blockers.length === 1}>
      <summary>
        <Typography variant="pi" textColor="danger600">
          {t('review.blocked', { count: step.blockers.length, step: say(step.label) })}
        </Typography>
      </summary>
      <RefusalList refusals={step.blockers} />
    </details>
  );
}
