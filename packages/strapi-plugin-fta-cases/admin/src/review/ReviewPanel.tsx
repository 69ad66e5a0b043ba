import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { UID } from '../../../shared/uids.ts';
import { LinkTo } from '../LinkTo.tsx';
import { paths } from '../paths.ts';
import { useText } from '../translations/use-text.ts';
import { StateBadge } from './StateBadge.tsx';
import { useCaseReview } from './use-case-review.ts';

/** The side panel of a case in Strapi's own view, which shows it and leaves the editing to the desk. */
export const ReviewPanel: PanelComponent = ({ model, documentId }) => {
  const { t } = useText();
  if (model !== UID.case) return null;
  return {
    title: t('review.title'),
    content: documentId ? <OnTheDesk documentId={documentId} /> : <NewCase />,
  };
};

function NewCase() {
  const { t } = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <Typography variant="pi">{t('review.new')}</Typography>
      <LinkTo to={paths.batches}>{t('review.to-batches')}</LinkTo>
    </Flex>
  );
}

function OnTheDesk({ documentId }: { readonly documentId: string }) {
  const { t } = useText();
  const review = useCaseReview();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      {review && <StateBadge state={review.reviewState} />}
      <Typography variant="pi">{t('review.read-only')}</Typography>
      <LinkTo to={paths.case(documentId)}>{t('review.to-desk')}</LinkTo>
    </Flex>
  );
}
