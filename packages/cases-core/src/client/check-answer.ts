import type * as z from 'zod';
import { caseListAnswer, caseSummaryListAnswer, errorAnswer } from '../rest/answers.ts';
import { importAnswer } from '../rest/import.ts';
import { OPERATIONS } from '../rest/operations.ts';
import { pointerOf } from '../schema/pointer.ts';
import type { AnswerName, Answers, Checked } from './answers.ts';
import type { AnswerFault } from './errors.ts';
import { excerptOf } from './excerpt.ts';
import { fullChangesAnswer } from './full-changes.ts';

const { batches, batch, case: single, facets, figures, changes, health } = OPERATIONS;

const SCHEMAS: { readonly [Name in AnswerName]: z.ZodType<Answers[Name]> } = {
  batches: batches.answer,
  batch: batch.answer,
  cases: caseListAnswer,
  caseSummaries: caseSummaryListAnswer,
  case: single.answer,
  facets: facets.answer,
  figures: figures.answer,
  changes: changes.answer,
  fullChanges: fullChangesAnswer,
  health: health.answer,
  import: importAnswer,
  error: errorAnswer,
};

/** Holds an answer to the schema, every field of it: the check of `createClient`, for that of `@fta/cases-core/small-client`. */
export function checkAnswer<Name extends AnswerName>(name: Name, json: unknown): Checked<Answers[Name]> {
  const result = SCHEMAS[name].safeParse(json, { reportInput: true });
  return result.success ? { answer: result.data } : { faults: result.error.issues.map(faultOf) };
}

function faultOf(issue: z.core.$ZodIssue): AnswerFault {
  const says = issue.message.replace(/^Invalid \w+: /, '');
  // Zod's own message names the type that came, and no other value.
  const came = issue.code === 'invalid_type' ? '' : `, got ${excerptOf(JSON.stringify(issue.input) ?? 'nothing')}`;
  return { path: pointerOf(issue.path), message: `${says}${came}` };
}
