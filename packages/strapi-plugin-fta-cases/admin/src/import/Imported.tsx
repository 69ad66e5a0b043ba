import type { Diagnostic } from '@fta/cases-core';
import { Box, Flex, Typography } from '@strapi/design-system';
import { IMPORT_ACTIONS, type ImportReport } from '../../../shared/contracts.ts';
import type { CaseRow } from '../batches/selection.ts';
import { CaseLink } from '../CaseLink.tsx';
import { useText } from '../translations/use-text.ts';
import { Diagnostics } from './Diagnostics.tsx';

/** What the import page hands on to the page of the batch. */
interface ImportDone {
  readonly counts: ImportReport['counts'];
  /** What was said of the cases of the document, by their ids; those of which nothing was said are left out. */
  readonly remarks: readonly { readonly id: string; readonly diagnostics: readonly Diagnostic[] }[];
}

export interface ImportedState {
  readonly imported: ImportDone;
}

/** What of a report goes on to the page of the batch. */
export function importedState({ counts, cases }: ImportReport): ImportedState {
  const remarks = cases
    .filter(({ action }) => action === 'create' || action === 'update')
    .map(({ id, diagnostics }) => ({ id, diagnostics: diagnostics.filter(({ severity }) => severity !== 'info') }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  return { imported: { counts, remarks } };
}

/** What was handed on; `null` for who comes from elsewhere. */
export function importedOf(state: unknown): ImportDone | null {
  return (state as ImportedState | null)?.imported ?? null;
}

interface ImportedProps {
  readonly done: ImportDone;
  readonly cases: readonly CaseRow[];
}

/** Says what an import has done with the cases, and what it has found in them, each with the way to its desk. */
export function Imported({ done: { counts, remarks }, cases }: ImportedProps) {
  const { t } = useText();
  const actions = IMPORT_ACTIONS.filter((action) => counts[action] > 0);
  const remarked = cases.flatMap((row) => remarks.filter(({ id }) => id === row.id).map((remark) => ({ row, remark })));
  return (
    <Box background="success100" borderColor="success200" hasRadius padding={3} marginBottom={4}>
      <Typography role="status">
        {t('import.done')}
        {actions.map((action) => ` · ${t(`action.${action}`)} ${counts[action]}`)}
      </Typography>
      {remarked.length > 0 && (
        <Box tag="details" paddingTop={2}>
          <summary>
            <Typography>{t('import.done-remarks', { count: remarked.length })}</Typography>
          </summary>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
            {remarked.map(({ row, remark }) => (
              <li key={row.documentId}>
                <CaseLink documentId={row.documentId}>
                  {row.number}. {row.title || t('place.blank')}
                </CaseLink>
                <Diagnostics diagnostics={remark.diagnostics} />
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </Box>
  );
}
