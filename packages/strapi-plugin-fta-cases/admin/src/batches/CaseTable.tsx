import { Checkbox, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { useFirstRows } from '../use-first-rows.tsx';
import { WrappedTd } from '../WrappedTd.tsx';
import { type CaseRow, toggled } from './selection.ts';

const COLUMNS = [
  'batch.number',
  'batch.case',
  'batch.provider',
  'batch.state',
  'batch.comments',
  'batch.problems',
] as const;

interface CaseTableProps {
  readonly cases: readonly CaseRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The cases of a batch, each leading to its desk. */
export function CaseTable({ cases, selected, onSelect }: CaseTableProps) {
  const { t } = useText();
  const { rows, more } = useFirstRows(cases);
  const all = cases.length > 0 && selected.size === cases.length;
  return (
    <>
      <Table colCount={COLUMNS.length + 1} rowCount={cases.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Checkbox
                aria-label={t('batch.select-all')}
                checked={selected.size > 0 && !all ? 'indeterminate' : all}
                onCheckedChange={() => onSelect(new Set(all ? [] : cases.map(({ documentId }) => documentId)))}
              />
            </Th>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{t(column)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.documentId}>
              <Td>
                <Checkbox
                  aria-label={t('batch.select', { title: row.title })}
                  checked={selected.has(row.documentId)}
                  onCheckedChange={() => onSelect(toggled(selected, row.documentId))}
                />
              </Td>
              <Td>
                <Typography>{row.number}</Typography>
              </Td>
              <WrappedTd>
                <LinkTo to={paths.case(row.documentId)}>{row.title || t('place.blank')}</LinkTo>
              </WrappedTd>
              <Td>
                <Typography>{row.provider}</Typography>
              </Td>
              <Td>
                <StateBadge state={row.reviewState} />
                {row.isPublic && row.reviewState !== 'published' && (
                  <Typography variant="pi" textColor="neutral600">
                    {' '}
                    {t('batch.public')}
                  </Typography>
                )}
              </Td>
              <Td>
                <Typography>{row.openComments || ''}</Typography>
              </Td>
              <Td>
                <Typography textColor="danger600">{row.refusals.length || ''}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {more}
    </>
  );
}
