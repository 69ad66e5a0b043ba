import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseReview, CommentRecord } from '../../../../shared/contracts.ts';
import { usePermitted } from '../../permissions.ts';
import type { KeptText } from '../page/use-kept-text.ts';
import { differsFrom, setLayer } from './layers.ts';
import { remarkMarks, type Standing, standingOf } from './standing.ts';
import { useTaking } from './use-taking.ts';
import { whileNotComposing } from './while-not-composing.ts';

/** Remarks and suggestions where they stand in the text of the page. */
export interface Remarks {
  readonly standings: ReadonlyMap<number, Standing>;
  /** Selects the words of a remark and brings them into view. */
  readonly go: (id: number) => void;
  /** Puts what was suggested in the place of the words, in one step that can be undone, and saves it. */
  readonly take: (suggestion: CommentRecord) => Promise<void>;
  /** Whether the person may decide on suggestions, the text being as it is. */
  readonly mayDecide: boolean;
}

/** Marks the words of open remarks in the text, and finds those again whose marks were lost. */
export function useRemarks(review: CaseReview, kept: KeptText): Remarks {
  const { caseText, editable } = kept;
  const [standings, setStandings] = useState<ReadonlyMap<number, Standing>>(new Map());
  const { text, reading, goToWords, textView } = caseText;
  // In the text view somebody may be writing what the page does not have yet.
  const mayDecide = usePermitted()('revise') && editable && !textView.isOpen;
  const { comments } = review;

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the text was
  useEffect(() => {
    if (!text) return;
    const { view } = text;
    return whileNotComposing(view, () => {
      const found = standingOf(view.state, comments);
      const marks = remarkMarks(comments, found);
      if (differsFrom(view.state, 'remark', marks)) view.dispatch(setLayer(view.state, 'remark', marks));
      setStandings(found);
    });
  }, [text, reading, comments]);

  const go = useCallback(
    (id: number) => {
      const range = standings.get(id)?.range;
      if (!text || !range) return;
      const end = text.view.state.doc.content.size;
      goToWords({ from: Math.min(range.from, end), to: Math.min(range.to, end) });
    },
    [text, standings, goToWords],
  );

  const take = useTaking(review, kept);
  return useMemo(() => ({ standings, go, take, mayDecide }), [standings, go, take, mayDecide]);
}
