import { Button, Flex, MenuItem, SimpleMenu, TextButton } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CaseReview, Step } from '../../../../shared/contracts.ts';
import { useTakeStepMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { CommentDialog } from '../../review/CommentDialog.tsx';
import { useText } from '../../translations/use-text.ts';
import type { KeptText } from './use-kept-text.ts';

interface NextStepProps {
  readonly review: CaseReview;
  readonly kept: KeptText;
  readonly onBlocked: () => void;
}

/** The one next step as a button, the others behind it in a menu. A step is taken once the server has the text. */
export function NextStep({ review, kept, onBlocked }: NextStepProps) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const [takeStep, { isLoading }] = useTakeStepMutation();
  const [asking, setAsking] = useState<Step | null>(null);
  const { status } = kept.kept.state;
  const isUnsaved = status !== 'untouched' && status !== 'saved';
  const [next, ...others] = forwardFirst(review.steps);

  const take = async ({ action, label }: Step, comment?: string) => {
    if (!(await kept.save())) {
      setAsking(null);
      toggleNotification({ type: 'warning', message: t('desk.not-taken') });
      return;
    }
    const result = await takeStep({ action, cases: [review.documentId], ...(comment && { comment }) });
    setAsking(null);
    if ('data' in result) {
      toggleNotification({ type: 'success', message: t('review.done', { step: say(label) }) });
      return;
    }
    toggleNotification({ type: 'danger', message: readFailure(result.error).message });
    onBlocked();
  };
  const choose = (step: Step) => (step.comment ? setAsking(step) : void take(step));

  return (
    <Flex gap={2}>
      {kept.editable && !kept.isAutosaved && (
        <Button variant="secondary" disabled={!isUnsaved} onClick={() => void kept.save()}>
          {t('desk.save')}
        </Button>
      )}
      {next && next.blockers.length > 0 && (
        <TextButton onClick={onBlocked}>{t('desk.blocked', { count: next.blockers.length })}</TextButton>
      )}
      {next && (
        <Button
          loading={isLoading}
          variant={next.comment ? 'secondary' : 'default'}
          // What is typed may have put it right: then the server is asked.
          disabled={next.blockers.length > 0 && !isUnsaved}
          onClick={() => choose(next)}
        >
          {say(next.label)}
        </Button>
      )}
      {others.length > 0 && (
        <SimpleMenu label={t('desk.other-steps')} variant="tertiary">
          {others.map((step) => (
            <MenuItem key={step.action} onSelect={() => choose(step)} disabled={step.blockers.length > 0}>
              {say(step.label)}
            </MenuItem>
          ))}
        </SimpleMenu>
      )}
      {asking && (
        <CommentDialog
          title={say(asking.label)}
          required={asking.comment}
          busy={isLoading}
          onConfirm={(comment) => void take(asking, comment)}
          onClose={() => setAsking(null)}
        />
      )}
    </Flex>
  );
}

/** Steps back need a reason; they come behind those that lead on. */
function forwardFirst(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => Number(a.comment) - Number(b.comment));
}
