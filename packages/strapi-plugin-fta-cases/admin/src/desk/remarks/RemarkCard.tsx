import { Button, Flex, Textarea, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { CommentRecord } from '../../../../shared/contracts.ts';
import {
  useDecideSuggestionMutation,
  useReopenCommentMutation,
  useReplyToCommentMutation,
  useResolveCommentMutation,
} from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { usePermitted } from '../../permissions.ts';
import { PlaceLink } from '../../review/PlaceLink.tsx';
import { useText } from '../../translations/use-text.ts';
import { Changed } from './Changed.tsx';
import type { Remarks } from './use-remarks.ts';

interface RemarkCardProps {
  readonly remark: CommentRecord;
  readonly remarks: Remarks;
  readonly documentId: string;
}

/** A remark or a suggestion with its words, its answers, and what can be done about it. */
export function RemarkCard({ remark, remarks, documentId }: RemarkCardProps) {
  const { t, time } = useText();
  const { id, path, anchor, text, author, at, replacement, resolvedAt, resolvedBy, outcome, replies } = remark;
  const standing = remarks.standings.get(id);
  return (
    <Card data-remark={id}>
      {anchor ? (
        <Words type="button" disabled={!standing?.range} onClick={() => remarks.go(id)}>
          {replacement === null ? <q>{anchor.quote}</q> : <Changed before={anchor.quote} after={replacement} />}
        </Words>
      ) : (
        <PlaceLink pointer={path} />
      )}
      {resolvedAt === null && anchor && standing?.state === 'changed' && (
        <Typography variant="pi" textColor="neutral800">
          {t('remark.changed')}
        </Typography>
      )}
      {resolvedAt === null && standing?.state === 'said' && (
        <Typography variant="pi" textColor="neutral800">
          {t('remark.said')}
        </Typography>
      )}
      {text !== '' && <Typography variant="omega">{text}</Typography>}
      <Typography variant="pi" textColor="neutral600">
        {author}, {time(at)}
      </Typography>
      {replies.map((reply) => (
        <Reply key={reply.id}>
          <Typography variant="omega" tag="p">
            {reply.text}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {reply.author}, {time(reply.at)}
          </Typography>
        </Reply>
      ))}
      {resolvedAt !== null && (
        <Typography variant="pi" textColor="neutral800">
          {t(outcome ? `remark.${outcome}-by` : 'comments.resolved-by', {
            who: resolvedBy ?? '',
            when: time(resolvedAt),
          })}
        </Typography>
      )}
      <Actions remark={remark} remarks={remarks} documentId={documentId} />
    </Card>
  );
}

function Actions({ remark, remarks, documentId }: RemarkCardProps) {
  const { t } = useText();
  const permitted = usePermitted();
  const { toggleNotification } = useNotification();
  const [resolve, resolving] = useResolveCommentMutation();
  const [reopen, reopening] = useReopenCommentMutation();
  const [decide, deciding] = useDecideSuggestionMutation();
  const [isReplying, setReplying] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const { id, replacement, resolvedAt, isOwn } = remark;
  const { mayDecide, standings } = remarks;
  const isOpen = resolvedAt === null;
  const isSuggestion = replacement !== null;

  const tell = (outcome: Awaited<ReturnType<typeof resolve>>) => {
    if ('error' in outcome) toggleNotification({ type: 'danger', message: readFailure(outcome.error).message });
  };
  const take = async () => {
    setTaking(true);
    await remarks.take(remark);
    setTaking(false);
  };
  if (!permitted('comment')) return null;
  if (isReplying) return <ReplyForm id={id} documentId={documentId} onClose={() => setReplying(false)} />;
  return (
    <Flex gap={2} wrap="wrap">
      {isOpen && isSuggestion && mayDecide && standings.get(id)?.state !== 'changed' && (
        <Button size="S" loading={isTaking} onClick={() => void take()}>
          {t('remark.take')}
        </Button>
      )}
      {isOpen && isSuggestion && (mayDecide || isOwn) && (
        <Button
          variant="tertiary"
          size="S"
          loading={deciding.isLoading}
          onClick={async () => tell(await decide({ id, documentId, outcome: 'left' }))}
        >
          {t(mayDecide ? 'remark.leave' : 'remark.take-back')}
        </Button>
      )}
      {isOpen && !isSuggestion && (
        <Button
          variant="tertiary"
          size="S"
          loading={resolving.isLoading}
          onClick={async () => tell(await resolve({ id, documentId }))}
        >
          {t('comments.resolve')}
        </Button>
      )}
      {isOpen && (
        <Button variant="tertiary" size="S" onClick={() => setReplying(true)}>
          {t('remark.reply')}
        </Button>
      )}
      {!isOpen && (!isSuggestion || mayDecide) && (
        <Button
          variant="tertiary"
          size="S"
          loading={reopening.isLoading}
          onClick={async () => tell(await reopen({ id, documentId }))}
        >
          {t('remark.reopen')}
        </Button>
      )}
    </Flex>
  );
}

interface ReplyFormProps {
  readonly id: number;
  readonly documentId: string;
  readonly onClose: () => void;
}

function ReplyForm({ id, documentId, onClose }: ReplyFormProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const [reply, { isLoading }] = useReplyToCommentMutation();
  const [text, setText] = useState('');
  const send = async () => {
    const result = await reply({ id, documentId, text: text.trim() });
    if ('data' in result) onClose();
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Textarea
        autoFocus
        aria-label={t('remark.reply')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Flex gap={2}>
        <Button size="S" loading={isLoading} disabled={text.trim() === ''} onClick={() => void send()}>
          {t('remark.send')}
        </Button>
        <Button variant="tertiary" size="S" onClick={onClose}>
          {t('review.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}

const Card = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.6rem;
  overflow-wrap: anywhere;
`;

const Words = styled(TextButton)`
  text-align: start;
  span {
    font-size: 1.4rem;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  &:disabled,
  &[aria-disabled='true'] {
    cursor: default;
    span {
      color: ${({ theme }) => theme.colors.neutral800};
    }
  }
`;

const Reply = styled.div`
  padding-inline-start: 1rem;
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
`;
