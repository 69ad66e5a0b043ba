import * as z from 'zod';
import { changeSchema, changesAnswer } from '../rest/answers.ts';

const [caseChange, batchChange] = changeSchema.options;

/** A change with what is public now; `null` where nothing is any more. */
export const fullChangeSchema = z.discriminatedUnion('kind', [
  caseChange.required({ content: true }),
  batchChange.required({ content: true }),
]);

/** The answer of `GET /changes` with content. */
export const fullChangesAnswer = changesAnswer.extend({ data: z.array(fullChangeSchema) });
