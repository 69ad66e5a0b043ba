import { Flex, Typography } from '@strapi/design-system';
import { useGetBatchQuery } from '../../api/cases-api.ts';
import { LinkTo } from '../../LinkTo.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../translations/use-text.ts';

interface NeighboursProps {
  /** Document ids. */
  readonly batchId: string;
  readonly documentId: string;
}

/** Where the case stands in its batch, and the ways to those before and behind it. */
export function Neighbours({ batchId, documentId }: NeighboursProps) {
  const { t } = useText();
  const cases = useGetBatchQuery(batchId).currentData?.cases ?? [];
  const index = cases.findIndex((each) => each.documentId === documentId);
  if (index < 0) return null;
  const [previous, next] = [cases[index - 1], cases[index + 1]];
  return (
    <Flex gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {t('desk.position', { index: index + 1, count: cases.length })}
      </Typography>
      {previous && <LinkTo to={paths.case(previous.documentId)}>{t('desk.previous')}</LinkTo>}
      {next && <LinkTo to={paths.case(next.documentId)}>{t('desk.next')}</LinkTo>}
    </Flex>
  );
}
