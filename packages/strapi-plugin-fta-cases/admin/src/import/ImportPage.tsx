import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { LinkTo } from '../LinkTo.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { DropZone } from './DropZone.tsx';
import { FaultAlert } from './FaultAlert.tsx';
import { takeHandedOver } from './handed-over.ts';
import { importedState } from './Imported.tsx';
import { asksFirst, OutsideAlert, textOutside } from './OutsideAlert.tsx';
import { PagesRead } from './PagesRead.tsx';
import { Progress } from './Progress.tsx';
import { ReportView } from './ReportView.tsx';
import { FORMATS } from './read-document.ts';
import { type Import, type ImportState, useImport } from './use-import.ts';

/** Imports a document: choose it, see what would be done, have it done, and go on with the batch. */
export function ImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const work = useImport((report) => {
    const { documentId } = report.batch;
    navigate(documentId === null ? paths.batches : paths.batch(documentId), { state: importedState(report) });
  });
  const { choose } = work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    const file = takeHandedOver();
    if (file) void choose(file);
  }, []);
  return (
    <Page.Main>
      <Page.Title>{t('import.title')}</Page.Title>
      <PageHeader
        title={t('import.title')}
        subtitle={t('import.subtitle')}
        back={<LinkTo to={paths.batches}>← {t('batch.back')}</LinkTo>}
      />
      <Layouts.Content>
        <Work work={work} />
      </Layouts.Content>
    </Page.Main>
  );
}

function Work({ work }: { readonly work: Import }) {
  const { t } = useText();
  const { state, choose, run, restart, dismiss } = work;
  switch (state.phase) {
    case 'choose':
      return (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Fault state={state} onDismiss={dismiss} />
          <DropZone onChoose={choose} />
        </Flex>
      );
    case 'trial':
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex gap={3} role="status">
            <Loader small />
            <Typography>{t('import.reading')}</Typography>
          </Flex>
          <PagesRead importId={state.importId} />
        </Flex>
      );
    case 'report':
      return <Report state={state} onRun={run} onRestart={restart} onDismiss={dismiss} />;
    case 'writing':
      return <Progress importId={state.importId} />;
  }
}

type Phase<Name extends ImportState['phase']> = Extract<ImportState, { phase: Name }>;

interface FaultProps {
  readonly state: Phase<'choose'>;
  readonly onDismiss: () => void;
}

function Fault({ state: { unreadable, failed }, onDismiss }: FaultProps) {
  const { t } = useText();
  if (unreadable) {
    const { name, reason } = unreadable;
    return <FaultAlert title={t(`import.${reason}`, { name, formats: FORMATS.join(' ') })} onDismiss={onDismiss} />;
  }
  if (!failed) return null;
  return (
    <FaultAlert title={t('import.trial-failed', { message: failed.message })} failure={failed} onDismiss={onDismiss} />
  );
}

interface ReportProps {
  readonly state: Phase<'report'>;
  readonly onRun: (overwrite: readonly string[]) => void;
  readonly onRestart: () => void;
  readonly onDismiss: () => void;
}

function Report({ state: { document, report, failed }, onRun, onRestart, onDismiss }: ReportProps) {
  const { t } = useText();
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(false);
  const { counts, batchChanges } = report;
  const outside = textOutside(report.diagnostics);
  const hasWork = counts.create + counts.update + overwrite.size + batchChanges.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {failed && (
        <FaultAlert title={t('import.failed', { message: failed.message })} failure={failed} onDismiss={onDismiss} />
      )}
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">
          {document.name} · {t('import.size', { size: megabytes(document.bytes) })} ·{' '}
          {document.encoding === null
            ? t('import.by-server')
            : t('import.encoding', { encoding: document.encoding.toUpperCase() })}
        </Typography>
        <Flex gap={2}>
          {!hasWork && <Typography textColor="neutral600">{t('import.nothing')}</Typography>}
          <Button variant="tertiary" onClick={onRestart}>
            {t('import.another')}
          </Button>
          <Button disabled={!hasWork || (asksFirst(outside) && !seen)} onClick={() => onRun([...overwrite])}>
            {t('import.run')}
          </Button>
        </Flex>
      </Flex>
      {outside.length > 0 && <OutsideAlert outside={outside} seen={seen} onSeen={setSeen} />}
      <ReportView report={report} overwrite={overwrite} onOverwrite={setOverwrite} />
    </Flex>
  );
}

/** A size as people say it; what is smaller is 0.1. */
function megabytes(bytes: number): string {
  return Math.max(0.1, bytes / 1024 ** 2).toFixed(1);
}
