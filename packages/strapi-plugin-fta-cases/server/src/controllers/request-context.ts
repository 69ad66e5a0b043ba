import { findIssues } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import * as z from 'zod';
import { languageOf } from '../language.ts';
import { invalid, issueReason, MOST_REASONS } from '../refusals.ts';
import { service } from '../service.ts';
import type { Actor, RequestState } from '../services/actors.ts';

/** The part of Koa's context that the controllers use. */
export interface RequestContext {
  state: RequestState;
  params: Record<string, string>;
  query: Record<string, unknown>;
  /** The query as it stands in the address. */
  querystring: string;
  /** The body as it comes in, where Strapi has not read it: of types it does not know. */
  req: AsyncIterable<Buffer>;
  request: { body?: unknown; files?: Record<string, unknown>; header: Record<string, string | undefined> };
  body: unknown;
  status: number;
  set(name: string, value: string): void;
  get(name: string): string;
  vary(name: string): void;
}

/** Running text of a person: lines and tabs, and no other control characters, which PostgreSQL cannot keep. */
export const freeText = z
  .string()
  .max(5_000)
  .regex(/^(?:[\t\n\r]|\P{Cc})*$/u);

/** Words of one text of a case, which has no line breaks. */
export const wordsOfText = freeText.regex(/^\P{Cc}*$/u);

/** A document id as Strapi makes them; anything else need not be looked for. */
export const documentIdText = z.string().regex(/^[a-z0-9]{1,64}$/);

/** The number of a row in an address. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** Who asks; 401 for nobody. */
export async function actorOf(strapi: Core.Strapi, { state }: RequestContext): Promise<Actor> {
  const actor = await service(strapi, 'actors').ofRequest(state);
  if (!actor) throw new errors.UnauthorizedError();
  return actor;
}

/** The document id in the address; one that is none is looked for as one that is not there. */
export function documentIdOf({ params }: RequestContext): string {
  const { success, data } = documentIdText.safeParse(params.documentId);
  return success ? data : '-';
}

/** What was sent, as the schema has it; 400 with the faults at their places where it is something else. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  state: RequestState,
): z.infer<Schema> {
  const issues = findIssues(schema, value).slice(0, MOST_REASONS);
  if (issues.length > 0) {
    const reasons = issues.map((issue) => ({ ...issueReason(issue), path: issue.path.map(String) }));
    throw invalid(reasons, languageOf(state));
  }
  return schema.parse(value);
}
