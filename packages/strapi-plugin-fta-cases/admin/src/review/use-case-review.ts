import { useParams } from 'react-router-dom';
import type { CaseReview } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { useGetReviewQuery } from '../api/cases-api.ts';

/** The case that the edit view shows; `undefined` elsewhere and for a case that is not saved yet. */
function useOpenCase(): string | undefined {
  const { slug, id } = useParams();
  return slug === UID.case && id !== 'create' ? id : undefined;
}

/** The review of the case in the edit view; `undefined` until it is there. */
export function useCaseReview(): CaseReview | undefined {
  const documentId = useOpenCase();
  const options = { skip: documentId === undefined, refetchOnMountOrArgChange: true };
  return useGetReviewQuery(documentId ?? '', options).currentData;
}
