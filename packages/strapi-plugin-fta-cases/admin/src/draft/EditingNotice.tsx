import { Box, Typography } from '@strapi/design-system';
import type { Editing } from '../../../shared/contracts.ts';
import { useText } from '../translations/use-text.ts';

/** Names the others who are changing the case; nothing where nobody is. */
export function EditingNotice({ editing }: { readonly editing: readonly Editing[] }) {
  const { t } = useText();
  if (editing.length === 0) return null;
  const names = editing.map(({ name }) => name).join(t('draft.names'));
  return (
    <Box hasRadius background="warning100" padding={3} width="100%" role="status">
      <Typography variant="pi" textColor="neutral800">
        {t('draft.editing', { names })}
      </Typography>
    </Box>
  );
}
