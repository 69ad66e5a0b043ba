import { Typography } from '@strapi/design-system';
import { useText } from '../../translations/use-text.ts';

export function PasteHint() {
  const { t } = useText();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('edit.paste-hint')}
    </Typography>
  );
}
