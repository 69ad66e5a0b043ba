import { batchSchema } from '@fta/cases-core/schema';
import { Badge, Flex, Grid, Typography } from '@strapi/design-system';
import { IMPORT_ACTIONS, type ImportReport } from '../../../shared/contracts.ts';
import { ChangeList } from '../diff/ChangeList.tsx';
import { labelOf } from '../translations/schema-text.ts';
import { useText } from '../translations/use-text.ts';
import { Card } from './Card.tsx';
import { CaseRows } from './CaseRows.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { textOutside } from './OutsideAlert.tsx';

interface ReportViewProps {
  readonly report: ImportReport;
  readonly overwrite: ReadonlySet<string>;
  readonly onOverwrite: (ids: ReadonlySet<string>) => void;
}

/** What a trial has found: the batch, what became of the source, and what would be done with each case. */
export function ReportView({ report, overwrite, onOverwrite }: ReportViewProps) {
  const { t } = useText();
  const { cases, counts, coverage, diagnostics, batchChanges, absent } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={4}>
        <Grid.Item col={coverage ? 6 : 12} s={12} direction="column" alignItems="stretch">
          <BatchCard report={report} />
        </Grid.Item>
        {coverage && (
          <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
            <CoverageCard coverage={coverage} isOutside={textOutside(diagnostics).length > 0} />
          </Grid.Item>
        )}
      </Grid.Root>
      {diagnostics.length > 0 && (
        <Card title={t('import.document-remarks', { count: diagnostics.length })}>
          <Diagnostics diagnostics={diagnostics} />
        </Card>
      )}
      {batchChanges.length > 0 && (
        <Card title={t('import.batch-changes')}>
          <ChangeList changes={batchChanges} schema={batchSchema} />
        </Card>
      )}
      <Card title={t('import.cases', { count: cases.length })}>
        <Flex gap={2} wrap="wrap">
          {IMPORT_ACTIONS.filter((action) => counts[action] > 0).map((action) => (
            <Badge key={action}>
              {t(`action.${action}`)} {counts[action]}
            </Badge>
          ))}
        </Flex>
        {counts.keep > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('import.keep-note')}
          </Typography>
        )}
        <CaseRows cases={cases} overwrite={overwrite} onOverwrite={onOverwrite} />
      </Card>
      {absent.length > 0 && (
        <Card title={t('import.absent', { count: absent.length })}>
          <ul>
            {absent.map(({ id, number, title }) => (
              <Typography tag="li" key={id}>
                {number}. {title}
              </Typography>
            ))}
          </ul>
        </Card>
      )}
    </Flex>
  );
}

function BatchCard({ report: { batch } }: { readonly report: ImportReport }) {
  const { t, say } = useText();
  const { shape } = batchSchema;
  const facts = [
    { schema: shape.issuer, value: batch.issuer },
    { schema: shape.series, value: batch.series },
    { schema: shape.ordinal, value: batch.ordinal },
    { schema: shape.year, value: batch.year },
    { schema: shape.id, value: batch.id },
  ];
  return (
    <Card title={batch.title || t('place.blank')}>
      <Flex>
        <Badge backgroundColor={batch.documentId === null ? 'success100' : 'primary100'} textColor="neutral800">
          {t(batch.documentId === null ? 'import.new-batch' : 'import.known-batch')}
        </Badge>
      </Flex>
      {facts
        .filter(({ value }) => value !== null && value !== '')
        .map(({ schema, value }) => (
          <Typography key={labelOf(schema).en}>
            {t('remark.line-place', { place: say(labelOf(schema)), text: value })}
          </Typography>
        ))}
    </Card>
  );
}
