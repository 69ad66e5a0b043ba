import { Button, Field, Modal, Textarea, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useText } from '../translations/use-text.ts';

interface CommentDialogProps {
  readonly title: string;
  readonly required: boolean;
  /** What stands in the field at first. */
  readonly initial?: string;
  readonly busy: boolean;
  readonly children?: ReactNode;
  readonly onConfirm: (comment: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a step before it is taken. */
export function CommentDialog({
  title,
  required,
  initial = '',
  busy,
  children,
  onConfirm,
  onClose,
}: CommentDialogProps) {
  const { t } = useText();
  const [comment, setComment] = useState(initial);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {children}
          <Field.Root hint={t('review.comment-hint')}>
            <Field.Label>{t(required ? 'review.comment-required' : 'review.comment-optional')}</Field.Label>
            <Textarea value={comment} onChange={(event) => setComment(event.target.value)} />
            <Typography variant="pi" textColor="neutral600">
              <Field.Hint />
            </Typography>
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Button loading={busy} disabled={required && comment.trim() === ''} onClick={() => onConfirm(comment.trim())}>
            {t('review.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
