import { IMPORT_PATH } from '../rest/addresses.ts';
import type { ImportOptions } from '../rest/import.ts';
import type { Outgoing } from './exchange.ts';

/** A document to import, and what is asked for along with it. */
export interface ImportDocument extends Readonly<ImportOptions> {
  /** File name: its extension tells the format, such as `.md` or `.json`. */
  readonly name: string;
  /** Text, or the bytes of a file in any encoding that the CMS reads. */
  readonly content: string | Uint8Array;
}

/** The request that an import is: JSON for a text, a form for a file. */
export function importRequest(root: string, document: ImportDocument, headers: Record<string, string>): Outgoing {
  const { content } = document;
  const request = { operation: 'import', method: 'POST', url: `${root}${IMPORT_PATH}` } as const;
  if (typeof content !== 'string') return { ...request, headers, body: formOf(document, content) };
  return { ...request, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(document) };
}

function formOf({ name, content: _, ...options }: ImportDocument, bytes: Uint8Array): FormData {
  const form = new FormData();
  form.append('files', new Blob([Uint8Array.from(bytes)]), name);
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined) form.append(option, Array.isArray(value) ? JSON.stringify(value) : String(value));
  }
  return form;
}
