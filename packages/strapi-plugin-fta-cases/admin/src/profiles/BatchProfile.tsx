import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../translations/use-text.ts';
import { ProfileDialog } from './ProfileDialog.tsx';

/** Leads to what the series of a batch is held to. */
export function BatchProfile({ documentId }: { readonly documentId: string }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('profile.open')}
      </Button>
      {isOpen && <ProfileDialog documentId={documentId} onClose={() => setOpen(false)} />}
    </>
  );
}
