import { Box, ProgressBar, Typography } from '@strapi/design-system';
import { useGetImportProgressQuery } from '../api/cases-api.ts';
import { useText } from '../translations/use-text.ts';

const EVERY_MS = 1_000;

/** How many pages of a document have been read, which takes long for a scan; nothing for what has no pages. */
export function PagesRead({ importId }: { readonly importId: string }) {
  const { t } = useText();
  const { currentData } = useGetImportProgressQuery(importId, { pollingInterval: EVERY_MS });
  if (currentData?.phase !== 'reading' || currentData.total === 0) return null;
  const { done, total } = currentData;
  const said = t('import.pages-read', { done, total });
  return (
    <Box maxWidth="40rem">
      <Typography variant="pi" textColor="neutral600">
        {said}
      </Typography>
      <ProgressBar aria-label={said} value={Math.round((100 * done) / total)} />
    </Box>
  );
}
