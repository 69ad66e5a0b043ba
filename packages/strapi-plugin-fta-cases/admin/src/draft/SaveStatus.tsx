import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../translations/use-text.ts';
import type { DraftState } from './draft-state.ts';

interface SaveStatusProps {
  readonly state: DraftState;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
  readonly onSettle: () => void;
}

/** What has become of what was typed, in a line; with what the person can do where it is not saved. */
export function SaveStatus({ state, onRetry, onSignIn, onSettle }: SaveStatusProps) {
  const { t } = useText();
  const said = useSaid(state);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status" aria-live="polite">
      {said !== null && (
        <Typography variant="pi" textColor={COLORS[state.status] ?? 'neutral600'}>
          {said}
        </Typography>
      )}
      {(state.status === 'offline' || state.status === 'failed') && (
        <Action onClick={onRetry}>{t('draft.retry')}</Action>
      )}
      {(state.status === 'signed-out' || state.status === 'other-person') && (
        <Action onClick={onSignIn}>{t('sign-in.again')}</Action>
      )}
      {state.clash !== null && <Action onClick={onSettle}>{t('clash.resolve')}</Action>}
      {state.journalFault !== null && (
        <Typography variant="pi" textColor="danger600">
          {t('draft.not-kept', { reason: state.journalFault })}
        </Typography>
      )}
    </Flex>
  );
}

const COLORS: Partial<Record<DraftState['status'], string>> = {
  offline: 'neutral800',
  failed: 'neutral800',
  'signed-out': 'danger600',
  'other-person': 'danger600',
  refused: 'danger600',
  clash: 'danger600',
};

function Action({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <Button type="button" size="S" variant="secondary" onClick={onClick}>
      {children}
    </Button>
  );
}

function useSaid({ status, savedAt, isKept, message }: DraftState): string | null {
  const { t } = useText();
  const { formatDate } = useIntl();
  if (status === 'untouched') return null;
  if (status === 'unsaved') return t(isKept ? 'draft.unsaved-kept' : 'draft.unsaved');
  if (status === 'saved') return savedAt && t('draft.saved', { when: formatDate(savedAt, { timeStyle: 'short' }) });
  return t(`draft.${status}`, { message });
}
