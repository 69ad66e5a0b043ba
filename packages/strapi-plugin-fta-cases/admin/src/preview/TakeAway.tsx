import { Button, MenuItem, SimpleMenu } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { DOWNLOAD_FORMATS, DOWNLOADS, type DownloadFormat } from '../../../shared/formats.ts';
import type { DraftQuery } from '../api/cases-api.ts';
import { useText } from '../translations/use-text.ts';
import { download } from './download.ts';

/** Prints the preview, or has the draft as a file. */
export function TakeAway({ query }: { readonly query: DraftQuery }) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();

  const take = async (format: DownloadFormat) => {
    const failure = await download(query, format);
    if (failure) toggleNotification({ type: 'danger', message: t('preview.failed', { message: failure.message }) });
  };

  return (
    <>
      <SimpleMenu label={t('preview.download')} variant="secondary">
        {DOWNLOAD_FORMATS.map((format) => (
          <MenuItem key={format} onSelect={() => void take(format)}>
            {say(DOWNLOADS[format].label)}
          </MenuItem>
        ))}
      </SimpleMenu>
      <Button onClick={() => window.print()}>{t('preview.print')}</Button>
    </>
  );
}
