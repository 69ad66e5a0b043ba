import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import type { BatchDetail } from '../../../shared/contracts.ts';
import { useGetBatchQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { Imported, importedOf } from '../import/Imported.tsx';
import { LinkTo } from '../LinkTo.tsx';
import { Missing } from '../Missing.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { paths } from '../paths.ts';
import { useMayWrite, usePermitted } from '../permissions.ts';
import { BatchPlans, PlanBatch } from '../planning/PlannedBatch.tsx';
import { useText } from '../translations/use-text.ts';
import { BatchRemarks } from './BatchRemarks.tsx';
import { BulkSteps } from './BulkSteps.tsx';
import { CaseTable } from './CaseTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NewCase } from './NewCase.tsx';
import { PublishBatch } from './PublishBatch.tsx';
import { SubmitReady } from './SubmitReady.tsx';
import { useWorklist } from './use-worklist.ts';
import { listed } from './worklist.ts';

/** One batch as a worklist: its cases, steps for several of them at once, and its publication. */
export function BatchPage() {
  const { t } = useText();
  const { documentId = '' } = useParams();
  const { currentData: batch, error } = useGetBatchQuery(documentId, { refetchOnMountOrArgChange: true });
  if (error) {
    const { status, message } = readFailure(error);
    return status === 404 ? <Missing /> : <Page.Error content={t('batches.failed', { message })} />;
  }
  if (!batch) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  return <Batch key={documentId} batch={batch} />;
}

function Batch({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useText();
  const permitted = usePermitted();
  const mayCreate = useMayWrite('create');
  const imported = importedOf(useLocation().state);
  const [worklist, change] = useWorklist();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = listed(batch.cases, worklist);
  return (
    <Page.Main>
      <Page.Title>{batch.title}</Page.Title>
      <PageHeader
        title={batch.title}
        subtitle={[batch.issuer, batch.year].filter(Boolean).join(' · ')}
        back={<LinkTo to={paths.batches}>← {t('batch.back')}</LinkTo>}
        actions={
          <>
            {mayCreate && <NewCase batch={batch} />}
            <SubmitReady cases={batch.cases} />
            <PlanBatch batch={batch} />
            {permitted('publish') && <PublishBatch batch={batch} />}
          </>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch">
          {imported && <Imported counts={imported} />}
          <BatchPlans batch={batch} />
          <BatchRemarks diagnostics={batch.diagnostics} />
          <FilterBar cases={batch.cases} worklist={worklist} onChange={change} shown={shown.length} />
          <BulkSteps cases={shown} selected={selected} onDone={() => setSelected(new Set())} />
          {shown.length === 0 && (
            <EmptyStateLayout content={t(batch.cases.length === 0 ? 'batch.empty' : 'list.none')} />
          )}
          {shown.length > 0 && (
            <CaseTable
              title={batch.title}
              cases={shown}
              worklist={worklist}
              onSort={change}
              selected={selected}
              onSelect={setSelected}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
