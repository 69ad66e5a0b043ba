import {
  type Batch,
  blankCase,
  type Case,
  check,
  derivedFigures,
  describeProvider,
  type Figure,
  type Language,
  type Profile,
  SCHEMA_VERSION,
  type Severity,
  valueAt,
} from '@fta/cases-core';
import { findIssues, pointerOf, publishableCaseSchema } from '@fta/cases-core/schema';
import { withinCase } from '../../pointer.ts';
import type { CaseContent } from '../document/fields.ts';

/** A fault of the text, at its place in the case. */
export interface Fault {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The reason in a sentence, in the language that was asked for. */
  readonly message: string;
  /** JSON Pointer in the case; '' for the case as a whole. */
  readonly pointer: string;
  /** UTF-16 offsets in the string at the pointer; `null` where the rule means all of it. */
  readonly span: readonly [start: number, end: number] | null;
}

/** What a text is held to. */
export interface CheckTerms {
  readonly language: Language;
  /** The format of the batch; the first batch's where there is none. */
  readonly profile?: Profile;
  /** Number of the case in its batch. */
  readonly number?: number;
  /** The year of the batch, which dates must not be later than. */
  readonly year?: number | null;
}

/** What the checks say of a text. */
export interface CheckedText {
  readonly faults: readonly Fault[];
  readonly figures: readonly Figure[];
}

/** The figures that the text of a case states. */
export function figuresOf({ lead, sections }: CaseContent): Figure[] {
  return derivedFigures(lead, sections);
}

/** Holds the text of a case to the rules that look at one case. */
export function faultsOf(content: CaseContent, figures: Figure[], terms: CheckTerms): Fault[] {
  const single = caseToCheck(content, figures, terms);
  const { language, profile } = terms;
  const found = check(batchOf(single, terms.year ?? null), {
    language,
    ...(profile && { profile }),
    // Offsets in the string itself: there is no document in which to look for it.
    locate: (_path, start, end) => (start === undefined || end === undefined ? null : stretch(start, end)),
  });
  const ofRules = found.flatMap(({ case: id, path, place, ruleId, severity, message }): Fault[] => {
    if (id === null || path === null) return [];
    const span = place && ([place.start.offset, place.end.offset] as const);
    return [{ ruleId, severity, message, ...inText(withinCase(path), span, figures) }];
  });
  const unfit = unfitFor(single, language);
  return [...unfit, ...ofRules.filter((fault) => !unfit.some((other) => saysTheSame(other, fault, single)))];
}

/** The case that a text is held to the rules as. */
export function caseToCheck(content: CaseContent, figures: Figure[], { number = 1 }: CheckTerms): Case {
  const provider = content.provider.key === '' ? describeProvider(content.provider.name) : content.provider;
  return { ...blankCase(), ...content, provider, id: 'case', number, figures };
}

/** Each fault is said once: what is missing or wrong as a whole both limits and rules find. */
function saysTheSame({ pointer }: Fault, { pointer: ruled, span, severity }: Fault, single: Case): boolean {
  if (span !== null || severity === 'info') return false;
  if (pointer === ruled) return severity === 'error';
  return pointer.slice(0, pointer.lastIndexOf('/')) === ruled && valueAt(single, pointer) === '';
}

/** What keeps a case from being printed: limits of its fields, texts that are missing. */
function unfitFor(single: Case, language: Language): Fault[] {
  return findIssues(publishableCaseSchema, single).map(({ path, message }) => ({
    ruleId: 'print',
    severity: 'error',
    message: message[language],
    pointer: pointerOf(path),
    span: null,
  }));
}

export function batchOf(single: Case, year: number | null): Batch {
  const identity = { id: 'batch', title: '', issuer: '', series: '', ordinal: 1, year };
  return { schemaVersion: SCHEMA_VERSION, ...identity, cases: [single] };
}

function stretch(start: number, end: number) {
  return { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } };
}

/** A fault of a figure is a fault of the words that state it. */
function inText(pointer: string, span: Fault['span'], figures: readonly Figure[]): Pick<Fault, 'pointer' | 'span'> {
  const at = /^\/figures\/\d+/.exec(pointer)?.[0];
  const figure = at === undefined ? undefined : (valueAt({ figures }, at) as Figure | undefined);
  return figure ? { pointer: figure.path, span: [figure.start, figure.end] } : { pointer, span };
}
