import { type Bilingual, type Case, findIssues, type Language, type Profile, type ValueIssue } from '@fta/cases-core';
import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import type * as z from 'zod';
import type { ConflictDetails, Refusal } from '../../shared/contracts.ts';
import { unfitIssues } from '../../shared/profiles.ts';
import { attributePath } from './cases/record.ts';
import { type CmsParams, type CmsRuleId, say } from './messages.ts';

/** A refusal as long as nobody knows in which language it will be read. */
export type Reason = Omit<Refusal, 'message' | 'name'>;

interface Site {
  readonly path?: readonly string[];
  readonly caseId?: string;
}

/** So many faults of a request are told: what a refusal costs must not grow with what was sent. */
export const MOST_REASONS = 100;

/** One reason of the CMS's own. */
export function reason<Id extends CmsRuleId>(
  ruleId: Id,
  params: CmsParams<Id>,
  { path = [], caseId }: Site = {},
): Reason {
  return { path, ruleId, text: say(ruleId, params), ...(caseId !== undefined && { caseId }) };
}

/** What a schema has against a value, leading to the fields of the form. */
export function schemaReasons(schema: z.ZodType, value: unknown): Reason[] {
  return findIssues(schema, value).map((issue) => issueReason(issue));
}

/** What keeps a case from being published under the profile of its series, leading to the fields of the form. */
export function printReasons(content: Case, profile: Profile, caseId?: string): Reason[] {
  return unfitIssues(content, profile).map((issue) => issueReason(issue, caseId));
}

export function issueReason({ path, ruleId, message }: ValueIssue, caseId?: string): Reason {
  return { path: attributePath(path), ruleId, text: message, ...(caseId !== undefined && { caseId }) };
}

/** The refusals that the reasons are in a language, in the shape Strapi's forms show under their fields. */
export function refusalsOf(reasons: readonly Reason[], language: Language): Refusal[] {
  return reasons.map((each) => ({ ...each, message: each.text[language], name: 'ValidationError' }));
}

/** So many are named in the one line that Strapi shows; all of them are in the details. */
const NAMED = 3;

function summaryOf(reasons: readonly Reason[], language: Language): string {
  const named = [...new Set(reasons.map(({ text }) => text[language]))];
  const shown = named.slice(0, NAMED).join(language === 'zh' ? '；' : '; ');
  if (named.length <= NAMED) return shown;
  const rest: Bilingual = { zh: `；另有${named.length - NAMED}项`, en: `; and ${named.length - NAMED} more` };
  return shown + rest[language];
}

/** 400 with every reason at its field. */
export function invalid(reasons: readonly Reason[], language: Language) {
  return new errors.ValidationError(summaryOf(reasons, language), { errors: refusalsOf(reasons, language) });
}

/** 403: asked by one who may not. */
export function forbidden(reasons: readonly Reason[], language: Language) {
  return new errors.ForbiddenError(summaryOf(reasons, language), { errors: refusalsOf(reasons, language) });
}

/** 404 */
export function notFound(why: Reason, language: Language) {
  return new errors.NotFoundError(why.text[language], { errors: refusalsOf([why], language) });
}

/** 413 */
export function tooLarge(why: Reason, language: Language) {
  return new errors.PayloadTooLargeError(why.text[language], { errors: refusalsOf([why], language) });
}

/** Strapi has no errors of its own for these, and passes those of http-errors on. */
function httpError(status: number, name: string, why: Reason, language: Language, details: object = {}) {
  const error = createHttpError(status, why.text[language], { name });
  return Object.assign(error, { details: { ...details, errors: refusalsOf([why], language) } });
}

/** 405 or 501: nobody does that at this address, or anywhere. */
export function methodNotAllowed(status: number, why: Reason, language: Language) {
  return httpError(status, status === 405 ? 'MethodNotAllowedError' : 'NotImplementedError', why, language);
}

/** 409: things are no longer as the one who asks has seen them. */
export function stale(reasons: readonly Reason[], language: Language) {
  const error = createHttpError(409, summaryOf(reasons, language), { name: 'ConflictError' });
  return Object.assign(error, { details: { errors: refusalsOf(reasons, language) } });
}

/** 409: somebody saved meanwhile. */
export function conflict(why: Reason, language: Language, details: ConflictDetails) {
  return httpError(409, 'ConflictError', why, language, details);
}

/** 410: it was there, and will not be again. */
export function gone(why: Reason, language: Language) {
  return httpError(410, 'GoneError', why, language);
}

/** 429 */
export function tooManyRequests(why: Reason, language: Language) {
  return httpError(429, 'TooManyRequestsError', why, language);
}

/** 503: nothing wrong with what was asked; it may go well later. */
export function unavailable(why: Reason, language: Language) {
  return httpError(503, 'ServiceUnavailableError', why, language);
}
