import {
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
import { styled } from 'styled-components';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { useAddCommentMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { placeText } from '../../diff/place.ts';
import { usePermitted } from '../../permissions.ts';
import { commentPlaces } from '../../review/comment-places.ts';
import { useText } from '../../translations/use-text.ts';
import { inTextOrder, openRemarks } from './open-remarks.ts';
import { RemarkCard } from './RemarkCard.tsx';
import type { Remarks } from './use-remarks.ts';

interface CommentsProps {
  readonly review: CaseReview;
  readonly remarks: Remarks;
}

/** Remarks and suggestions in the order of the text: the open ones, those dealt with, and a way to add one. */
export function Comments({ review, remarks }: CommentsProps) {
  const { t } = useText();
  const permitted = usePermitted();
  const [adding, setAdding] = useState(false);
  const open = inTextOrder(openRemarks(review.comments), remarks.standings);
  const resolved = review.comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('comments.title')}
      </Typography>
      {permitted('comment') && (
        <Typography variant="pi" textColor="neutral600">
          {t('remark.how')}
        </Typography>
      )}
      {open.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('comments.none')}
        </Typography>
      )}
      {open.map((comment) => (
        <Framed key={comment.id}>
          <RemarkCard remark={comment} remarks={remarks} documentId={review.documentId} />
        </Framed>
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>
            <Typography variant="pi">{t('comments.resolved', { count: resolved.length })}</Typography>
          </summary>
          {resolved.map((comment) => (
            <Framed key={comment.id}>
              <RemarkCard remark={comment} remarks={remarks} documentId={review.documentId} />
            </Framed>
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

const Framed = styled.div`
  margin-top: 0.4rem;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
