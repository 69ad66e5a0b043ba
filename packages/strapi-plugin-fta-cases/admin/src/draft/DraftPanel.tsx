import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { whenNobodyTypes } from './at-rest.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { EditingNotice } from './EditingNotice.tsx';
import { OtherPersonDialog } from './OtherPersonDialog.tsx';
import { RecoveryDialog } from './RecoveryDialog.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SignInDialog } from './SignInDialog.tsx';
import type { KeptDraft } from './use-draft.ts';

type Dialog = 'clash' | 'recovery' | 'sign-in' | 'other-person';

/** The saved state of a case with everything that it may ask of the person, each in a dialog that can wait. */
export function DraftPanel({ kept }: { readonly kept: KeptDraft }) {
  const { draft, state, recoveries, editing } = kept;
  const [dialog, setDialog] = useDialog(kept);
  const userId = useAuth('DraftPanel', ({ user }) => Number(user?.id ?? 0));
  const signedIn = useRef(userId);
  const close = () => setDialog(null);
  const [busy, setBusy] = useState(false);
  const during = async (work: Promise<unknown>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <>
      <EditingNotice editing={editing} />
      <SaveStatus
        state={state}
        onRetry={() => void draft.retry()}
        onSignIn={() => setDialog(state.status === 'other-person' ? 'other-person' : 'sign-in')}
        onSettle={() => setDialog('clash')}
      />
      {dialog === 'clash' && state.clash && (
        <ClashDialog
          clash={state.clash}
          busy={busy}
          onSettle={(choices) => void during(draft.settle(choices))}
          onClose={close}
        />
      )}
      {dialog === 'recovery' && recoveries.length > 0 && (
        <RecoveryDialog
          recoveries={recoveries}
          canSetAside={kept.documentId !== null}
          onRestore={kept.restore}
          onDiscard={kept.discard}
          onClose={close}
        />
      )}
      {dialog === 'sign-in' && (
        <SignInDialog
          onSignedIn={(id) => {
            signedIn.current = id;
            close();
            void draft.signedIn(id);
          }}
          onClose={close}
        />
      )}
      {dialog === 'other-person' && (
        <OtherPersonDialog
          onTakeOver={() => {
            close();
            void draft.takeOver(signedIn.current);
          }}
          onSignIn={() => setDialog('sign-in')}
          onClose={close}
        />
      )}
    </>
  );
}

/**
 * The dialog that is open: one opens by itself when what it is about comes up, once nobody is typing, and not again once
 * it was closed.
 */
function useDialog({ state, recoveries }: KeptDraft) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { status, clash } = state;
  const hasRecoveries = recoveries.length > 0;
  useEffect(() => {
    if (hasRecoveries) return whenNobodyTypes(() => setDialog((open) => open ?? 'recovery'));
  }, [hasRecoveries]);
  useEffect(() => {
    if (clash) return whenNobodyTypes(() => setDialog('clash'));
  }, [clash]);
  useEffect(() => {
    if (status === 'signed-out') return whenNobodyTypes(() => setDialog('sign-in'));
    if (status === 'other-person') setDialog('other-person');
  }, [status]);
  return [dialog, setDialog] as const;
}
