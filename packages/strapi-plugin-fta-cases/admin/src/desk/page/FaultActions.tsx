import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LONGEST_REASON } from '../../../../shared/contracts.ts';
import { useIgnoreFaultMutation, useTakeBackIgnoredMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { usePermitted } from '../../permissions.ts';
import { CommentDialog } from '../../review/CommentDialog.tsx';
import { useCasePlaces } from '../../review/case-places.ts';
import { useText } from '../../translations/use-text.ts';
import { ConfirmFigure } from '../../uncertain/ConfirmFigure.tsx';
import type { Fault } from '../checks/check-text.ts';
import { FixButton } from './FixButton.tsx';
import type { CaseText } from './use-case-text.ts';

/** What is done about faults: in the text, and at the server, which has to have the text first. */
export interface FaultHandling {
  readonly caseText: CaseText;
  /** Saves what the text says now; `true` where the server has it all. */
  readonly save: () => Promise<boolean>;
}

interface FaultActionsProps extends FaultHandling {
  readonly fault: Fault;
  /** Told when the fault has been ignored, or counts again. */
  readonly onDone?: () => void;
}

/** A figure of a scan is confirmed; any other fault is corrected, or left as it is for a reason; the reason is shown, and can be taken back. */
export function FaultActions({ fault, caseText, save, onDone }: FaultActionsProps) {
  const mayIgnore = usePermitted()('revise') && caseText.editable;
  if (fault.uncertain) return <ConfirmFigure record={fault.uncertain} onDone={onDone} />;
  if (fault.ignored) return <Reason fault={fault} mayTakeBack={mayIgnore} onDone={onDone} />;
  return (
    <>
      <FixButton caseText={caseText} fault={fault} />
      {mayIgnore && fault.severity !== 'error' && <IgnoreButton fault={fault} save={save} onDone={onDone} />}
    </>
  );
}

interface IgnoreButtonProps {
  readonly fault: Fault;
  readonly save: FaultHandling['save'];
  readonly onDone: (() => void) | undefined;
}

function IgnoreButton({ fault, save, onDone }: IgnoreButtonProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const documentId = useCasePlaces()?.documentId ?? '';
  const [ignore, { isLoading }] = useIgnoreFaultMutation();
  const [isAsking, setAsking] = useState(false);
  const confirm = async (reason: string) => {
    if (!(await save())) {
      toggleNotification({ type: 'warning', message: t('desk.not-taken') });
      return;
    }
    const { ruleId, pointer: path, words } = fault;
    const result = await ignore({ documentId, ruleId, path, words, reason });
    setAsking(false);
    if ('data' in result) onDone?.();
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };
  return (
    <>
      <TextButton type="button" onClick={() => setAsking(true)}>
        {t('desk.ignore')}
      </TextButton>
      {isAsking && (
        <CommentDialog
          title={t('desk.ignore.title')}
          required
          busy={isLoading}
          longest={LONGEST_REASON}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
        >
          <Typography tag="p">{fault.message}</Typography>
        </CommentDialog>
      )}
    </>
  );
}

interface ReasonProps {
  readonly fault: Fault;
  readonly mayTakeBack: boolean;
  readonly onDone: (() => void) | undefined;
}

function Reason({ fault: { ignored }, mayTakeBack, onDone }: ReasonProps) {
  const { t, time } = useText();
  const { toggleNotification } = useNotification();
  const documentId = useCasePlaces()?.documentId ?? '';
  const [takeBack, { isLoading }] = useTakeBackIgnoredMutation();
  if (!ignored) return null;
  const { id, reason, by, at } = ignored;
  const again = async () => {
    const result = await takeBack({ id, documentId });
    if ('data' in result) onDone?.();
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="omega">{t('desk.ignored.reason', { reason })}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {by}, {time(at)}
      </Typography>
      {mayTakeBack && (
        <TextButton type="button" disabled={isLoading} onClick={() => void again()}>
          {t('desk.ignored.take-back')}
        </TextButton>
      )}
    </Flex>
  );
}
