import { Box, Flex, Loader, ProgressBar, Typography } from '@strapi/design-system';
import { useGetImportProgressQuery } from '../api/cases-api.ts';
import { useText } from '../translations/use-text.ts';

const EVERY_MS = 500;

/** How far the writing is, asked for twice a second. */
export function Progress({ importId }: { readonly importId: string }) {
  const { t } = useText();
  const { currentData: progress } = useGetImportProgressQuery(importId, { pollingInterval: EVERY_MS });
  if (!progress) return <Loader />;
  const { phase, done, total } = progress;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography>{t(`import.phase.${phase}`, { done, total })}</Typography>
      <Box maxWidth="40rem">
        <ProgressBar value={total === 0 ? 0 : Math.round((100 * done) / total)} />
      </Box>
    </Flex>
  );
}
