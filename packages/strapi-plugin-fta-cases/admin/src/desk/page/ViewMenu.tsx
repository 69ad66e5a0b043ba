import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useText } from '../../translations/use-text.ts';
import type { TextView } from './use-case-text.ts';

interface ViewMenuProps {
  readonly textView: TextView;
}

/** Other ways to look at the case. */
export function ViewMenu({ textView }: ViewMenuProps) {
  const { t } = useText();
  return (
    <SimpleMenu label={t('desk.view')} variant="tertiary">
      <MenuItem onSelect={() => (textView.isOpen ? textView.close() : textView.open())}>
        {t(textView.isOpen ? 'desk.markdown.close' : 'desk.markdown')}
      </MenuItem>
    </SimpleMenu>
  );
}
