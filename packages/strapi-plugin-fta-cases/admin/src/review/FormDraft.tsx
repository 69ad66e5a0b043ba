import type { CaseReview } from '../../../shared/contracts.ts';
import { DraftPanel } from '../draft/DraftPanel.tsx';
import { useFormDraft } from './use-form-draft.ts';

/** Keeps what is typed into the edit view's form, and shows what has become of it. */
export function FormDraft({ review }: { readonly review: CaseReview | null }) {
  return <DraftPanel kept={useFormDraft(review)} />;
}
