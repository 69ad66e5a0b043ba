import { type ParseResult, parse, type SignalledText } from '@fta/cases-core';
import { readDocx } from '../../src/docx/read.ts';
import { readHtml } from '../../src/html/read.ts';
import { GB_T_9704 } from '../../src/layout/layout.ts';
import { DEFAULT_LIMITS } from '../../src/limits.ts';
import { composeText } from '../../src/signals/compose.ts';
import { type Parts, wordFile } from './word.ts';

/** A document of that body, as the parser gets it. */
export const textOf = (body: string, parts: Parts = {}): SignalledText =>
  composeText(readDocx(wordFile(body, parts), DEFAULT_LIMITS), GB_T_9704);

/** Its lines alone. */
export const linesOf = (body: string, parts: Parts = {}): string[] => textOf(body, parts).text.split('\n');

/** A page, parsed. */
export function readPage(page: Uint8Array | string): SignalledText & ParseResult {
  const composed = composeText(readHtml(page, DEFAULT_LIMITS), GB_T_9704);
  return { ...composed, ...parse(composed.text, { signals: composed.signals }) };
}

/** The lines that a page is read to. */
export const linesOfPage = (page: string): string[] => readPage(page).text.split('\n');
