import { describeProvider, findIssues, providerSchema } from '@fta/cases-core';
import { UID } from '../../../shared/uids.ts';
import { table } from '../database.ts';
import { languageOf } from '../language.ts';
import { invalid, issueReason, reason } from '../refusals.ts';
import type { GuardContext, Guards } from './guard.ts';

/** Providers are known by key, which the name decides once; the name may be corrected afterwards. */
export const providerGuards: Guards = {
  create: saveProvider,
  update: saveProvider,
  delete: ({ next }) => next(),
};

async function saveProvider({ strapi, call, next, request }: GuardContext) {
  const { documentId } = call.params;
  const data = call.params.data ?? {};
  const before = documentId ? await table(strapi, UID.provider).findOne({ where: { documentId } }) : null;
  const name = typeof data.name === 'string' ? data.name.trim() : (before?.name ?? '');
  const { key, kind, region } = before ?? describeProvider(name);
  const provider = { key, name, kind, region };
  const reasons = findIssues(providerSchema.extend({ name: providerSchema.shape.name.min(1) }), provider).map(
    (issue) => ({
      ...issueReason(issue),
      path: issue.path.map(String),
    }),
  );
  if (reasons.length > 0) throw invalid(reasons, languageOf(request));
  if (!before && (await table(strapi, UID.provider).findOne({ where: { key } }))) {
    throw invalid([reason('provider-taken', { name }, { path: ['name'] })], languageOf(request));
  }
  call.params = { ...call.params, data: { ...data, ...provider } };
  return next();
}
