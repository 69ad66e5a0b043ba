import { valueAt } from '../schema/pointer.ts';
import type { AnswerName, Answers, Checked } from './answers.ts';

type Kind = 'array' | 'object' | 'string' | 'number' | 'boolean';
/** What stands where in an answer, by JSON Pointers. */
type Outline = Readonly<Record<string, Kind>>;

const LIST: Outline = {
  '/data': 'array',
  '/meta/pagination/page': 'number',
  '/meta/pagination/pageCount': 'number',
  '/meta/state': 'string',
};
const ENTRY: Outline = { '/data/id': 'string' };
const CHANGES: Outline = { '/data': 'array', '/meta/cursor': 'string', '/meta/hasMore': 'boolean' };

/** As much of each answer as the client itself goes by. */
const OUTLINES: { readonly [Name in AnswerName]: Outline } = {
  batches: LIST,
  batch: ENTRY,
  cases: LIST,
  caseSummaries: LIST,
  case: ENTRY,
  facets: { '/data': 'object' },
  figures: LIST,
  changes: CHANGES,
  fullChanges: CHANGES,
  health: { '/data/status': 'string' },
  import: { '/data': 'object' },
  error: { '/error/name': 'string', '/error/message': 'string' },
};

/**
 * Tells an answer of this API from something else, such as a page of a proxy, and takes its fields on trust: what is in
 * them is not looked at.
 */
export function checkOutline<Name extends AnswerName>(name: Name, json: unknown): Checked<Answers[Name]> {
  const faults = Object.entries(OUTLINES[name]).flatMap(([path, expected]) => {
    const came = kindOf(valueAt(json, path));
    return came === expected ? [] : [{ path, message: `expected ${expected}, received ${came}` }];
  });
  return faults.length > 0 ? { faults } : { answer: json as Answers[Name] };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
