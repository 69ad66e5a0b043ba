import type { Bilingual } from './field.ts';
import { DOCUMENT_FORMATS } from './vocabulary/document-formats.ts';

const formats = Object.values(DOCUMENT_FORMATS);

/** The formats that are read, as one phrase of a message. */
export const DOCUMENT_FORMAT_NAMES: Bilingual = {
  zh: listed(
    formats.map(({ zh }) => zh),
    '、',
    '和',
  ),
  en: listed(
    formats.map(({ en }) => en),
    ', ',
    ' and ',
  ),
};

function listed(names: readonly string[], between: string, last: string): string {
  return [names.slice(0, -1).join(between), names.at(-1)].filter(Boolean).join(last);
}
