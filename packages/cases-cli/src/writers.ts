import { extname } from 'node:path';
import { renderFiguresCsv, renderJson, renderMarkdown } from '@fta/cases-core';
import type { Batch, UncertainFigure } from '@fta/cases-core/schema';
import { renderDocx } from '@fta/cases-office';
import { CallError } from './call-error.ts';

/** A batch as what a file holds, with the figures in it that nobody has settled yet: CSV has no place for these. */
export type Writer = (
  batch: Batch,
  beside?: { readonly uncertain?: readonly UncertainFigure[] },
) => string | Uint8Array;

/** What can be written, by extension. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  '.md': renderMarkdown,
  '.json': renderJson,
  // The byte order mark tells Excel that this is UTF-8.
  '.docx': (batch, beside) => renderDocx(batch, beside),
  '.csv': (batch) => `\ufeff${renderFiguresCsv(batch)}`,
};

/** How to write a file of that name. Throws {@link CallError} where its extension is not known. */
export function writerOf(output: string): Writer {
  const extension = extname(output).toLowerCase();
  const write = WRITERS[extension];
  if (write) return write;
  const known = Object.keys(WRITERS).join(' ');
  throw new CallError({
    zh: `${output}：扩展名应为 ${known} 之一，收到 ${extension || '无扩展名'}`,
    en: `${output}: expected one of ${known}, got ${extension || 'no extension'}`,
  });
}
