import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CaseReview, CommentRecord } from '../../../shared/contracts.ts';
import { useAddCommentMutation, useResolveCommentMutation } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { placeText } from '../diff/place.ts';
import { usePermitted } from '../permissions.ts';
import { useText } from '../translations/use-text.ts';
import { commentPlaces } from './comment-places.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Comments on fields of the case: the open ones, those dealt with, and a way to add one. */
export function Comments({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const permitted = usePermitted();
  const [adding, setAdding] = useState(false);
  const open = review.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = review.comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('comments.title')}
      </Typography>
      {open.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('comments.none')}
        </Typography>
      )}
      {open.map((comment) => (
        <CommentCard key={comment.id} comment={comment} documentId={review.documentId} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>
            <Typography variant="pi">{t('comments.resolved', { count: resolved.length })}</Typography>
          </summary>
          {resolved.map((comment) => (
            <CommentCard key={comment.id} comment={comment} documentId={review.documentId} />
          ))}
        </details>
      )}
      {permitted('comment') && (
        <Button variant="tertiary" size="S" onClick={() => setAdding(true)}>
          {t('comments.add')}
        </Button>
      )}
      {adding && <AddComment review={review} onClose={() => setAdding(false)} />}
    </Flex>
  );
}

function CommentCard({ comment, documentId }: { readonly comment: CommentRecord; readonly documentId: string }) {
  const { t, time } = useText();
  const permitted = usePermitted();
  const { toggleNotification } = useNotification();
  const [resolve, { isLoading }] = useResolveCommentMutation();
  const { id, path, text, author, at, resolvedBy, resolvedAt } = comment;

  const settle = async () => {
    const result = await resolve({ id, documentId });
    if ('error' in result) toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };

  return (
    <Box hasRadius borderColor="neutral200" padding={2} marginTop={1}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <PlaceLink pointer={path} />
        <Typography variant="omega">{text}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {author}, {time(at)}
        </Typography>
        {resolvedAt !== null && (
          <Typography variant="pi" textColor="success600">
            {t('comments.resolved-by', { who: resolvedBy ?? '', when: time(resolvedAt) })}
          </Typography>
        )}
        {resolvedAt === null && permitted('comment') && (
          <Button variant="tertiary" size="S" loading={isLoading} onClick={settle}>
            {t('comments.resolve')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}

function AddComment({ review, onClose }: { readonly review: CaseReview; readonly onClose: () => void }) {
  const wording = useText();
  const { t } = wording;
  const { toggleNotification } = useNotification();
  const [add, { isLoading }] = useAddCommentMutation();
  const [place, setPlace] = useState(0);
  const [text, setText] = useState('');
  const places = commentPlaces(review.case);

  const post = async () => {
    const result = await add({ documentId: review.documentId, path: places[place] ?? '', text: text.trim() });
    if ('data' in result) onClose();
    else toggleNotification({ type: 'danger', message: readFailure(result.error).message });
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('review.close')}>
          <Modal.Title>{t('comments.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root>
              <Field.Label>{t('comments.field')}</Field.Label>
              <SingleSelect value={place} onChange={(chosen) => setPlace(Number(chosen))}>
                {places.map((pointer, i) => (
                  <SingleSelectOption key={pointer} value={i}>
                    {placeText(pointer, review.case, wording)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root>
              <Field.Label>{t('comments.text')}</Field.Label>
              <Textarea value={text} onChange={(event) => setText(event.target.value)} />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Button loading={isLoading} disabled={text.trim() === ''} onClick={post}>
            {t('comments.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
