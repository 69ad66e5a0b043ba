import type { Case } from '@fta/cases-core';
import { sentenceAt } from '@fta/cases-core/query';
import { anchorAt, locate } from '../../../../shared/anchor.ts';
import { contentOf } from '../../../../shared/content.ts';
import { INQUIRY_BOUNDS, type Passage } from '../../../../shared/inquiries.ts';
import { textsOf } from '../../../../shared/texts.ts';
import type { AskedPassage } from '../../database.ts';
import { type Reason, reason } from '../../refusals.ts';

/** Whether the case says the words of each passage where it is said to. */
export function passageReasons(content: Case, passages: readonly Passage[]): Reason[] {
  const { passages: most, quote: longest } = INQUIRY_BOUNDS;
  const isFit = ({ quote }: Passage) => quote.trim() !== '' && quote.length <= longest;
  if (passages.length < 1 || passages.length > most || !passages.every(isFit)) {
    return [reason('inquiry-passages', { most, longest }, { path: ['passages'] })];
  }
  return passages.flatMap((passage, at) => {
    const { pointer, start, end, quote } = passage;
    if (start < end && textAt(content, pointer)?.slice(start, end) === quote) return [];
    return [reason('inquiry-words', { quote }, { path: ['passages', String(at)] })];
  });
}

/** The words of a passage of the case as they are asked about, with the sentence around them. */
export function askedPassage(content: Case, { pointer, start, end }: Passage): AskedPassage {
  return { anchor: anchorAt(contentOf(content), pointer, start, end), ...around(content, pointer, start, end) };
}

/** Whether the sentence in which the words stood says something else now, or is gone. */
export function isChanged(content: Case, { anchor, before, after }: AskedPassage): boolean {
  const place = locate(contentOf(content), anchor);
  if (!place) return true;
  const now = around(content, place.pointer, place.start, place.end);
  return now.before !== before || now.after !== after;
}

function around(content: Case, pointer: string, start: number, end: number): Omit<AskedPassage, 'anchor'> {
  const text = textAt(content, pointer) ?? '';
  const sentence = sentenceAt(text, start, end);
  // Words that begin or end in a space reach beyond their sentence.
  return {
    before: text.slice(Math.min(sentence.start, start), start),
    after: text.slice(end, Math.max(sentence.start + sentence.text.length, end)),
  };
}

function textAt(content: Case, pointer: string): string | undefined {
  return textsOf(contentOf(content)).find((each) => each.pointer === pointer)?.text;
}
