import { Box, Typography } from '@strapi/design-system';
import { IMPORT_ACTIONS, type ImportReport } from '../../../shared/contracts.ts';
import { useText } from '../translations/use-text.ts';

type Counts = ImportReport['counts'];

/** What the import page hands on to the page of the batch. */
export interface ImportedState {
  readonly imported: Counts;
}

/** The counts that were handed on; `null` for who comes from elsewhere. */
export function importedOf(state: unknown): Counts | null {
  return (state as ImportedState | null)?.imported ?? null;
}

/** Says what an import has done with the cases. */
export function Imported({ counts }: { readonly counts: Counts }) {
  const { t } = useText();
  const done = IMPORT_ACTIONS.filter((action) => counts[action] > 0);
  return (
    <Box role="status" background="success100" borderColor="success200" hasRadius padding={3} marginBottom={4}>
      <Typography>
        {t('import.done')}
        {done.map((action) => ` · ${t(`action.${action}`)} ${counts[action]}`)}
      </Typography>
    </Box>
  );
}
