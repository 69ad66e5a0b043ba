import { Flex, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useGetBatchQuery } from '../../api/cases-api.ts';
import { neighbourhood, worklistOf } from '../../batches/worklist.ts';
import { LinkTo } from '../../LinkTo.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../translations/use-text.ts';

interface NeighboursProps {
  /** Document ids. */
  readonly batchId: string;
  readonly documentId: string;
}

/** Where the case stands in the list that one came from, and the ways to those before and behind it there. */
export function Neighbours({ batchId, documentId }: NeighboursProps) {
  const { t } = useText();
  const { state } = useLocation();
  const navigate = useNavigate();
  const cases = useGetBatchQuery(batchId).currentData?.cases ?? [];
  const { place, count, previous, next } = neighbourhood(cases, worklistOf(state), documentId);
  const before = previous?.documentId;
  const behind = next?.documentId;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = { PageUp: before, PageDown: behind }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      navigate(paths.case(to), { state });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [before, behind, navigate, state]);

  if (cases.length === 0) return null;
  return (
    <Flex gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {place === null ? t('desk.outside-list', { count }) : t('desk.position', { index: place, count })}
      </Typography>
      {before !== undefined && (
        <LinkTo to={paths.case(before)} state={state}>
          {t('desk.previous')}
        </LinkTo>
      )}
      {behind !== undefined && (
        <LinkTo to={paths.case(behind)} state={state}>
          {t('desk.next')}
        </LinkTo>
      )}
    </Flex>
  );
}
