import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { DropZone } from './DropZone.tsx';
import { FaultAlert } from './FaultAlert.tsx';
import { asksFirst, OutsideAlert, textOutside } from './OutsideAlert.tsx';
import { Progress } from './Progress.tsx';
import { ReportView } from './ReportView.tsx';
import { FORMATS } from './read-document.ts';
import { type Import, type ImportState, useImport } from './use-import.ts';

/** Imports a document: choose it, see what would be done, have it done. */
export function ImportPage() {
  useHeadingFocus();
  const { t } = useText();
  const work = useImport();
  return (
    <Page.Main>
      <Page.Title>{t('import.title')}</Page.Title>
      <Layouts.Header
        title={t('import.title')}
        subtitle={t('import.subtitle')}
        navigationAction={<LinkTo to={paths.batches}>← {t('batch.back')}</LinkTo>}
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
        <Flex gap={3} role="status">
          <Loader small />
          <Typography>{t('import.reading')}</Typography>
        </Flex>
      );
    case 'report':
      return <Report state={state} onRun={run} onRestart={restart} onDismiss={dismiss} />;
    case 'writing':
      return <Progress importId={state.importId} />;
    case 'done':
      return <Done state={state} onRestart={restart} />;
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
          {document.name} · {t('import.encoding', { encoding: document.encoding.toUpperCase() })}
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

function Done({ state: { report }, onRestart }: { readonly state: Phase<'done'>; readonly onRestart: () => void }) {
  const { t } = useText();
  const { batch, counts } = report;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} role="status">
      <Typography variant="beta">{t('import.done')}</Typography>
      <Typography>
        {(['create', 'update', 'unchanged', 'keep', 'locked'] as const)
          .filter((action) => counts[action] > 0)
          .map((action) => `${t(`action.${action}`)} ${counts[action]}`)
          .join(' · ')}
      </Typography>
      {batch.documentId !== null && (
        <LinkTo to={paths.batch(batch.documentId)}>{t('import.open-batch', { title: batch.title })}</LinkTo>
      )}
      <Button variant="tertiary" onClick={onRestart}>
        {t('import.another')}
      </Button>
    </Flex>
  );
}
