import type { RunningApp } from '../support/strapi.ts';
import type { Answer } from './accounts.ts';
import { EDITABLE, type Effect } from './contract.ts';
import { PROVIDER, type Staged, sampleCase, UID } from './staging.ts';
import { NEW_TITLE, type Way } from './ways.ts';

type Call = (documentId: string, staged: Staged) => Readonly<Record<string, unknown>>;

/** The document service with the names of its actions; which of them exist is decided by the type. */
export type Documents = Record<string, (params: Readonly<Record<string, unknown>>) => Promise<unknown>>;

export function documentsOf({ strapi }: RunningApp, uid: string): Documents {
  return strapi.documents(uid as never) as unknown as Documents;
}

/** What came of a call, as the status that the same refusal has over HTTP. */
export async function answerOf(call: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: 200, body: await call() };
  } catch (error) {
    const { name = '', status, details, message } = error as Error & { status?: number; details?: unknown };
    const known: Record<string, number> = { ValidationError: 400, ForbiddenError: 403, NotFoundError: 404 };
    return { status: known[name] ?? status ?? 500, body: { error: { name, message, details } } };
  }
}

function call(
  name: string,
  action: string,
  terms: Pick<Way, 'from' | 'closed' | 'neverPublic' | 'withoutPublic' | 'effect'>,
  params: Call,
): Way {
  return {
    name,
    path: 'document service',
    needs: [],
    ...terms,
    send: ({ app, staged }) =>
      answerOf(async () => documentsOf(app, UID.case)[action]?.(params(staged.documentId, staged))),
  };
}

const unchanged: Effect = { state: 'same', publicly: 'same', events: 0 };
const edited: Effect = { state: 'drafting', publicly: 'same', events: 0, title: 'new' };
const shut = { closed: true, effect: unchanged } as const;

const fresh = (staged: Staged) => {
  const { title, lead, sections } = sampleCase(9);
  return { title, lead, sections, providerName: PROVIDER, batch: staged.batchDocumentId };
};

/** What a program inside Strapi may do to a case without an account: prepare drafts, and nothing the public sees. */
export const PROGRAM_WAYS: readonly Way[] = [
  call('read the public version', 'findOne', { effect: { ...unchanged, nothing: true } }, (documentId) => ({
    documentId,
    status: 'published',
  })),
  call('create', 'create', { effect: { ...unchanged, adds: 1 } }, (_, staged) => ({ data: fresh(staged) })),
  call('create published', 'create', shut, (_, staged) => ({ data: fresh(staged), status: 'published' })),
  call('create with a date of publication', 'create', { effect: { ...unchanged, adds: 1 } }, (_, staged) => ({
    data: { ...fresh(staged), publishedAt: new Date() },
  })),
  call('create in a state', 'create', { from: [], effect: unchanged }, (_, staged) => ({
    data: { ...fresh(staged), reviewState: 'approved' },
  })),
  call('edit', 'update', { from: EDITABLE, effect: edited }, (documentId) => ({
    documentId,
    data: { title: NEW_TITLE },
  })),
  call('edit and publish', 'update', shut, (documentId) => ({
    documentId,
    data: { title: NEW_TITLE },
    status: 'published',
  })),
  call('set a date of publication', 'update', { from: EDITABLE, effect: edited }, (documentId) => ({
    documentId,
    data: { title: NEW_TITLE, publishedAt: new Date() },
  })),
  call('set the hash of the import', 'update', { from: [], effect: unchanged }, (documentId) => ({
    documentId,
    data: { importedHash: 'made up' },
  })),
  call('set a field that is not there', 'update', { from: [], effect: unchanged }, (documentId) => ({
    documentId,
    data: { heading: 'x' },
  })),
  call('publish', 'publish', shut, (documentId) => ({ documentId })),
  call('unpublish', 'unpublish', shut, (documentId) => ({ documentId })),
  call(
    'discard the draft',
    'discardDraft',
    {
      withoutPublic: 400,
      from: EDITABLE,
      effect: { state: 'published', publicly: 'same', events: 1, title: 'public' },
    },
    (documentId) => ({ documentId }),
  ),
  call('clone', 'clone', { effect: { ...unchanged, adds: 1 } }, (documentId) => ({ documentId })),
  call(
    'delete',
    'delete',
    { from: ['drafting', 'returned'], neverPublic: true, effect: { state: 'gone', publicly: 'same', events: 0 } },
    (documentId) => ({ documentId }),
  ),
];
