import { batchSchema } from '@fta/cases-core';
import * as z from 'zod';
import { languageOf } from '../gate/request.ts';
import { invalid, type Reason, reason } from '../refusals.ts';
import type { RequestContext } from './request.ts';

const natural = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .pipe(z.number().max(max));

/** Pages are asked for by this many at most. */
export const MOST_PER_PAGE = 100;

/** The query parameters that the public routes know, with what is expected of each. */
const PARAMETERS = {
  pagination: {
    schema: z
      .object({ page: natural(1_000_000).optional(), pageSize: natural(MOST_PER_PAGE).optional() })
      .strict()
      .optional(),
    expected: {
      zh: `page 为正整数，pageSize 为1至${MOST_PER_PAGE}`,
      en: `page from 1, pageSize from 1 to ${MOST_PER_PAGE}`,
    },
  },
  batch: { schema: batchSchema.shape.id.optional(), expected: { zh: '批次编号', en: 'the id of a batch' } },
  view: { schema: z.enum(['summary', 'full']).optional(), expected: 'summary, full' },
  format: {
    schema: z.enum(['json', 'markdown', 'docx']).optional(),
    expected: { zh: 'json、markdown 或 docx', en: 'json, markdown or docx' },
  },
} as const;

type Parameters = typeof PARAMETERS;
type Name = keyof Parameters;

/** A reason for each name that is not among the parameters of a route. */
export function unknownParameters(names: readonly string[], taken: readonly string[]): Reason[] {
  const expected = taken.length > 0 ? taken.join(', ') : { zh: '无', en: 'none' };
  return names
    .filter((name) => !taken.includes(name))
    .map((name) => reason('parameter-unknown', { name, expected }, { path: [name] }));
}

/** The parameters of a request that the route takes; 400 naming every one it does not, and every value that is wrong. */
export function readQuery<Taken extends Name>(
  { query, state }: RequestContext,
  taken: readonly Taken[],
): { [Key in Taken]: z.infer<Parameters[Key]['schema']> } {
  const reasons = unknownParameters(Object.keys(query), taken);
  const values: Partial<Record<Name, unknown>> = {};
  for (const [name, received] of Object.entries(query)) {
    if (!(taken as readonly string[]).includes(name)) continue;
    const { schema, expected } = PARAMETERS[name as Name];
    const result = schema.safeParse(received);
    if (result.success) values[name as Name] = result.data;
    else {
      const text = typeof received === 'string' ? received : JSON.stringify(received);
      reasons.push(reason('parameter-invalid', { name, expected, received: text }, { path: [name] }));
    }
  }
  if (reasons.length > 0) throw invalid(reasons, languageOf(state));
  return values as { [Key in Taken]: z.infer<Parameters[Key]['schema']> };
}
