import { Button, Modal, Typography } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';

interface OtherPersonDialogProps {
  readonly onTakeOver: () => void;
  readonly onSignIn: () => void;
  readonly onClose: () => void;
}

/** Asks before a text is saved in the name of another account than the one that typed it. */
export function OtherPersonDialog({ onTakeOver, onSignIn, onClose }: OtherPersonDialogProps) {
  const { t } = useText();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('sign-in.later')}>
          <Modal.Title>{t('sign-in.other')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography>{t('sign-in.other-about')}</Typography>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onTakeOver}>
            {t('sign-in.take-over')}
          </Button>
          <Button type="button" onClick={onSignIn}>
            {t('sign-in.again')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
