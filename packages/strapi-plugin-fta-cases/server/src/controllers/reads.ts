import { OPERATIONS, type OperationName } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import feed from './feed.ts';
import openapi from './openapi.ts';
import publication from './publication.ts';
import type { RequestContext } from './request-context.ts';
import schema from './schema.ts';

/** The operations of the contract that read what is published, and what tells of them. */
export const READS = (Object.keys(OPERATIONS) as OperationName[]).filter((name) => name !== 'health');

const PUBLICATION = ['batches', 'batch', 'cases', 'case', 'facets', 'figures', 'changes'] as const;

/**
 * A controller for each of them with one action, `find`: so each has a scope of its own, and a read-only API token, which
 * Strapi lets do what is called that, may read.
 */
export const readControllers = {
  ...Object.fromEntries(
    PUBLICATION.map((name) => [
      name,
      ({ strapi }: { strapi: Core.Strapi }) => {
        const actions = publication({ strapi });
        return { find: (ctx: RequestContext) => actions[name](ctx) };
      },
    ]),
  ),
  feed,
  openapi,
  schema,
};
