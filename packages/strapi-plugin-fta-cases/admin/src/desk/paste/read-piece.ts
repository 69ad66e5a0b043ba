import { type Case, type ParseResult, type Profile, parse } from '@fta/cases-core';

/** What a pasted text is: a case with its structure, or lines. */
export interface ReadPiece {
  /** The case that the import would make of it; `null` where that would be none or several. */
  readonly single: Case | null;
  /** The line that names the provider, as it was pasted. */
  readonly providerLine: string;
  /** How many cases the import would make of it. */
  readonly cases: number;
  /** What the import leaves out, and a title of a batch: told to whoever pasted. */
  readonly omitted: readonly string[];
}

/** Reads a text as the import reads a document. */
export function readPiece(text: string, profile?: Profile): ReadPiece {
  const result = parse(text, profile ? { profile } : {});
  const { cases, title } = result.batch;
  return {
    single: cases.length === 1 ? (cases[0] ?? null) : null,
    providerLine: lineAt(text, result, '/cases/0/provider/name'),
    cases: cases.length,
    omitted: [...(title === '' ? [] : [title]), ...leftOut(result)],
  };
}

function lineAt(text: string, { sources }: ParseResult, path: string): string {
  const place = sources[path] ?? sources[path.slice(0, path.lastIndexOf('/'))];
  return place ? (text.split(/\r\n|\r|\n/)[place.start.line - 1]?.trim() ?? '') : '';
}

/** Labels say what their field says. */
function leftOut({ coverage: { noise, leftovers } }: ParseResult): string[] {
  return [...noise.filter(({ reason }) => reason !== 'label'), ...leftovers].map(({ text }) => text);
}
