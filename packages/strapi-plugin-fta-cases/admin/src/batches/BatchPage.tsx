import { Button, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { Drag, Eye } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router-dom';
import type { BatchDetail } from '../../../shared/contracts.ts';
import { useGetBatchQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { useFocusWhenLost } from '../focus.ts';
import { Imported, importedOf } from '../import/Imported.tsx';
import { LinkTo } from '../LinkTo.tsx';
import { Missing } from '../Missing.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { paths } from '../paths.ts';
import { useMayWrite, usePermitted } from '../permissions.ts';
import { BatchPlans, PlanBatch } from '../planning/PlannedBatch.tsx';
import { BatchProfile } from '../profiles/BatchProfile.tsx';
import { useText } from '../translations/use-text.ts';
import { Arrange } from './arrange/Arrange.tsx';
import { movableIds } from './arrange/arrangement.ts';
import { PlacesNotice } from './arrange/PlacesNotice.tsx';
import { type Places, usePlaces } from './arrange/use-places.ts';
import { BatchRemarks } from './BatchRemarks.tsx';
import { BulkSteps } from './BulkSteps.tsx';
import { CaseTable } from './CaseTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NewCase } from './NewCase.tsx';
import { PublishBatch } from './PublishBatch.tsx';
import { ReadySteps } from './ReadySteps.tsx';
import { useWorklist } from './use-worklist.ts';
import { listed } from './worklist.ts';

/** One batch as a worklist: its cases, steps for several of them at once, their order, and its publication. */
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
  const places = usePlaces();
  const imported = importedOf(useLocation().state);
  const [isArranging, setArranging] = useState(false);
  const content = useFocusWhenLost<HTMLDivElement>(isArranging);
  return (
    <Page.Main>
      <Page.Title>{batch.title}</Page.Title>
      <PageHeader
        title={batch.title}
        subtitle={[batch.issuer, batch.year].filter(Boolean).join(' · ')}
        back={<BackToBatches />}
        actions={!isArranging && <BatchActions batch={batch} onArrange={() => setArranging(true)} />}
      />
      <Layouts.Content>
        <Flex ref={content} tabIndex={-1} direction="column" alignItems="stretch" style={{ outline: 'none' }}>
          {imported && <Imported done={imported} cases={batch.cases} />}
          <BatchPlans batch={batch} />
          <PlacesNotice places={places} batch={batch.documentId} />
          {isArranging ? (
            <Arrange batch={batch} places={places} onClose={() => setArranging(false)} />
          ) : (
            <Cases batch={batch} places={places} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function BackToBatches() {
  const { t } = useText();
  return <LinkTo to={paths.batches}>← {t('batch.back')}</LinkTo>;
}

interface BatchActionsProps {
  readonly batch: BatchDetail;
  readonly onArrange: () => void;
}

/** What can be done with the batch as a whole. */
function BatchActions({ batch, onArrange }: BatchActionsProps) {
  const { t } = useText();
  const permitted = usePermitted();
  const mayCreate = useMayWrite('create');
  return (
    <>
      <LinkButton
        tag={Link}
        to={paths.batchPreview(batch.documentId)}
        variant="tertiary"
        startIcon={<Eye aria-hidden />}
      >
        {t('preview.open')}
      </LinkButton>
      {permitted('revise') && movableIds(batch.cases).length > 0 && (
        <Button variant="tertiary" startIcon={<Drag aria-hidden />} onClick={onArrange}>
          {t('arrange.open')}
        </Button>
      )}
      {mayCreate && <NewCase batch={batch} />}
      <BatchProfile documentId={batch.documentId} />
      <ReadySteps cases={batch.cases} />
      <PlanBatch batch={batch} />
      {permitted('publish') && <PublishBatch batch={batch} />}
    </>
  );
}

interface CasesProps {
  readonly batch: BatchDetail;
  readonly places: Places;
}

/** The cases that the address of the page asks for, and steps for those that are selected. */
function Cases({ batch, places }: CasesProps) {
  const { t } = useText();
  const [worklist, change] = useWorklist();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = listed(batch.cases, worklist);
  return (
    <>
      <BatchRemarks diagnostics={batch.diagnostics} />
      <FilterBar cases={batch.cases} worklist={worklist} onChange={change} shown={shown.length} />
      <BulkSteps
        batch={batch.documentId}
        cases={shown}
        selected={selected}
        places={places}
        onDone={() => setSelected(new Set())}
      />
      {shown.length === 0 && <EmptyStateLayout content={t(batch.cases.length === 0 ? 'batch.empty' : 'list.none')} />}
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
    </>
  );
}
