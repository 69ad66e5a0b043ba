import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ImportProgress } from '../../../shared/contracts.ts';
import { useGetImportProgressQuery } from '../api/cases-api.ts';
import { useText } from '../translations/use-text.ts';

const EVERY_MS = 500;
/** Until the server has heard of the import. */
const BEGINNING: ImportProgress = { phase: 'reading', done: 0, total: 0 };

/** How far the writing is, asked for twice a second. */
export function Progress({ importId }: { readonly importId: string }) {
  const { t } = useText();
  const { currentData } = useGetImportProgressQuery(importId, { pollingInterval: EVERY_MS });
  const { phase, done, total } = currentData ?? BEGINNING;
  const said = t(`import.phase.${phase}`, { done, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography>{said}</Typography>
      <Box maxWidth="40rem">
        <ProgressBar aria-label={said} value={total === 0 ? 0 : Math.round((100 * done) / total)} />
      </Box>
    </Flex>
  );
}
