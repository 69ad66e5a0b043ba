import { MenuItem } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { ActionMenu } from '../../ActionMenu.tsx';
import { useText } from '../../translations/use-text.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { Preview } from './Preview.tsx';
import type { CaseText } from './use-case-text.ts';

/** Other ways to look at the case, and the keys of the page. */
export function ViewMenu({ caseText: { text, textView } }: { readonly caseText: CaseText }) {
  const { t } = useText();
  const [shown, setShown] = useState<'preview' | 'keys' | null>(null);
  const close = () => setShown(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== '/') return;
      event.preventDefault();
      setShown('keys');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <ActionMenu label={t('desk.view')} variant="tertiary">
        <MenuItem onSelect={() => setShown('preview')}>{t('desk.preview')}</MenuItem>
        <MenuItem onSelect={() => (textView.isOpen ? textView.close() : textView.open())}>
          {t(textView.isOpen ? 'desk.markdown.close' : 'desk.markdown')}
        </MenuItem>
        <MenuItem onSelect={() => setShown('keys')}>{t('desk.keys')}</MenuItem>
      </ActionMenu>
      {shown === 'preview' && text && <Preview content={text.content()} onClose={close} />}
      {shown === 'keys' && <KeysDialog onClose={close} />}
    </>
  );
}
