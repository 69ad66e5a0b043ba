import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CaseReview } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { STATE_LABELS } from '../../../shared/workflow.ts';
import { useGetReviewQuery } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { Comments } from './Comments.tsx';
import { FormDraft } from './FormDraft.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { Problems } from './Problems.tsx';
import { RevisionsDialog } from './RevisionsDialog.tsx';
import { reasonFor } from './reason-for.ts';
import { StateBadge } from './StateBadge.tsx';
import { Steps } from './Steps.tsx';
import { StockFieldRemarks } from './StockFieldRemarks.tsx';
import { useFreshForm } from './use-fresh-form.ts';

/** The side panel of a case in the edit view: its state, the steps, the problems, the comments and the record. */
export const ReviewPanel: PanelComponent = ({ activeTab, model, documentId }) => {
  const { t } = useText();
  if (model !== UID.case) return null;
  return {
    title: t('review.title'),
    content: documentId ? <Review documentId={documentId} isDraft={activeTab !== 'published'} /> : <NewCase />,
  };
};

function NewCase() {
  const { t } = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {t('review.new')}
      </Typography>
      <FormDraft review={null} />
    </Flex>
  );
}

function Review({ documentId, isDraft }: { readonly documentId: string; readonly isDraft: boolean }) {
  const { t } = useText();
  const { currentData: review, error } = useGetReviewQuery(documentId, { refetchOnMountOrArgChange: true });
  if (error) {
    return (
      <Typography variant="pi" textColor="danger600">
        {t('review.failed', { message: readFailure(error).message })}
      </Typography>
    );
  }
  return review ? <Reviewed review={review} isDraft={isDraft} /> : <Loader small />;
}

interface ReviewedProps {
  readonly review: CaseReview;
  /** The form shows the draft, not the public version. */
  readonly isDraft: boolean;
}

function Reviewed({ review, isDraft }: ReviewedProps) {
  useFreshForm(review);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {isDraft && <FormDraft key={review.documentId} review={review} />}
      <State review={review} />
      <Steps review={review} />
      <Divider />
      <Problems review={review} />
      <Divider />
      <Comments review={review} />
      <Divider />
      <Record review={review} />
      <StockFieldRemarks review={review} />
    </Flex>
  );
}

function State({ review }: { readonly review: CaseReview }) {
  const { t, say } = useText();
  const { reviewState, editable } = review;
  const permitted = usePermitted();
  const modified = useForm('FtaState', (state) => state.modified);
  const lastReason = reasonFor(review);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <StateBadge state={reviewState} />
      {!editable && (
        <Typography variant="pi" textColor="neutral600">
          {t('review.locked')}
        </Typography>
      )}
      {lastReason !== null && (
        <Typography variant="pi">
          {t('review.reason', { who: lastReason.actor, comment: lastReason.comment })}
        </Typography>
      )}
      {!editable && modified && (
        <Typography variant="pi" textColor="danger600" role="status">
          {t('review.locked-modified')}
        </Typography>
      )}
      {editable && permitted('revise') && reviewState !== 'drafting' && (
        <Typography variant="pi" textColor="neutral600">
          {t('review.reopens', { state: say(STATE_LABELS.drafting), isPublic: reviewState === 'published' })}
        </Typography>
      )}
    </Flex>
  );
}

function Record({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const [open, setOpen] = useState<'history' | 'revisions' | null>(null);
  const close = () => setOpen(null);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button variant="tertiary" size="S" onClick={() => setOpen('history')}>
        {t('history.open', { count: review.events.length })}
      </Button>
      <Button variant="tertiary" size="S" onClick={() => setOpen('revisions')}>
        {t('revisions.open', { count: review.revisions.length })}
      </Button>
      {open === 'history' && <HistoryDialog review={review} onClose={close} />}
      {open === 'revisions' && <RevisionsDialog review={review} onClose={close} />}
    </Flex>
  );
}
