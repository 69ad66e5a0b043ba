import type { OperationName } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import publication from './publication.ts';
import type { RequestContext } from './request.ts';

type Publication = ReturnType<typeof publication>;

/** The operations of the contract that read what is published. */
export const READS: readonly (OperationName & keyof Publication)[] = [
  'batches',
  'batch',
  'cases',
  'case',
  'facets',
  'figures',
  'changes',
];

/**
 * A controller for each of them with one action, `find`: so each has a scope of its own, and a read-only API token, which
 * Strapi lets do what is called that, may read.
 */
export const readControllers = Object.fromEntries(
  READS.map((name) => [
    name,
    ({ strapi }: { strapi: Core.Strapi }) => {
      const actions = publication({ strapi });
      return { find: (ctx: RequestContext) => actions[name](ctx) };
    },
  ]),
);
