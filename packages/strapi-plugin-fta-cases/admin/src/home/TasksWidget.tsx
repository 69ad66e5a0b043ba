import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useGetBatchesQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { useFocusOnHeading } from '../focus.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { HeadingStyles } from './HeadingStyles.tsx';

/** On the home page: the batches in which cases wait for the person, the longest waiting first. */
export default function TasksWidget() {
  useFocusOnHeading();
  return (
    <>
      <HeadingStyles />
      <Tasks />
    </>
  );
}

function Tasks() {
  const { t, ago } = useText();
  const { currentData: batches, error } = useGetBatchesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Widget.Error>{t('batches.failed', { message: readFailure(error).message })}</Widget.Error>;
  if (!batches) return <Widget.Loading />;
  const waiting = batches.filter(({ turn }) => turn.count > 0);
  if (waiting.length === 0) return <Widget.NoData>{t('home.tasks-none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {waiting
        .toSorted((a, b) => (a.turn.since ?? '').localeCompare(b.turn.since ?? ''))
        .map(({ documentId, title, turn }) => (
          <li key={documentId}>
            <LinkTo to={paths.batchTasks(documentId)}>{title}</LinkTo>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t('home.task', { count: turn.count })}
              {turn.since !== null && t('home.oldest', { ago: ago(turn.since) })}
            </Typography>
          </li>
        ))}
    </Flex>
  );
}
