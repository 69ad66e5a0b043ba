import { checkUncertain, type ParseOptions, type ParseResult, parse, renderMarkdown } from '@fta/cases-core';
import type { Batch } from '@fta/cases-core/schema';
import { checkLayout } from './check/check-layout.ts';
import { readDocx } from './docx/read.ts';
import { layoutOf } from './layout/layout.ts';
import type { Limits } from './limits.ts';
import { recordRemarks } from './record/remarks.ts';
import { restoreBatch } from './record/restore.ts';
import { keptUncertain } from './record/uncertain.ts';
import { composeText } from './signals/compose.ts';

/** The words of a Word document in lines, and the batch that the parser reads out of them. */
export interface ParsedDocx extends ParseResult {
  /**
   * The text that the places of the result are places in: a line a paragraph or row, canonical Markdown of a document that
   * `renderDocx` has written.
   */
  readonly text: string;
}

/** Id, format and language as for `parse`, and whether the layout is held to that of the profile. */
export interface DocxOptions extends Omit<ParseOptions, 'signals'> {
  /** What is wrong with the layout is among the diagnostics; their rules begin with `layout-`. */
  readonly checkLayout?: boolean;
}

/**
 * Reads a Word document here and now; see `parseFile` for the way that leaves a server free to answer.
 * @throws Refusal for what is broken, hostile, or no Word document; TypeError for a profile whose layout is none
 */
export function parseDocx(bytes: Uint8Array, options: DocxOptions & { readonly limits: Limits }): ParsedDocx {
  const { limits, checkLayout: isChecked = false, ...others } = options;
  const { profile, language = 'zh' } = others;
  const layout = layoutOf(profile);
  const document = readDocx(bytes, limits);
  const batch = restoreBatch(document);
  const { text, signals } = batch ? canonicalText(batch) : composeText(document, layout);
  const result = parse(text, { ...others, ...(signals && { signals }) });
  const uncertain = keptUncertain(document.record, result);
  const remarks = [
    ...recordRemarks(document, result, language),
    ...checkUncertain(uncertain, result.batch, { sources: result.sources, language }),
  ];
  const faults = isChecked ? checkLayout(document, layout, language) : [];
  return { text, ...result, uncertain, diagnostics: [...remarks, ...result.diagnostics, ...faults] };
}

/** Of which nothing has to be told by signals. */
const canonicalText = (batch: Batch): { text: string; signals?: undefined } => ({ text: renderMarkdown(batch) });
