import { DOCUMENT_FORMATS } from '@fta/cases-core/schema';

const { markdown, text, json } = DOCUMENT_FORMATS;
const formats = Object.values(DOCUMENT_FORMATS);

/** Extensions of documents that can be imported; what is no plain text is told by its bytes, whatever it is called. */
export const IMPORT_FORMATS: readonly string[] = formats.flatMap(({ extensions }) => extensions);

/** Media types of documents that are no plain text. */
export const DOCUMENT_TYPES: readonly string[] = formats
  .filter((format) => format !== markdown && format !== text && format !== json)
  .flatMap(({ mediaTypes }) => mediaTypes);
