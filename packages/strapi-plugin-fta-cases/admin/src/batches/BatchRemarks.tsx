import type { Diagnostic } from '@fta/cases-core';
import { Box, Typography } from '@strapi/design-system';
import { Diagnostics } from '../import/Diagnostics.tsx';
import { useText } from '../translations/use-text.ts';

/** What the checks say of the batch as a whole, folded. */
export function BatchRemarks({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { t } = useText();
  if (diagnostics.length === 0) return null;
  return (
    <Box paddingBottom={3}>
      <details>
        <summary>
          <Typography>{t('batch.remarks', { count: diagnostics.length })}</Typography>
        </summary>
        <Box paddingTop={2}>
          <Diagnostics diagnostics={diagnostics} />
        </Box>
      </details>
    </Box>
  );
}
