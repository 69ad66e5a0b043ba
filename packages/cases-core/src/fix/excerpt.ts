import { editedText, inOrder } from '../check/correction.ts';
import type { SourceEdit } from './source-edits.ts';

/** The words that change, with some on either side. */
export interface Excerpt {
  readonly before: string;
  readonly after: string;
}

/** Characters shown on either side of what changes. */
const AROUND = 6;
/** Edits further behind the first one than this are not shown. */
const REACH = 40;

/** Where a text changes first, before and after. */
export function excerptOf(text: string, edits: readonly SourceEdit[]): Excerpt {
  const ordered = inOrder(edits);
  const first = ordered[0]?.start ?? 0;
  const near = ordered.filter(({ end }) => end <= first + REACH);
  const shown = near.length > 0 ? near : ordered.slice(0, 1);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - AROUND);
  const to = Math.min(text.length, (shown.at(-1)?.end ?? 0) + AROUND);
  const inside = shown.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const words = text.slice(from, to);
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return { before: head + words + tail, after: head + editedText(words, inside) + tail };
}
