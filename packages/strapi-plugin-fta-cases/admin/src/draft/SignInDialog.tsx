import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { type FormEvent, useRef, useState } from 'react';
import type { TextKey } from '../translations/texts.ts';
import { useText } from '../translations/use-text.ts';

interface SignInDialogProps {
  /** The account that has signed in, whoever it is. */
  readonly onSignedIn: (userId: number) => void;
  readonly onClose: () => void;
}

/** Signs in again without leaving the page. Strapi's own login keeps the session, as its login page does. */
export function SignInDialog({ onSignedIn, onClose }: SignInDialogProps) {
  const { t } = useText();
  const login = useAuth('SignInDialog', (auth) => auth.login);
  const known = useAuth('SignInDialog', ({ user }) => user?.email ?? '');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<TextKey | null>(null);

  const passwordInput = useRef<HTMLInputElement>(null);
  const focusPassword = (event: Event) => {
    if (known === '') return;
    event.preventDefault();
    passwordInput.current?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // In the page the dialog is a child of the edit view's own form, though not in the document.
    event.stopPropagation();
    setBusy(true);
    const outcome = await login({ email: email.trim(), password, rememberMe: isRemembered() });
    setBusy(false);
    if ('data' in outcome && outcome.data) onSignedIn(Number(outcome.data.user.id));
    else setFault('error' in outcome && statusOf(outcome.error) !== null ? 'sign-in.failed' : 'sign-in.offline');
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onOpenAutoFocus={focusPassword}>
        <Modal.Header closeLabel={t('sign-in.later')}>
          <Modal.Title>{t('sign-in.title')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={submit}>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{t('sign-in.about')}</Typography>
              <Field.Root required>
                <Field.Label>{t('sign-in.email')}</Field.Label>
                <TextInput
                  type="email"
                  autoComplete="username"
                  value={email}
                  onChange={({ target }: { target: HTMLInputElement }) => setEmail(target.value)}
                />
              </Field.Root>
              <Field.Root required>
                <Field.Label>{t('sign-in.password')}</Field.Label>
                <TextInput
                  ref={passwordInput}
                  type="password"
                  autoComplete="current-password"
                  value={password}
                  onChange={({ target }: { target: HTMLInputElement }) => setPassword(target.value)}
                />
              </Field.Root>
              {fault !== null && (
                <Typography textColor="danger600" role="alert">
                  {t(fault)}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {t('sign-in.later')}
            </Button>
            <Button type="submit" loading={busy} disabled={email.trim() === '' || password === ''}>
              {t('sign-in.submit')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Where Strapi keeps the token of somebody who has asked to stay signed in. */
function isRemembered(): boolean {
  return localStorage.getItem('jwtToken') !== null;
}

function statusOf(error: unknown): number | null {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' ? status : null;
}
