import { Checkbox, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { DraftDocument } from '../../../shared/contracts.ts';
import { type DraftQuery, useGetDraftQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { LinkTo } from '../LinkTo.tsx';
import { Missing } from '../Missing.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { Paper } from './Paper.tsx';
import { PrintStyles } from './print-styles.ts';
import { TakeAway } from './TakeAway.tsx';

/** The drafts of a batch, or of one case, as they will be read: to look at, to print and to take away before publication. */
export function PreviewPage({ what }: Pick<DraftQuery, 'what'>) {
  const { t } = useText();
  const { documentId = '' } = useParams();
  const { currentData: draft, error } = useGetDraftQuery({ what, documentId }, { refetchOnMountOrArgChange: true });
  if (error) {
    const { status, message } = readFailure(error);
    return status === 404 ? <Missing /> : <Page.Error content={t('batches.failed', { message })} />;
  }
  if (!draft) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  return <Preview query={{ what, documentId }} draft={draft} />;
}

interface PreviewProps {
  readonly query: DraftQuery;
  readonly draft: DraftDocument;
}

function Preview({ query, draft }: PreviewProps) {
  const { t } = useText();
  const { what, documentId } = query;
  const [isToSign, setToSign] = useState(true);
  const { batch, unpublished } = draft;
  const isCase = what === 'downloadCase';
  const title = (isCase ? batch.cases[0]?.title : batch.title) || t('place.blank');
  return (
    <Page.Main>
      <Page.Title>{t('preview.title', { title })}</Page.Title>
      <PrintStyles />
      <PageHeader
        title={t('preview.title', { title })}
        subtitle={unpublished.length > 0 ? t('preview.some', { count: unpublished.length }) : t('preview.none')}
        back={
          <LinkTo to={isCase ? paths.case(documentId) : paths.batch(documentId)}>
            ← {t(isCase ? 'preview.back-case' : 'preview.back')}
          </LinkTo>
        }
        actions={<TakeAway query={query} />}
      />
      <Layouts.Content>
        {batch.cases.length === 0 && <EmptyStateLayout content={t('preview.empty')} />}
        {batch.cases.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="center">
              <Checkbox
                checked={isToSign}
                onCheckedChange={(checked: boolean | 'indeterminate') => setToSign(checked === true)}
              >
                <Typography>{t('preview.signatures')}</Typography>
              </Checkbox>
            </Flex>
            <Paper draft={draft} isWhole={!isCase} isToSign={isToSign} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
