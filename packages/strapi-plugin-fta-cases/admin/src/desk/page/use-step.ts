import { useNotification } from '@strapi/strapi/admin';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CaseReview, Step } from '../../../../shared/contracts.ts';
import { TRANSITIONS } from '../../../../shared/workflow.ts';
import { useGetBatchQuery, useTakeStepMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { nextWaiting, worklistOf } from '../../batches/worklist.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../translations/use-text.ts';
import type { KeptText } from './use-kept-text.ts';

interface StepInput {
  readonly review: CaseReview;
  readonly kept: KeptText;
  readonly onBlocked: () => void;
}

interface TakenStep {
  readonly take: (step: Step, comment?: string) => Promise<void>;
  readonly isTaking: boolean;
}

/** Takes a step once the server has the text. After a judgement the next case that waits for the person opens. */
export function useStep({ review, kept, onBlocked }: StepInput): TakenStep {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { state } = useLocation();
  const [takeStep, { isLoading }] = useTakeStepMutation();
  const { documentId, batch } = review;
  const cases = useGetBatchQuery(batch?.documentId ?? '', { skip: batch === null }).currentData?.cases ?? [];

  const take = async ({ action, label }: Step, comment?: string) => {
    if (!(await kept.save())) {
      toggleNotification({ type: 'warning', message: t('desk.not-taken') });
      return;
    }
    const isJudgement = TRANSITIONS[action].role === 'reviewer';
    const next = isJudgement ? nextWaiting(cases, worklistOf(state), documentId) : undefined;
    const result = await takeStep({ action, cases: [documentId], ...(comment && { comment }) });
    if ('error' in result) {
      toggleNotification({ type: 'danger', message: readFailure(result.error).message });
      onBlocked();
      return;
    }
    const done = t('review.done', { step: say(label) });
    if (next) {
      toggleNotification({ type: 'success', message: `${done} ${t('review.next-opened', { title: next.title })}` });
      navigate(paths.case(next.documentId), { state });
      return;
    }
    const last = isJudgement ? ` ${t('review.none-waiting')}` : '';
    toggleNotification({ type: 'success', message: `${done}${last}` });
  };
  return { take, isTaking: isLoading };
}
