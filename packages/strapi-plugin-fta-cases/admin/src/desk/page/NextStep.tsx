import { Button, Flex, MenuItem, TextButton } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { CaseReview, Step } from '../../../../shared/contracts.ts';
import type { WorkflowAction } from '../../../../shared/workflow.ts';
import { ActionMenu } from '../../ActionMenu.tsx';
import { CommentDialog } from '../../review/CommentDialog.tsx';
import { leadsOn } from '../../review/leading-on.ts';
import { useText } from '../../translations/use-text.ts';
import type { Fault } from '../checks/check-text.ts';
import { gatheredReason } from '../remarks/gathered.ts';
import { openRemarks } from '../remarks/open-remarks.ts';
import { OpenPoints } from './OpenPoints.tsx';
import type { KeptText } from './use-kept-text.ts';
import { useStep } from './use-step.ts';

interface NextStepProps {
  readonly review: CaseReview;
  readonly kept: KeptText;
  readonly onBlocked: () => void;
}

/** A step that somebody is asked about, with what is still open of the case. */
interface Asking {
  readonly step: Step;
  readonly warnings: readonly Fault[];
  readonly isOpen: boolean;
}

/** Steps beside the next one that are as near at hand. */
const BESIDE: readonly WorkflowAction[] = ['return'];

/** The one next step as a button, beside it the return of what is judged, the others behind it in a menu. */
export function NextStep({ review, kept, onBlocked }: NextStepProps) {
  const wording = useText();
  const { t, say } = wording;
  const [asking, setAsking] = useState<Asking | null>(null);
  const { take, isTaking } = useStep({ review, kept, onBlocked });
  const { status } = kept.kept.state;
  const isUnsaved = status !== 'untouched' && status !== 'saved';
  const [next, ...others] = forwardFirst(review.steps);
  const remarks = openRemarks(review.comments);

  // The page goes on being drawn while the text is looked through.
  const latest = useRef(take);
  latest.current = take;
  const choose = async (step: Step) => {
    const faults = leadsOn(step.action) ? await kept.caseText.faultsNow() : [];
    const warnings = faults.filter((fault) => fault.severity !== 'info' && !fault.ignored);
    const isOpen = leadsOn(step.action) && warnings.length + remarks.length > 0;
    if (step.comment || isOpen) setAsking({ step, warnings, isOpen });
    else await latest.current(step);
  };
  const confirm = async (step: Step, comment: string) => {
    await take(step, comment);
    setAsking(null);
  };

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
      {others.filter(isBeside).map((step) => (
        <Button
          key={step.action}
          variant="secondary"
          disabled={step.blockers.length > 0 && !isUnsaved}
          onClick={() => void choose(step)}
        >
          {say(step.label)}
        </Button>
      ))}
      {next && (
        <Button
          loading={isTaking}
          variant={next.comment ? 'secondary' : 'default'}
          // What is typed may have put it right: then the server is asked.
          disabled={next.blockers.length > 0 && !isUnsaved}
          onClick={() => void choose(next)}
        >
          {say(next.label)}
        </Button>
      )}
      {others.some((step) => !isBeside(step)) && (
        <ActionMenu label={t('desk.other-steps')} variant="tertiary">
          {others
            .filter((step) => !isBeside(step))
            .map((step) => (
              <MenuItem key={step.action} onSelect={() => void choose(step)} disabled={step.blockers.length > 0}>
                {say(step.label)}
              </MenuItem>
            ))}
        </ActionMenu>
      )}
      {asking && (
        <CommentDialog
          title={say(asking.step.label)}
          initial={BESIDE.includes(asking.step.action) ? gatheredReason(remarks, review.case, wording) : ''}
          required={asking.step.comment}
          busy={isTaking}
          onConfirm={(comment) => void confirm(asking.step, comment)}
          onClose={() => setAsking(null)}
        >
          {asking.isOpen && <OpenPoints review={review} warnings={asking.warnings} remarks={remarks} />}
        </CommentDialog>
      )}
    </Flex>
  );
}

const isBeside = ({ action }: Step) => BESIDE.includes(action);

/** Steps back need a reason; they come behind those that lead on. */
function forwardFirst(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => Number(a.comment) - Number(b.comment));
}
