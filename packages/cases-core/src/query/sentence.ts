import type { Sentence } from './result.ts';

const ENDS = '。！？!?';
const CLOSERS = '”’」』）)》';

/** The sentence of `text` that holds `start` to `end` (0 ≤ start ≤ end ≤ length), with its closing mark. */
export function sentenceAt(text: string, start: number, end: number): Sentence {
  let from = start;
  while (from > 0 && !isBoundary(text, from)) from--;
  let to = end;
  while (to < text.length && !isBoundary(text, to)) to++;
  const leading = text.slice(from, to).search(/\S/u);
  const sentenceStart = leading > 0 ? from + leading : from;
  return { text: text.slice(sentenceStart, to).trimEnd(), start: sentenceStart };
}

/** Whether a sentence ends before `offset`: after its closing mark and the quotes and brackets that close with it. */
function isBoundary(text: string, offset: number): boolean {
  if (offset < text.length && CLOSERS.includes(text.charAt(offset))) return false;
  let last = offset - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last--;
  return last >= 0 && ENDS.includes(text.charAt(last));
}
