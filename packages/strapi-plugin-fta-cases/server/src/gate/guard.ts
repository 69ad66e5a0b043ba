import type { Core } from '@strapi/types';
import { languageOf } from '../language.ts';
import { forbidden, notFound, reason } from '../refusals.ts';
import type { RequestState } from '../services/actors.ts';

/** A call of the document service: what Strapi hands to its middlewares. */
export interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  params: {
    documentId?: string;
    data?: Record<string, unknown>;
    status?: string;
    populate?: unknown;
    [name: string]: unknown;
  };
}

export interface GuardContext {
  readonly strapi: Core.Strapi;
  readonly call: DocumentCall;
  readonly next: () => Promise<unknown>;
  /** Of the HTTP request the call is part of; `undefined` for programs inside Strapi. */
  readonly request: RequestState | undefined;
}

type Guard = (context: GuardContext) => Promise<unknown>;

/** What stands before each action on a type. An action without a guard of its own is closed. */
export type Guards = Readonly<Record<string, Guard>>;

/** Refuses with what to do instead. */
export function closed({ call, request }: GuardContext): Promise<never> {
  const way = { zh: '提交、审核、发布、撤回', en: 'submit, approve, publish, withdraw' };
  const why = reason('path-closed', { action: call.action, way });
  return Promise.reject(forbidden([why], languageOf(request)));
}

/** The case that a call names is not there. */
export function missing({ call, request }: GuardContext): Promise<never> {
  return Promise.reject(notFound(reason('case-not-found', { id: call.params.documentId ?? '' }), languageOf(request)));
}

/** Who made and who changed an entry, as Strapi's content manager sends it along. */
export function creatorsIn(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name === 'createdBy' || name === 'updatedBy'));
}
