import { errorAnswer } from '@fta/cases-core/rest';
import * as z from 'zod';
import type { Refusal } from '../../../shared/contracts.ts';

/** One reason of a refusal; that it is the shape of shared/contracts.ts is checked by its type. */
export const refusalSchema = z.object({
  path: z.array(z.string()),
  message: z.string(),
  name: z.string(),
  ruleId: z.string(),
  text: z.object({ zh: z.string(), en: z.string() }),
  caseId: z.string().exactOptional(),
}) satisfies z.ZodType<Refusal>;

/** Strapi's shape, with what the plugin puts under `details`. */
export const refusedAnswer = errorAnswer.extend({
  error: errorAnswer.shape.error.extend({ details: z.looseObject({ errors: z.array(refusalSchema).optional() }) }),
});
