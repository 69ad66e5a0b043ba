import type { EditorState } from 'prosemirror-state';
import { useEffect } from 'react';
import { locate } from '../../../shared/anchor.ts';
import type { Inquiries, InquiryRecord, InquiryState } from '../../../shared/inquiries.ts';
import { contentOf } from '../desk/document/case-document.ts';
import type { CaseText } from '../desk/page/use-case-text.ts';
import { differsFrom, type LayerMark, setLayer } from '../desk/remarks/layers.ts';
import { whileNotComposing } from '../desk/remarks/while-not-composing.ts';
import { rangeOf } from '../desk/remarks/words.ts';

/** Marks the words in the text that somebody outside was asked about, and those that they would have otherwise. */
export function useAskedMarks({ text, reading }: CaseText, inquiries: Inquiries | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever the text was
  useEffect(() => {
    if (!text || !inquiries) return;
    const { view } = text;
    return whileNotComposing(view, () => {
      const marks = askedMarks(view.state, inquiries.inquiries);
      if (differsFrom(view.state, 'asked', marks)) view.dispatch(setLayer(view.state, 'asked', marks));
    });
  }, [text, reading, inquiries]);
}

/** Links that led nowhere before anybody answered have asked nothing. */
const TELLING: readonly InquiryState[] = ['open', 'answered'];

/** The words that the text still has, each once: as the last answer to them says. */
export function askedMarks(state: EditorState, inquiries: readonly InquiryRecord[]): LayerMark[] {
  if (inquiries.length === 0) return [];
  const content = contentOf(state.doc);
  const marks = new Map<string, LayerMark>();
  for (const inquiry of inquiries.toReversed()) {
    for (const { anchor, answers } of inquiry.passages) {
      if (answers.length === 0 && !TELLING.includes(inquiry.state)) continue;
      const place = locate(content, anchor);
      const range = place && rangeOf(state.doc, place);
      if (!range) continue;
      const look = answers.at(-1)?.verdict === 'corrected' ? 'fta-asked fta-asked-corrected' : 'fta-asked';
      marks.set(`${range.from}-${range.to}`, { ...range, look });
    }
  }
  return [...marks.values()];
}
