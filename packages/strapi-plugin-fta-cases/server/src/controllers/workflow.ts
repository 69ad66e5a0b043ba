import { caseSchema } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import * as z from 'zod';
import { WORKFLOW_ACTIONS } from '../../../shared/workflow.ts';
import { service } from '../service.ts';
import { actorOf, documentIdOf, documentIdText, freeText, type RequestContext, readInput } from './request-context.ts';

const comment = freeText.optional();
const transition = z
  .object({
    action: z.enum(WORKFLOW_ACTIONS),
    cases: z.array(z.unknown()).max(10_000).pipe(z.array(documentIdText)),
    comment,
  })
  .strict();
const number = caseSchema.shape.number;
const placeChange = z
  .object({
    documentId: documentIdText,
    from: z.object({ batch: documentIdText, number }).strict(),
    number: number.nullable(),
  })
  .strict();
const placement = z.object({ cases: z.array(z.unknown()).max(10_000).pipe(z.array(placeChange)) }).strict();
const publication = z.object({ comment }).strict();

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /transitions */
  async transition(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const input = readInput(transition, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'workflow').transition({ ...input, actor }) };
  },

  /** POST /batches/:documentId/places */
  async places(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const { cases } = readInput(placement, ctx.request.body, ctx.state);
    ctx.body = { data: await service(strapi, 'places').give(documentIdOf(ctx), cases, actor) };
  },

  /** POST /batches/:documentId/publish */
  async publishBatch(ctx: RequestContext) {
    const actor = await actorOf(strapi, ctx);
    const input = readInput(publication, ctx.request.body ?? {}, ctx.state);
    const documentId = documentIdOf(ctx);
    ctx.body = { data: await service(strapi, 'workflow').publishBatch({ documentId, ...input, actor }) };
  },
});
