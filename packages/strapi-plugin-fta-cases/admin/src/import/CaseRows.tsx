import { Badge, Box, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { Fragment, useState } from 'react';
import type { ImportAction, ImportedCase } from '../../../shared/contracts.ts';
import { toggled } from '../batches/selection.ts';
import { ChangeList } from '../diff/ChangeList.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { StateBadge } from '../review/StateBadge.tsx';
import { useText } from '../translations/use-text.ts';
import { useFirstRows } from '../use-first-rows.tsx';
import { Diagnostics } from './Diagnostics.tsx';

const GROUNDS = {
  create: 'success100',
  update: 'primary100',
  unchanged: 'neutral150',
  keep: 'warning100',
  locked: 'danger100',
} as const satisfies Record<ImportAction, string>;

const COLUMNS = [
  'batch.number',
  'import.case',
  'batch.provider',
  'import.action',
  'import.figures',
  'import.remarks',
  'import.differences',
] as const;

interface CaseRowsProps {
  readonly cases: readonly ImportedCase[];
  readonly overwrite: ReadonlySet<string>;
  readonly onOverwrite: (ids: ReadonlySet<string>) => void;
}

/** What would be done with each case, with its remarks and differences to unfold. */
export function CaseRows({ cases, overwrite, onOverwrite }: CaseRowsProps) {
  const { t } = useText();
  const { rows, more } = useFirstRows(cases);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <PlainTable>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <Row
                row={row}
                isOpen={open.has(row.id)}
                onToggle={() => setOpen(toggled(open, row.id))}
                isOverwritten={overwrite.has(row.id)}
                onOverwrite={() => onOverwrite(toggled(overwrite, row.id))}
              />
              {open.has(row.id) && (
                <tr>
                  <td colSpan={COLUMNS.length + 1}>
                    <Box padding={4} background="neutral100" hasRadius>
                      <Flex direction="column" alignItems="stretch" gap={4}>
                        <Diagnostics diagnostics={row.diagnostics} />
                        {row.changes.length > 0 && <ChangeList changes={row.changes} />}
                      </Flex>
                    </Box>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </PlainTable>
      {more}
    </>
  );
}

interface RowProps {
  readonly row: ImportedCase;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly isOverwritten: boolean;
  readonly onOverwrite: () => void;
}

function Row({ row, isOpen, onToggle, isOverwritten, onOverwrite }: RowProps) {
  const { t } = useText();
  const { number, title, provider, action, reviewState, figures, diagnostics, changes } = row;
  return (
    <tr>
      <td>
        <Typography>{number}</Typography>
      </td>
      <td>
        <Typography>{title || t('place.blank')}</Typography>
      </td>
      <td>
        <Typography>{provider}</Typography>
      </td>
      <td>
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor={GROUNDS[action]} textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
            {t(`action.${action}`)}
          </Badge>
          {reviewState && <StateBadge state={reviewState} />}
          {action === 'keep' && (
            <Checkbox
              checked={isOverwritten}
              onCheckedChange={onOverwrite}
              aria-label={t('import.overwrite-case', { title })}
            >
              {t('import.overwrite')}
            </Checkbox>
          )}
        </Flex>
      </td>
      <td>
        <Typography>{figures}</Typography>
      </td>
      <td>
        <Typography textColor={diagnostics.some(({ severity }) => severity === 'error') ? 'danger600' : 'neutral800'}>
          {diagnostics.length || ''}
        </Typography>
      </td>
      <td>
        <Typography>{changes.length || ''}</Typography>
      </td>
      <td>
        {diagnostics.length + changes.length > 0 && (
          <IconButton
            label={t(isOpen ? 'import.hide' : 'import.show', { number })}
            aria-expanded={isOpen}
            variant="ghost"
            onClick={onToggle}
          >
            {isOpen ? <ChevronUp /> : <ChevronDown />}
          </IconButton>
        )}
      </td>
    </tr>
  );
}
