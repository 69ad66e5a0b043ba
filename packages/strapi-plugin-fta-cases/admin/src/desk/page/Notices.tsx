import { Box, Typography } from '@strapi/design-system';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { STATE_LABELS } from '../../../../shared/workflow.ts';
import { reasonFor } from '../../review/reason-for.ts';
import { useText } from '../../translations/use-text.ts';

interface NoticesProps {
  readonly review: CaseReview;
  readonly mayEdit: boolean;
}

/** Why the text cannot be changed, or what a change will bring about; and why it was given back. */
export function Notices({ review, mayEdit }: NoticesProps) {
  const { t, say } = useText();
  const { editable, reviewState } = review;
  const reason = reasonFor(review);
  const said = [
    !editable && t('review.locked'),
    editable && !mayEdit && t('desk.no-rights'),
    reason && t('review.reason', { who: reason.actor, comment: reason.comment }),
    editable &&
      mayEdit &&
      reviewState !== 'drafting' &&
      t('review.reopens', { state: say(STATE_LABELS.drafting), isPublic: reviewState === 'published' }),
  ].filter((text) => typeof text === 'string');
  if (said.length === 0) return null;
  return (
    <Box background="neutral150" paddingTop={2} paddingBottom={2} paddingLeft={6} paddingRight={6}>
      {said.map((text) => (
        <Typography key={text} tag="p" variant="pi" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Typography>
      ))}
    </Box>
  );
}
