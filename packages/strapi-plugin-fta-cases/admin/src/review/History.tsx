import { Box, Flex, Typography } from '@strapi/design-system';
import type { CaseReview } from '../../../shared/contracts.ts';
import { useText } from '../translations/use-text.ts';
import { actionLabel } from './action-label.ts';
import { StateBadge } from './StateBadge.tsx';

/** Every step the case has gone through, the latest first. */
export function History({ review }: { readonly review: CaseReview }) {
  const { t, say, time } = useText();
  const events = review.events.toSorted((a, b) => b.id - a.id);
  if (events.length === 0) return <Typography textColor="neutral600">{t('history.none')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
      {events.map(({ id, action, from, to, comment, actor, at }) => (
        <Box tag="li" key={id} hasRadius borderColor="neutral200" padding={3}>
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight="bold">{say(actionLabel(action))}</Typography>
            {from !== null && from !== to && (
              <>
                <StateBadge state={from} />
                <span aria-hidden="true">→</span>
              </>
            )}
            <StateBadge state={to} />
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {actor}, {time(at)}
          </Typography>
          {comment !== null && comment !== '' && (
            <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
              {comment}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
}
