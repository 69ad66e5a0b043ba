import { Button, MenuItem } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { DOWNLOAD_FORMATS, DOWNLOADS } from '../../../shared/formats.ts';
import { ActionMenu } from '../ActionMenu.tsx';
import { type DraftQuery, useGetOriginalsQuery } from '../api/cases-api.ts';
import { routeTo } from '../api/routes.ts';
import { useText } from '../translations/use-text.ts';
import { download } from './download.ts';

/** Prints the preview, or has as a file the draft, what a batch was imported from, or a template for the next one. */
export function TakeAway({ query: { what, documentId } }: { readonly query: DraftQuery }) {
  const { t, say } = useText();
  const { toggleNotification } = useNotification();
  const isBatch = what === 'downloadBatch';
  const { currentData: originals = [] } = useGetOriginalsQuery(documentId, { skip: !isBatch });

  const take = async (address: string, fallbackName: string) => {
    const failure = await download(address, fallbackName);
    if (failure) toggleNotification({ type: 'danger', message: t('preview.failed', { message: failure.message }) });
  };
  const draft = routeTo(what, { documentId });
  const template = routeTo('template', { documentId });

  return (
    <>
      <ActionMenu label={t('preview.download')} variant="secondary">
        {DOWNLOAD_FORMATS.map((format) => (
          <MenuItem key={format} onSelect={() => void take(`${draft}?format=${format}`, `${documentId}.${format}`)}>
            {say(DOWNLOADS[format].label)}
          </MenuItem>
        ))}
        {isBatch && (
          <MenuItem onSelect={() => void take(template, `${documentId}.docx`)}>{t('preview.template')}</MenuItem>
        )}
        {originals.map(({ sha256, name }) => (
          <MenuItem key={sha256} onSelect={() => void take(routeTo('original', { documentId, sha256 }), name)}>
            {t('preview.original', { name })}
          </MenuItem>
        ))}
      </ActionMenu>
      <Button onClick={() => window.print()}>{t('preview.print')}</Button>
    </>
  );
}
