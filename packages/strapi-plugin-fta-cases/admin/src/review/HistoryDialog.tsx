import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import type { CaseReview } from '../../../shared/contracts.ts';
import { useText } from '../translations/use-text.ts';
import { actionLabel } from './action-label.ts';
import { StateBadge } from './StateBadge.tsx';

/** Every step the case has gone through, the latest first. */
export function HistoryDialog({ review, onClose }: { readonly review: CaseReview; readonly onClose: () => void }) {
  const { t, say, time } = useText();
  const events = review.events.toSorted((a, b) => b.id - a.id);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('history.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {events.length === 0 && <Typography textColor="neutral600">{t('history.none')}</Typography>}
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
                {comment !== null && comment !== '' && <Typography tag="p">{comment}</Typography>}
              </Box>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
