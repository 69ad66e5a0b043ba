import { type Case, DEFAULT_PROFILE, describeProvider } from '@fta/cases-core';
import type { RunningApp } from '../support/strapi.ts';
import type { Answer, Requester } from './accounts.ts';
import { EDITABLE, type Effect, type Terms } from './contract.ts';
import { BATCH, OTHER_PROVIDER, PROVIDER, type Scene, type Staged, SUGGESTION, sampleCase, UID } from './staging.ts';

interface Attempt {
  readonly app: RunningApp;
  readonly ask: Requester;
  readonly staged: Staged & { readonly suggestion: number; readonly doubt: number };
  readonly scene: Scene;
}

/** One way of doing something to a case, with the terms on which it is open. */
export interface Way extends Terms {
  readonly name: string;
  readonly send: (attempt: Attempt) => Promise<Answer>;
}

export const NEW_TITLE = '换了标题的示范案例';
const CONTENT_MANAGER = `/content-manager/collection-types/${UID.case}`;
const STOCK = '/api/stock/cases';

const unchanged: Effect = { state: 'same', publicly: 'same', events: 0 };
const nothing: Effect = { ...unchanged, nothing: true };
const added: Effect = { ...unchanged, adds: 1 };
const edited: Effect = { state: 'drafting', publicly: 'same', events: 0, title: 'new' };

/** A step of the workflow, asked for at the plugin's own route. */
function step(action: string, from: Terms['from'], effect: Effect, more: Partial<Terms> = {}): Way {
  return {
    name: `${action} by its step`,
    path: 'admin routes',
    needs: ['read', action as 'submit'],
    ...(from && { from }),
    effect: { ...effect, events: 1 },
    ...more,
    send: ({ ask, staged }) =>
      ask('POST', '/fta-cases/transitions', { action, cases: [staged.documentId], comment: '有理由' }),
  };
}

/** What becomes of a suggestion of somebody else's: for those who may write the case, while it may be written. */
function decision(outcome: 'taken' | 'left'): Way {
  return {
    name: `have a suggestion ${outcome}`,
    path: 'admin routes',
    needs: ['comment', 'revise'],
    from: EDITABLE,
    own: true,
    effect: unchanged,
    send: ({ ask, staged }) => ask('POST', `/fta-cases/suggestions/${staged.suggestion}/outcome`, { outcome }),
  };
}

/** A route of the content manager. */
function stock(
  name: string,
  terms: Omit<Terms, 'path'>,
  send: (id: string, attempt: Attempt) => readonly [method: string, path: string, body?: unknown],
): Way {
  return {
    name,
    path: 'content manager',
    ...terms,
    send: (attempt) => {
      const [method, path, body] = send(attempt.staged.documentId, attempt);
      return attempt.ask(method, `${CONTENT_MANAGER}${path}`, body);
    },
  };
}

/** What a form sends for a new case of a batch. */
export function newCase(batchDocumentId: string, providerName = PROVIDER): Record<string, unknown> {
  const { title, lead, sections } = sampleCase(9);
  return { title, providerName, lead, sections, batch: { connect: [{ documentId: batchDocumentId }] } };
}

/** The batch of the staged case as a document, the case under a new title. */
function asDocument(cases: readonly Case[] = [sampleCase(1, { title: NEW_TITLE })]) {
  return { name: 'batch.json', content: JSON.stringify({ ...BATCH, cases }) };
}

const given = describeProvider(OTHER_PROVIDER);
const overwriting = { ...asDocument(), overwrite: [sampleCase(1).id] };
const givingAway = { ...overwriting, ...asDocument([sampleCase(1, { title: NEW_TITLE, provider: given })]) };
const OTHER_PROFILE = JSON.stringify({ ...DEFAULT_PROFILE, title: '另一格式要求' });
const another = ({ scene }: Attempt) => (scene.state === 'approved' ? 'published' : 'approved');
const importing = { from: EDITABLE, own: true, effect: { ...edited, events: 1 } } as const;
const publishing = { from: ['approved'], effect: { state: 'published', publicly: 'draft', events: 1 } } as const;

const ADMIN_ROUTES: readonly Way[] = [
  step('submit', ['drafting'], { state: 'submitted', publicly: 'same', events: 1 }, { own: true }),
  step('return', ['submitted'], { state: 'returned', publicly: 'same', events: 1 }),
  step('approve', ['submitted'], { state: 'approved', publicly: 'same', events: 1 }, { secondPerson: true }),
  step('publish', ['approved'], { state: 'published', publicly: 'draft', events: 1 }),
  step('withdraw', ['published'], { state: 'withdrawn', publicly: 'nothing', events: 1 }),
  step(
    'revise',
    ['returned', 'approved', 'published', 'withdrawn'],
    { state: 'drafting', publicly: 'same', events: 1 },
    { own: true },
  ),
  {
    name: 'publish the batch',
    path: 'admin routes',
    needs: ['read', 'publish'],
    ...publishing,
    send: ({ ask, staged }) => ask('POST', `/fta-cases/batches/${staged.batchDocumentId}/publish`, {}),
  },
  {
    name: 'give it another number',
    path: 'admin routes',
    needs: ['revise'],
    from: ['drafting', 'returned'],
    neverPublic: true,
    own: true,
    effect: { ...unchanged, events: 1 },
    send: ({ ask, staged: { batchDocumentId: batch, documentId } }) =>
      ask('POST', `/fta-cases/batches/${batch}/places`, {
        cases: [{ documentId, from: { batch, number: 1 }, number: 5 }],
      }),
  },
  {
    name: 'import over it',
    path: 'admin routes',
    needs: ['import'],
    ...importing,
    send: ({ ask }) => ask('POST', '/fta-cases/import', overwriting),
  },
  {
    name: 'import it as of another provider',
    path: 'admin routes',
    needs: ['import'],
    ...importing,
    givesAway: true,
    send: ({ ask }) => ask('POST', '/fta-cases/import', givingAway),
  },
  {
    name: 'try an import',
    path: 'admin routes',
    needs: ['import'],
    from: EDITABLE,
    own: true,
    effect: nothing,
    send: ({ ask }) => ask('POST', '/fta-cases/import', { ...overwriting, dryRun: true }),
  },
  {
    name: 'comment',
    path: 'admin routes',
    needs: ['comment'],
    effect: unchanged,
    send: ({ ask, staged }) =>
      ask('POST', `/fta-cases/cases/${staged.documentId}/comments`, { path: '/title', text: '请核对' }),
  },
  {
    name: 'suggest other words',
    path: 'admin routes',
    needs: ['comment'],
    effect: unchanged,
    send: ({ ask, staged }) =>
      ask('POST', `/fta-cases/cases/${staged.documentId}/suggestions`, {
        anchor: SUGGESTION.anchor,
        replacement: '联运',
        text: '',
      }),
  },
  decision('taken'),
  decision('left'),
  {
    name: 'answer a suggestion',
    path: 'admin routes',
    needs: ['comment'],
    effect: unchanged,
    send: ({ ask, staged }) => ask('POST', `/fta-cases/comments/${staged.suggestion}/replies`, { text: '好' }),
  },
  {
    name: 'ignore a fault',
    path: 'admin routes',
    needs: ['revise'],
    from: EDITABLE,
    own: true,
    effect: { ...unchanged, events: 1 },
    send: ({ ask, staged }) =>
      ask('POST', `/fta-cases/cases/${staged.documentId}/ignored`, {
        ruleId: 'section-expected',
        path: '/sections',
        words: '',
        reason: '另文报送',
      }),
  },
  {
    name: 'confirm a figure',
    path: 'admin routes',
    needs: ['revise'],
    own: true,
    effect: { ...unchanged, events: 1 },
    send: ({ ask, staged }) => ask('POST', `/fta-cases/uncertain-figures/${staged.doubt}/confirm`, {}),
  },
  {
    name: 'keep a version aside',
    path: 'admin routes',
    needs: ['revise'],
    own: true,
    effect: unchanged,
    send: ({ ask, staged }) =>
      ask('POST', `/fta-cases/cases/${staged.documentId}/revisions`, { content: { title: NEW_TITLE } }),
  },
  {
    name: 'say that one is changing it',
    path: 'admin routes',
    needs: ['revise'],
    effect: nothing,
    send: ({ ask, staged }) => ask('POST', `/fta-cases/cases/${staged.documentId}/lease`, {}),
  },
  {
    name: 'take the draft away',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/cases/${staged.documentId}/download?format=json`),
  },
  {
    name: 'take the drafts of the batch away',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/batches/${staged.batchDocumentId}/download?format=markdown`),
  },
  {
    name: 'take a template for the next batch away',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/batches/${staged.batchDocumentId}/template`),
  },
  {
    name: 'see which files the batch came in',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/batches/${staged.batchDocumentId}/originals`),
  },
  {
    name: 'see what its series is held to',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/batches/${staged.batchDocumentId}/profile`),
  },
  {
    name: 'hold its series to another profile',
    path: 'admin routes',
    needs: ['publish'],
    effect: unchanged,
    send: ({ ask, staged }) =>
      ask('POST', `/fta-cases/batches/${staged.batchDocumentId}/profile`, { content: OTHER_PROFILE, seen: 0 }),
  },
  {
    name: 'read the review',
    path: 'admin routes',
    needs: ['read'],
    effect: nothing,
    send: ({ ask, staged }) => ask('GET', `/fta-cases/cases/${staged.documentId}/review`),
  },
];

const CONTENT_MANAGER_ROUTES: readonly Way[] = [
  stock('read', { needs: ['content read'], effect: nothing }, (id) => ['GET', `/${id}`]),
  stock('create', { needs: ['content create'], own: true, effect: added }, (_, { staged }) => [
    'POST',
    '',
    newCase(staged.batchDocumentId),
  ]),
  stock('create as published', { needs: ['content create'], from: [], effect: unchanged }, (_, { staged }) => [
    'POST',
    '',
    { ...newCase(staged.batchDocumentId), reviewState: 'published' },
  ]),
  stock('edit', { needs: ['content update'], from: EDITABLE, own: true, effect: edited }, (id, { staged }) => [
    'PUT',
    `/${id}`,
    { title: NEW_TITLE, version: staged.version },
  ]),
  stock('set the state by hand', { needs: ['content update'], from: [], effect: unchanged }, (id, attempt) => [
    'PUT',
    `/${id}`,
    { reviewState: another(attempt), version: attempt.staged.version },
  ]),
  stock(
    'edit it into one of another provider',
    { needs: ['content update'], from: EDITABLE, givesAway: true, effect: edited },
    (id, { staged }) => ['PUT', `/${id}`, { title: NEW_TITLE, providerName: given.name, version: staged.version }],
  ),
  stock('clone', { needs: ['content create'], own: true, effect: added }, (id) => ['POST', `/clone/${id}`, {}]),
  stock('clone at once', { needs: ['content create'], own: true, effect: added }, (id) => [
    'POST',
    `/auto-clone/${id}`,
    {},
  ]),
  stock('publish', { needs: ['content publish', 'publish'], ...publishing }, (id) => [
    'POST',
    `/${id}/actions/publish`,
    {},
  ]),
  stock(
    'create and publish in one',
    { needs: ['content publish', 'content create'], closed: true, from: [], effect: unchanged },
    (_, { staged }) => ['POST', '/actions/publish', newCase(staged.batchDocumentId)],
  ),
  stock('publish many', { needs: ['content publish', 'publish'], ...publishing }, (id) => [
    'POST',
    '/actions/bulkPublish',
    { documentIds: [id] },
  ]),
  stock('unpublish', { needs: ['content publish'], closed: true, withoutPublic: 404, effect: unchanged }, (id) => [
    'POST',
    `/${id}/actions/unpublish`,
    {},
  ]),
  stock(
    'unpublish and discard',
    { needs: ['content publish'], closed: true, withoutPublic: 404, from: EDITABLE, effect: unchanged },
    (id) => ['POST', `/${id}/actions/unpublish`, { discardDraft: true }],
  ),
  stock('unpublish many', { needs: ['content publish'], closed: true, withoutPublic: 200, effect: unchanged }, (id) => [
    'POST',
    '/actions/bulkUnpublish',
    { documentIds: [id] },
  ]),
  stock(
    'discard the draft',
    {
      needs: ['content update'],
      withoutPublic: 404,
      from: EDITABLE,
      own: true,
      effect: { state: 'published', publicly: 'same', events: 1, title: 'public' },
    },
    (id) => ['POST', `/${id}/actions/discard`, {}],
  ),
  ...(['delete', 'delete many'] as const).map((name) =>
    stock(
      name,
      {
        needs: ['content delete'],
        from: ['drafting', 'returned'],
        neverPublic: true,
        own: true,
        effect: { state: 'gone', publicly: 'same', events: 0 },
      },
      (id) => (name === 'delete' ? ['DELETE', `/${id}`] : ['POST', '/actions/bulkDelete', { documentIds: [id] }]),
    ),
  ),
];

const STOCK_ROUTES: readonly Way[] = (
  [
    ['create', 'POST', '', ({ staged }: Attempt) => newCase(staged.batchDocumentId)],
    ['update', 'PUT', '/:id', () => ({ title: NEW_TITLE })],
    ['update and publish', 'PUT', '/:id?status=published', () => ({ title: NEW_TITLE })],
    ['delete', 'DELETE', '/:id', () => undefined],
  ] as const
).map(([name, method, path, data]) => ({
  name,
  path: 'stock REST',
  needs: [],
  closed: true,
  effect: unchanged,
  send: (attempt) => {
    const body = data(attempt);
    const target = `${STOCK}${path.replace(':id', attempt.staged.documentId)}`;
    return attempt.ask(method, target, body && { data: body });
  },
}));

const CONTENT_API: readonly Way[] = [
  {
    name: 'import over it',
    path: 'content API',
    needs: [],
    ...importing,
    send: ({ ask }) => ask('POST', '/api/fta-cases/import', overwriting),
  },
];

export const WAYS: readonly Way[] = [...ADMIN_ROUTES, ...CONTENT_MANAGER_ROUTES, ...STOCK_ROUTES, ...CONTENT_API];
