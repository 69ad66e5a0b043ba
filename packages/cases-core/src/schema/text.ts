import * as z from 'zod';
import { LONGEST_SLUG, SLUG } from './slug.ts';

/**
 * One line of plain text: no line breaks, control characters or lone surrogates, no white space at its ends. May be
 * empty; `paragraph` may not. Written to read the same with and without the `u` flag, and without looking ahead or
 * behind, as JSON Schema engines differ.
 */
const PLAIN_LINE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
  /^(?:(?:[^\s\u0000-\u001f\u007f-\u009f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])(?:(?:[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\u2028\u2029]|[\ud800-\udbff][\udc00-\udfff])*(?:[^\s\u0000-\u001f\u007f-\u009f\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff]))?)?$/;

/** What the parser yields has no limits of length: nothing of a document is cut off. Those of print stand beside the fields. */
const plainLine = z.string().regex(PLAIN_LINE);

export const titleText = plainLine;
export const headingText = plainLine;
export const nameText = plainLine;
export const lineText = plainLine;
export const paragraphText = plainLine.min(1);
export const slug = z.string().max(LONGEST_SLUG).regex(SLUG);
