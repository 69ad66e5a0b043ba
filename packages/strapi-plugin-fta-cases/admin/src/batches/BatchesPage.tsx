import { EmptyStateLayout, Flex, LinkButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { BatchSummary } from '../../../shared/contracts.ts';
import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { useGetBatchesQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { usePermitted } from '../permissions.ts';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { WrappedTd } from '../WrappedTd.tsx';

/** All batches with how far their cases are. */
export function BatchesPage() {
  const { t } = useText();
  const permitted = usePermitted();
  const { currentData: batches, error } = useGetBatchesQuery(undefined, { refetchOnMountOrArgChange: true });
  useHeadingFocus(batches !== undefined);
  if (error) return <Page.Error content={t('batches.failed', { message: readFailure(error).message })} />;
  if (!batches) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('batches.title')}</Page.Title>
      <Layouts.Header
        title={t('batches.title')}
        subtitle={t('batches.count', { count: batches.length })}
        primaryAction={
          permitted('import') && (
            <LinkButton tag={Link} to={paths.import} startIcon={<Plus />}>
              {t('batches.import')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        {batches.length === 0 ? <EmptyStateLayout content={t('batches.none')} /> : <BatchTable batches={batches} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function BatchTable({ batches }: { readonly batches: readonly BatchSummary[] }) {
  const { t } = useText();
  const columns = ['batches.batch', 'batches.issuer', 'batches.cases', 'batches.states'] as const;
  return (
    <Table colCount={columns.length} rowCount={batches.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{t(column)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {batches.map((batch) => (
          <Tr key={batch.documentId}>
            <WrappedTd>
              <LinkTo to={paths.batch(batch.documentId)}>{batch.title}</LinkTo>
            </WrappedTd>
            <Td>
              <Typography>{batch.issuer}</Typography>
            </Td>
            <Td>
              <Typography>{Object.values(batch.states).reduce((sum, count) => sum + count, 0)}</Typography>
            </Td>
            <Td>
              <Flex gap={2} wrap="wrap">
                {REVIEW_STATES.filter((state) => batch.states[state] > 0).map((state) => (
                  <StateBadge key={state} state={state} count={batch.states[state]} />
                ))}
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
