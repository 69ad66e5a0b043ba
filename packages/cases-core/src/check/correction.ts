import type { MessageParam } from '../schema/messages.ts';
import type { CaseView, CheckContext } from './context.ts';

/** A stretch of a text of the batch, in UTF-16 offsets, and what is to stand there instead. */
export interface TextEdit {
  /** JSON Pointer in the batch to a string, or to the number of a point, which is edited as it is written. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What a rule found, with the case and the text that it is about. */
export interface FaultyText {
  readonly path: string;
  /** The string at the path; blank where there is none. */
  readonly text: string;
  /** UTF-16 offsets of the fault; the whole text where the rule means all of it. */
  readonly span: readonly [start: number, end: number];
  readonly params: Readonly<Record<string, MessageParam>>;
  readonly view: CaseView;
  readonly context: CheckContext;
}

/**
 * The corrections of a fault, the likeliest first. Whoever asks takes the first that takes the fault away and brings no
 * other as grave, so a rule need not look beyond its own.
 */
export type FindCorrections = (fault: FaultyText) => Iterable<readonly TextEdit[]>;

/** A text after edits that do not overlap. */
export function editedText(text: string, edits: readonly Omit<TextEdit, 'path'>[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, replacement } of inOrder(edits)) {
    edited += text.slice(from, start) + replacement;
    from = end;
  }
  return edited + text.slice(from);
}

export function inOrder<Edit extends Omit<TextEdit, 'path'>>(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
