import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGetReviewQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { Missing } from '../Missing.tsx';
import { useText } from '../translations/use-text.ts';
import { Desk } from './page/Desk.tsx';

/** The page on which a case is written, checked and reviewed. */
export default function DeskPage() {
  const { t } = useText();
  const { documentId = '' } = useParams();
  const { currentData: review, error } = useGetReviewQuery(documentId, { refetchOnMountOrArgChange: true });
  // Once the text is open nothing takes it away: what goes wrong later is said beside it.
  if (review) return <Desk key={documentId} review={review} />;
  if (error) {
    const { status, message } = readFailure(error);
    return status === 404 ? <Missing /> : <Page.Error content={t('review.failed', { message })} />;
  }
  return <Page.Loading />;
}
