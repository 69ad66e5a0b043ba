import {
  type Batch,
  type CheckOptions,
  check,
  type Diagnostic,
  type Figure,
  type Severity,
  valueAt,
} from '@fta/cases-core';

/** What a rule found in the text of a case. */
export interface Fault {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The reason in a sentence, in the language that was asked for. */
  readonly message: string;
  /** JSON Pointer in the case; '' for the case as a whole. */
  readonly pointer: string;
  /** UTF-16 offsets in the string at the pointer; `null` where the rule means all of it. */
  readonly span: readonly [start: number, end: number] | null;
  /** The words it stands on: the sentence, or the whole text; blank where it is of no text. */
  readonly words: string;
}

/** What the checks say of a batch: of each case by its id, and of the batch as a whole. */
export interface BatchFaults {
  readonly ofCases: ReadonlyMap<string, readonly Fault[]>;
  readonly ofBatch: readonly Diagnostic[];
}

/** Holds a batch to the rules; a fault of a figure is one of the words that state it. */
export function faultsIn(batch: Batch, terms: Pick<CheckOptions, 'language' | 'profile'>): BatchFaults {
  // Offsets in the string itself: there is no document in which to look for it.
  const found = check(batch, { ...terms, locate: (_path, start, end) => stretch(start, end) });
  const ofCases = new Map<string, Fault[]>();
  for (const diagnostic of found) {
    if (diagnostic.case === null) continue;
    const faults = ofCases.get(diagnostic.case);
    const fault = faultOf(diagnostic, batch);
    if (faults) faults.push(fault);
    else ofCases.set(diagnostic.case, [fault]);
  }
  return { ofCases, ofBatch: found.filter((diagnostic) => diagnostic.case === null) };
}

function stretch(start: number | undefined, end: number | undefined): Diagnostic['place'] {
  if (start === undefined || end === undefined) return null;
  return { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } };
}

function faultOf({ ruleId, severity, message, path, place }: Diagnostic, batch: Batch): Fault {
  const at = /^\/cases\/\d+/.exec(path ?? '')?.[0] ?? '';
  const stated = valueAt(batch, /^\/cases\/\d+\/figures\/\d+/.exec(path ?? '')?.[0] ?? '/') as Figure | undefined;
  const pointer = stated?.path ?? path?.slice(at.length) ?? '';
  const own = place && ([place.start.offset, place.end.offset] as const);
  const span = stated ? ([stated.start, stated.end] as const) : own;
  return { ruleId, severity, message, pointer, span, words: wordsAt(valueAt(batch, at + pointer), span) };
}

/** What ends a sentence. */
const STOP = /[。！？；!?;\n]/u;

function wordsAt(text: unknown, span: Fault['span']): string {
  if (typeof text !== 'string') return '';
  if (span === null) return text;
  let [start, end] = span;
  while (start > 0 && !STOP.test(text.charAt(start - 1))) start--;
  while (end < text.length && !STOP.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
