import { PARAMETERS, type ParameterKey } from '@fta/cases-core/rest';
import * as z from 'zod';

/** Entries in one answer at most: what is read here ends up in somebody's context window. */
const MOST_ENTRIES = 20;

type Optional<Key extends ParameterKey> = { [Name in Key]: z.ZodOptional<(typeof PARAMETERS)[Name]> };

/** Parameters of the REST API as arguments of a tool, each of them optional, with the words that the API has for them. */
export function argumentsOf<Key extends ParameterKey>(keys: readonly Key[]): Optional<Key> {
  return Object.fromEntries(keys.map((key) => [key, PARAMETERS[key].optional()])) as Optional<Key>;
}

/** A parameter that is digits in an address, and may be a number here. */
export function numberArgument(key: 'min' | 'max') {
  const sent = z.union([z.number(), z.string()]).transform(String);
  return sent
    .pipe(PARAMETERS[key])
    .meta({ ...PARAMETERS[key].meta() })
    .optional();
}

/** Which page of the answers. */
export const pageArguments = {
  page: z.number().int().min(1).max(1_000_000).optional().describe('页码 Page'),
  pageSize: z.number().int().min(1).max(MOST_ENTRIES).optional().describe('每页条数 Entries on a page'),
};

interface Page {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** The page that the arguments of a call ask for, as the queries have it. */
export function pageOfArguments({ page = 1, pageSize = MOST_ENTRIES }: Page) {
  return { pagination: { page, pageSize } };
}
