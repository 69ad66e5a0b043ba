import { Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LONGEST_PROFILE, type SeriesProfile } from '../../../shared/profiles.ts';
import { AlertBox } from '../AlertBox.tsx';
import { type Failure, readFailure } from '../api/refusal.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { ProfileHistory } from './ProfileHistory.tsx';
import { ProfileUpload } from './ProfileUpload.tsx';
import { useGetProfileQuery, usePutProfileAgainMutation, useUploadProfileMutation } from './profiles-api.ts';

interface ProfileDialogProps {
  /** Document id of a batch of the series. */
  readonly documentId: string;
  readonly onClose: () => void;
}

/** What the series of a batch is held to and was, and for publishers another. */
export function ProfileDialog({ documentId, onClose }: ProfileDialogProps) {
  const { t } = useText();
  const { currentData: state, error } = useGetProfileQuery(documentId, { refetchOnMountOrArgChange: true });
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('profile.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error !== undefined && (
            <Typography textColor="danger600">
              {t('profile.failed', { message: readFailure(error).message })}
            </Typography>
          )}
          {error === undefined && !state && <Typography>{t('page.loading')}</Typography>}
          {error === undefined && state && <SeriesState documentId={documentId} state={state} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SeriesStateProps {
  readonly documentId: string;
  readonly state: SeriesProfile;
}

function SeriesState({ documentId, state }: SeriesStateProps) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const mayChange = usePermitted()('publish') && state.series !== '' && state.issuer !== '';
  const [upload, uploading] = useUploadProfileMutation();
  const [putAgain, puttingAgain] = usePutProfileAgainMutation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const isBusy = uploading.isLoading || puttingAgain.isLoading;
  const { issuer, series, number: seen } = state;

  const tell = (result: { data: SeriesProfile } | { error: unknown }) => {
    setFailure('data' in result ? null : readFailure(result.error));
    if ('data' in result) {
      toggleNotification({ type: 'success', message: t('profile.changed', { title: result.data.profile.title }) });
    }
  };
  const take = async (file: File) => {
    if (file.size > LONGEST_PROFILE * BYTES_OF_CHARACTER) {
      setFailure({ message: t('profile.too-large'), status: null, refusals: [], conflict: null });
      return;
    }
    tell(await upload({ documentId, content: await file.text(), seen }));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>
        {series === '' || issuer === '' ? t('profile.no-series') : t('profile.about', { issuer, series })}
      </Typography>
      {failure && (
        <AlertBox title={t('profile.refused')} onDismiss={() => setFailure(null)}>
          <ul>
            {failure.refusals.length === 0 && <Typography tag="li">{failure.message}</Typography>}
            {failure.refusals.map(({ path, text }) => (
              <Typography
                tag="li"
                variant="pi"
                data-content
                key={`${path.join('/')} ${text.zh}`}
                style={{ overflowWrap: 'anywhere' }}
              >
                {say(text)}
              </Typography>
            ))}
          </ul>
        </AlertBox>
      )}
      <ProfileHistory
        state={state}
        isBusy={isBusy}
        onAgain={mayChange ? async (number) => tell(await putAgain({ documentId, number, seen })) : null}
      />
      {mayChange && <ProfileUpload isBusy={isBusy} onChoose={(file) => void take(file)} />}
    </Flex>
  );
}

/** The most bytes that a character takes in UTF-8. */
const BYTES_OF_CHARACTER = 4;
