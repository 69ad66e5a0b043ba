import { type ParseOptions, type ParseResult, parse } from '@fta/cases-core';
import { readDocx } from './docx/read.ts';
import type { Limits } from './limits.ts';
import { composeText } from './signals/compose.ts';

/** The words of a Word document in lines, and the batch that the parser reads out of them. */
export interface ParsedDocx extends ParseResult {
  /** The text that the places of the result are places in: a line a paragraph or row. */
  readonly text: string;
}

/**
 * Reads a Word document here and now; see `parseFile` for the way that leaves a server free to answer.
 * @throws Refusal for what is broken, hostile, or no Word document
 */
export function parseDocx(
  bytes: Uint8Array,
  options: Omit<ParseOptions, 'signals'> & { readonly limits: Limits },
): ParsedDocx {
  const { limits, ...others } = options;
  const { text, signals } = composeText(readDocx(bytes, limits));
  return { text, ...parse(text, { ...others, signals }) };
}
