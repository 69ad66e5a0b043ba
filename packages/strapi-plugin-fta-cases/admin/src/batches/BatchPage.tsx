import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { BatchDetail } from '../../../shared/contracts.ts';
import { REVIEW_STATES } from '../../../shared/workflow.ts';
import { useGetBatchQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useMayWrite, usePermitted } from '../permissions.ts';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { BulkSteps } from './BulkSteps.tsx';
import { CaseTable } from './CaseTable.tsx';
import { NewCase } from './NewCase.tsx';
import { PublishBatch } from './PublishBatch.tsx';

/** One batch: its cases, steps for several of them at once, and its publication. */
export function BatchPage() {
  const { t } = useText();
  const { documentId = '' } = useParams();
  const { currentData: batch, error } = useGetBatchQuery(documentId, { refetchOnMountOrArgChange: true });
  if (error) return <Page.Error content={t('batches.failed', { message: readFailure(error).message })} />;
  if (!batch) return <Page.Loading />;
  return <Batch batch={batch} />;
}

function Batch({ batch }: { readonly batch: BatchDetail }) {
  const { t } = useText();
  const permitted = usePermitted();
  const mayCreate = useMayWrite('create');
  useHeadingFocus();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <Page.Main>
      <Page.Title>{batch.title}</Page.Title>
      <Layouts.Header
        title={batch.title}
        subtitle={[batch.issuer, batch.year].filter(Boolean).join(' · ')}
        navigationAction={<LinkTo to={paths.batches}>← {t('batch.back')}</LinkTo>}
        primaryAction={
          <Flex gap={2}>
            {mayCreate && <NewCase batchId={batch.documentId} />}
            {permitted('publish') && <PublishBatch batch={batch} />}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex gap={2} paddingBottom={4}>
          {REVIEW_STATES.filter((state) => batch.states[state] > 0).map((state) => (
            <StateBadge key={state} state={state} count={batch.states[state]} />
          ))}
        </Flex>
        <BulkSteps cases={batch.cases} selected={selected} onDone={() => setSelected(new Set())} />
        <CaseTable cases={batch.cases} selected={selected} onSelect={setSelected} />
      </Layouts.Content>
    </Page.Main>
  );
}
