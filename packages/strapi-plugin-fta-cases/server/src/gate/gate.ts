import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { say } from '../messages.ts';
import type { RequestState } from '../services/actors.ts';
import { isThroughGate } from '../services/workflow/passage.ts';
import { batchGuards } from './batch-guards.ts';
import { caseGuards } from './case-guards.ts';
import { closed, type DocumentCall, type GuardContext, type Guards } from './guard.ts';
import { providerGuards } from './provider-guards.ts';

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

/** Types whose entries the workflow alone writes. */
const readOnly: Guards = {};

/** What is published, and what it is published with. */
const PUBLISHED: Readonly<Record<string, Guards>> = {
  [UID.case]: caseGuards,
  [UID.batch]: batchGuards,
  [UID.provider]: providerGuards,
  [UID.topic]: readOnly,
};

/** What is no reader's business: work in progress, remarks, and who did what. Every other type of the plugin's is that. */
const HISTORY: readonly string[] = Object.values(UID).filter((uid) => !(uid in PUBLISHED));

const GUARDS: Readonly<Record<string, Guards>> = {
  ...Object.fromEntries(HISTORY.map((uid) => [uid, readOnly])),
  ...PUBLISHED,
};

/**
 * The one gate: every call of the document service on the plugin's types comes through here, whichever path it takes:
 * edit view, bulk actions, REST routes, tokens, other plugins, scripts.
 */
export function registerGate(strapi: Core.Strapi): void {
  const gate = async (call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> => {
    const guards = GUARDS[call.uid];
    if (!guards || isThroughGate()) return next();
    const request = strapi.requestContext.get()?.state as RequestState | undefined;
    const context: GuardContext = { strapi, call, next, request };
    if (call.params.documentId !== undefined && typeof call.params.documentId !== 'string') return closed(context);
    if (isContentApi(context.request)) return contentApi(context);
    if (READS.includes(call.action)) return next();
    const guard = guards[call.action] ?? closed;
    return guard(context);
  };
  strapi.documents.use(gate as unknown as Parameters<typeof strapi.documents.use>[0]);
}

/** Over the content API only what is published is read, and nothing is written but through the plugin's own import. */
function contentApi(context: GuardContext): Promise<unknown> {
  const { call } = context;
  if (HISTORY.includes(call.uid) || !READS.includes(call.action)) return closed(context);
  call.params = { ...call.params, status: 'published' };
  return context.next();
}

function isContentApi(request: RequestState | undefined): boolean {
  return request?.route?.info?.type === 'content-api';
}

/** Events, revisions, changes and answers are append-only below the document service too; remarks are settled, and never deleted. */
export function registerAppendOnly(strapi: Core.Strapi): void {
  const refuse = () => {
    throw new Error(say('history-fixed', {}).en);
  };
  const kept = { beforeDelete: refuse, beforeDeleteMany: refuse };
  strapi.db.lifecycles.subscribe({ models: [UID.comment], ...kept });
  strapi.db.lifecycles.subscribe({
    models: [UID.reviewEvent, UID.revision, UID.change, UID.answer],
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    ...kept,
  });
}
