import { EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { BatchSummary } from '../../../shared/contracts.ts';
import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { useGetBatchesQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { paths } from '../paths.ts';
import { usePermitted } from '../permissions.ts';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';

/** All batches with how far their cases are. */
export function BatchesPage() {
  const { t } = useText();
  const permitted = usePermitted();
  const { currentData: batches, error } = useGetBatchesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error content={t('batches.failed', { message: readFailure(error).message })} />;
  if (!batches) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{t('batches.title')}</Page.Title>
      <PageHeader
        title={t('batches.title')}
        subtitle={t('batches.count', { count: batches.length })}
        actions={
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
  return (
    <PlainTable aria-label={t('batches.title')}>
      <thead>
        <tr>
          <th scope="col" className="words">
            {t('batches.batch')}
          </th>
          <th scope="col" className="words">
            {t('batches.issuer')}
          </th>
          <th scope="col" className="count">
            {t('batches.cases')}
          </th>
          <th scope="col" className="count">
            {t('list.mine')}
          </th>
          <th scope="col">{t('batches.states')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ documentId, title, issuer, states, turn }) => (
          <tr key={documentId}>
            <th scope="row">
              <LinkTo to={paths.batch(documentId)}>{title}</LinkTo>
            </th>
            <td>{issuer}</td>
            <td className="count">{Object.values(states).reduce((sum, count) => sum + count, 0)}</td>
            <td className="count">{turn.count || ''}</td>
            <td>
              <Flex gap={2} wrap="wrap">
                {REVIEW_STATES.filter((state) => states[state] > 0).map((state) => (
                  <StateBadge key={state} state={state} count={states[state]} />
                ))}
              </Flex>
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
