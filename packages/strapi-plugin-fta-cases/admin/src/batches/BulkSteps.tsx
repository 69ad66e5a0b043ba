import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Refusal } from '../../../shared/contracts.ts';
import { TRANSITIONS, type WorkflowAction } from '../../../shared/workflow.ts';
import { useTakeStepMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { useFocusWhenLost } from '../focus.ts';
import { paths } from '../paths.ts';
import { usePermitted } from '../permissions.ts';
import { CommentDialog } from '../review/CommentDialog.tsx';
import { leadsOn } from '../review/leading-on.ts';
import { useText } from '../translations/use-text.ts';
import { MoveToBatch } from './arrange/MoveToBatch.tsx';
import type { Places } from './arrange/use-places.ts';
import { RefusedCases } from './RefusedCases.tsx';
import { type CaseRow, commonActions, unsettledOf } from './selection.ts';
import { UnsettledCounts } from './UnsettledCounts.tsx';

interface BulkStepsProps {
  /** The batch that they are in. */
  readonly batch: string;
  /** Those that are shown: what is out of sight takes no step. */
  readonly cases: readonly CaseRow[];
  readonly selected: ReadonlySet<string>;
  readonly places: Places;
  readonly onDone: () => void;
}

/** Steps for the selected cases together: all of them or none. */
export function BulkSteps({ batch, cases, selected, places, onDone }: BulkStepsProps) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const [takeStep, { isLoading }] = useTakeStepMutation();
  const permitted = usePermitted();
  const [asking, setAsking] = useState<WorkflowAction | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const chosen = cases.filter(({ documentId }) => selected.has(documentId));
  const actions = commonActions(chosen);
  const [first] = chosen;
  const canMove = chosen.length > 0 && permitted('revise');
  const isFixed = chosen.some(({ placeRefusals }) => placeRefusals.length > 0);
  const unsettled = unsettledOf(chosen);
  const isAsked = (action: WorkflowAction) =>
    TRANSITIONS[action].comment || (leadsOn(action) && unsettled.warnings + unsettled.comments > 0);
  const bar = useFocusWhenLost<HTMLDivElement>(`${chosen.length} ${asking} ${isMoving} ${isLoading}`);

  const take = async (action: WorkflowAction, comment?: string) => {
    const result = await takeStep({
      action,
      cases: chosen.map(({ documentId }) => documentId),
      ...(comment && { comment }),
    });
    setAsking(null);
    if ('data' in result) {
      setRefusals([]);
      const step = say(TRANSITIONS[action].label);
      toggleNotification({ type: 'success', message: t('batch.done', { count: chosen.length, step }) });
      onDone();
      return;
    }
    const failure = readFailure(result.error);
    setRefusals(failure.refusals);
    toggleNotification({ type: 'danger', message: failure.refusals.length > 0 ? t('batch.refused') : failure.message });
  };

  return (
    <Bar ref={bar} tabIndex={-1} role="group" aria-label={t('batch.bulk')}>
      <Flex gap={2} wrap="wrap" minHeight="3.2rem">
        {chosen.length === 0 && <Typography textColor="neutral600">{t('batch.select-some')}</Typography>}
        {chosen.length > 0 && (
          <Typography fontWeight="bold">{t('batch.selected', { count: chosen.length })}</Typography>
        )}
        {chosen.length > 0 && actions.length === 0 && (
          <Typography textColor="neutral600">{t('batch.no-common-step')}</Typography>
        )}
        {actions.map((action) => (
          <Button
            key={action}
            variant="secondary"
            loading={isLoading}
            onClick={() => (isAsked(action) ? setAsking(action) : take(action))}
          >
            {say(TRANSITIONS[action].label)}
          </Button>
        ))}
        {first && chosen.length === 1 && (
          <LinkButton tag={Link} to={paths.casePreview(first.documentId)} variant="tertiary">
            {t('preview.open-one')}
          </LinkButton>
        )}
        {canMove && (
          <Button
            variant="tertiary"
            disabled={isFixed}
            title={isFixed ? t('move.fixed') : undefined}
            onClick={() => setMoving(true)}
          >
            {t('move.open')}
          </Button>
        )}
      </Flex>
      {refusals.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          <Typography fontWeight="bold" textColor="danger600">
            {t('batch.refused')}
          </Typography>
          <RefusedCases refusals={refusals} cases={cases} />
        </Flex>
      )}
      {isMoving && (
        <MoveToBatch
          batch={batch}
          cases={chosen}
          places={places}
          onDone={() => {
            setMoving(false);
            onDone();
          }}
          onClose={() => setMoving(false)}
        />
      )}
      {asking && (
        <CommentDialog
          title={say(TRANSITIONS[asking].label)}
          required={TRANSITIONS[asking].comment}
          busy={isLoading}
          onConfirm={(comment) => take(asking, comment)}
          onClose={() => setAsking(null)}
        >
          {leadsOn(asking) && (
            <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
              <UnsettledCounts unsettled={unsettled} />
            </Flex>
          )}
        </CommentDialog>
      )}
    </Bar>
  );
}

/** Stays where it is when nothing is chosen, so that the table does not jump and the focus has a place to return to. */
const Bar = styled.div`
  margin-bottom: 1.2rem;
  outline: none;
`;
