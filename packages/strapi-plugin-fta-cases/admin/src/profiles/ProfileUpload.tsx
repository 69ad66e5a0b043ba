import { Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef } from 'react';
import { useText } from '../translations/use-text.ts';

interface ProfileUploadProps {
  readonly isBusy: boolean;
  readonly onChoose: (file: File) => void;
}

/** Takes the file of another profile, which is in force at once where it is one. */
export function ProfileUpload({ isBusy, onChoose }: ProfileUploadProps) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('profile.upload')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
          event.target.value = '';
        }}
      />
      <Button
        variant="secondary"
        startIcon={<Upload aria-hidden />}
        loading={isBusy}
        onClick={() => input.current?.click()}
      >
        {t('profile.upload')}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {t('profile.upload-hint')}
      </Typography>
    </Flex>
  );
}
