import type { Batch } from '@fta/cases-core/schema';
import type { DocxDocument } from '../docx/model.ts';
import { PRINTED_STYLES } from '../write/printed-styles.ts';
import { speakable } from '../write/xml.ts';
import { foundLines } from './found-lines.ts';
import { merge } from './merge.ts';
import { type PrintedLine, printedLines } from './printed.ts';
import { readPrinted } from './read-printed.ts';

/**
 * The batch of a document that was written here: what is printed as it stands there now, and everything else as the record
 * has it. `null` for any other document, and for one to which more has been done than writing: it is read like any other.
 */
export function restoreBatch(document: DocxDocument): Batch | null {
  const { record } = document;
  if (record === null || typeof record === 'string') return null;
  const lines = foundLines(document);
  if (!lines) return null;
  const written = printedLines(record.batch, record.extent);
  if (isSame(lines, written)) return record.batch;
  const printed = readPrinted(lines, written);
  return printed && merge(printed, record.batch);
}

function isSame(lines: readonly PrintedLine[], written: readonly PrintedLine[]): boolean {
  return (
    lines.length === written.length &&
    written.every(({ role, text }, at) => {
      const line = lines[at];
      return line?.text === speakable(text).trim() && PRINTED_STYLES[line.role] === PRINTED_STYLES[role];
    })
  );
}
