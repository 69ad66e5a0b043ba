import { Layouts, Page } from '@strapi/strapi/admin';
import { LinkTo } from './LinkTo.tsx';
import { PageHeader } from './PageHeader.tsx';
import { paths } from './paths.ts';
import { useText } from './translations/use-text.ts';

/** Where an address of the plugin leads to nothing. */
export function Missing() {
  const { t } = useText();
  return (
    <Page.Main>
      <Page.Title>{t('missing.title')}</Page.Title>
      <PageHeader title={t('missing.title')} subtitle={t('missing.about')} />
      <Layouts.Content>
        <LinkTo to={paths.batches}>{t('batch.back')}</LinkTo>
      </Layouts.Content>
    </Page.Main>
  );
}
