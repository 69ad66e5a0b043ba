import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { BatchSummary } from '../../../shared/contracts.ts';
import { REVIEW_STATES, type ReviewState, STATE_LABELS } from '../../../shared/workflow.ts';
import { useGetBatchesQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { usePermitted } from '../permissions.ts';
import { StateBadge, stateColor } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { ImportHere } from './ImportHere.tsx';

/** On the home page: how far the batches are that are not all out yet, each as one bar of states. */
export default function ProgressWidget() {
  const { t } = useText();
  const permitted = usePermitted();
  const { currentData: batches, error } = useGetBatchesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Widget.Error>{t('batches.failed', { message: readFailure(error).message })}</Widget.Error>;
  if (!batches) return <Widget.Loading />;
  const inProgress = batches.filter(isInProgress);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {permitted('import') && <ImportHere />}
      {inProgress.length === 0 && <Typography textColor="neutral600">{t('home.progress-none')}</Typography>}
      {inProgress.map((batch) => (
        <Flex key={batch.documentId} direction="column" alignItems="stretch" gap={2}>
          <div>
            <LinkTo to={paths.batch(batch.documentId)}>{batch.title}</LinkTo>
          </div>
          <Bar states={batch.states} />
        </Flex>
      ))}
    </Flex>
  );
}

function isInProgress({ states }: BatchSummary): boolean {
  return REVIEW_STATES.some((state) => state !== 'published' && state !== 'withdrawn' && states[state] > 0);
}

/** The states as parts of one line, and in words below it. */
function Bar({ states }: { readonly states: BatchSummary['states'] }) {
  const { say } = useText();
  const present = REVIEW_STATES.filter((state) => states[state] > 0);
  return (
    <>
      <Line aria-hidden>
        {present.map((state) => (
          <Part key={state} $state={state} $count={states[state]} title={say(STATE_LABELS[state])} />
        ))}
      </Line>
      <Flex gap={2} wrap="wrap">
        {present.map((state) => (
          <StateBadge key={state} state={state} count={states[state]} />
        ))}
      </Flex>
    </>
  );
}

const Line = styled.div`
  display: flex;
  gap: 2px;
  height: 0.8rem;
  border-radius: 0.4rem;
  overflow: hidden;
`;

const Part = styled.div<{ readonly $state: ReviewState; readonly $count: number }>`
  flex: ${({ $count }) => $count} 0 4px;
  background: ${({ theme, $state }) => stateColor(theme.colors, $state)};
`;
