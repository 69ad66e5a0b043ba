import { useEffect, useMemo, useState } from 'react';
import { contentOf } from '../../../../shared/content.ts';
import type { CaseReview, KnownVersion } from '../../../../shared/contracts.ts';
import { useGetRevisionQuery } from '../../api/cases-api.ts';
import type { KeptText } from '../page/use-kept-text.ts';
import { differsFrom, setLayer } from '../remarks/layers.ts';
import { whileNotComposing } from '../remarks/while-not-composing.ts';
import { type Changes, changesSince } from './changed-words.ts';

/** What has changed since the person knew the case. */
export interface KnownChanges {
  readonly known: KnownVersion;
  /** `null` until they are found out. */
  readonly changes: Changes | null;
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/**
 * Changes since the person's last step with the case, marked in the text: at once for who reads it, on demand for who writes
 * in it. `null` where there is nothing to compare with.
 */
export function useChanges(review: CaseReview, { caseText, editable }: KeptText): KnownChanges | null {
  const { documentId } = review;
  // The step that the person takes now is not what they know the case from: the page keeps what it was opened with.
  const [known] = useState(review.known);
  const [isShown, show] = useState(!editable);
  const [changes, setChanges] = useState<Changes | null>(null);
  const revision = { documentId, number: known?.revision ?? 0 };
  const before = useGetRevisionQuery(revision, { skip: known === null }).currentData;
  const { text, reading } = caseText;

  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew whenever the text was read anew
  useEffect(() => {
    if (!text || !before) return;
    const { view } = text;
    return whileNotComposing(view, () => {
      const found = changesSince(contentOf(before), view.state.doc);
      const marks = isShown ? found.marks : [];
      if (differsFrom(view.state, 'change', marks)) view.dispatch(setLayer(view.state, 'change', marks));
      setChanges(found);
    });
  }, [text, before, isShown, isShown && reading]);

  return useMemo(() => (known ? { known, changes, isShown, show } : null), [known, changes, isShown]);
}
