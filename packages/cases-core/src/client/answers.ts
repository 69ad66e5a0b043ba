import type * as z from 'zod';
import type { caseListAnswer, caseSummaryListAnswer, ErrorAnswer } from '../rest/answers.ts';
import type { importAnswer } from '../rest/import.ts';
import type { ChangesAnswer, FullChangesAnswer } from './changes.ts';
import type { AnswerOf } from './contract.ts';
import type { AnswerFault } from './errors.ts';

/** The answers of the REST API as a client tells them apart. */
export interface Answers {
  batches: AnswerOf<'batches'>;
  batch: AnswerOf<'batch'>;
  cases: z.output<typeof caseListAnswer>;
  caseSummaries: z.output<typeof caseSummaryListAnswer>;
  case: AnswerOf<'case'>;
  facets: AnswerOf<'facets'>;
  figures: AnswerOf<'figures'>;
  changes: ChangesAnswer;
  fullChanges: FullChangesAnswer;
  health: AnswerOf<'health'>;
  import: z.output<typeof importAnswer>;
  error: ErrorAnswer;
}

/** The name of an answer: a key of {@link Answers}. */
export type AnswerName = keyof Answers;

/** An answer as it may be handed on, or what speaks against it. */
export type Checked<Answer> = { readonly answer: Answer } | { readonly faults: readonly AnswerFault[] };

/** Holds parsed JSON to what the contract says of an answer. */
export type AnswerCheck = <Name extends AnswerName>(name: Name, json: unknown) => Checked<Answers[Name]>;
