import { PLUGIN_ID } from '../../../shared/uids.ts';
import type { Permission } from '../services/actors.ts';

type Method = 'GET' | 'POST';

/** A route of the admin panel, open to accounts that have the permission. */
function adminRoute(method: Method, path: string, handler: string, permission: Permission) {
  const actions = [`plugin::${PLUGIN_ID}.${permission}`];
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }];
  return { method, path, handler, config: { policies } };
}

/**
 * Asks for no session: on SQLite the import has the one connection, and to look up a session would be to wait for its
 * end. Who knows the id of an import has started it.
 */
const PROGRESS = {
  method: 'GET' as const,
  path: '/imports/:importId',
  handler: 'import.progress',
  config: { auth: false as const },
};

/** The login page has nobody's session, and says whose panel it is. */
const OFFICE = { method: 'GET' as const, path: '/office', handler: 'office.find', config: { auth: false as const } };

/** The workflow asks for the role of each step itself, so that a refusal says which one is missing. */
export const adminRoutes = {
  type: 'admin',
  routes: [
    adminRoute('POST', '/import', 'import.run', 'import'),
    PROGRESS,
    OFFICE,
    adminRoute('POST', '/transitions', 'workflow.transition', 'read'),
    adminRoute('GET', '/batches', 'review.batches', 'read'),
    adminRoute('GET', '/batches/:documentId', 'review.batch', 'read'),
    adminRoute('POST', '/batches/:documentId/publish', 'workflow.publishBatch', 'read'),
    adminRoute('POST', '/batches/:documentId/places', 'workflow.places', 'revise'),
    adminRoute('GET', '/batches/:documentId/download', 'download.batch', 'read'),
    adminRoute('GET', '/batches/:documentId/template', 'download.template', 'read'),
    adminRoute('GET', '/batches/:documentId/originals', 'download.originals', 'read'),
    adminRoute('GET', '/batches/:documentId/originals/:sha256', 'download.original', 'read'),
    adminRoute('GET', '/batches/:documentId/profile', 'profiles.find', 'read'),
    adminRoute('POST', '/batches/:documentId/profile', 'profiles.upload', 'publish'),
    adminRoute('POST', '/batches/:documentId/profile/again', 'profiles.again', 'publish'),
    adminRoute('GET', '/cases/:documentId/original', 'original.find', 'read'),
    adminRoute('GET', '/cases/:documentId/original/pages/:page', 'original.page', 'read'),
    adminRoute('GET', '/cases/:documentId/original/lines', 'original.lines', 'read'),
    adminRoute('GET', '/cases/:documentId/download', 'download.case', 'read'),
    adminRoute('GET', '/cases/:documentId/review', 'review.review', 'read'),
    adminRoute('GET', '/cases/:documentId/diff', 'review.diff', 'read'),
    adminRoute('GET', '/cases/:documentId/revisions/:number', 'review.revision', 'read'),
    adminRoute('POST', '/cases/:documentId/revisions', 'keeping.keep', 'revise'),
    adminRoute('POST', '/cases/:documentId/lease', 'keeping.takeLease', 'revise'),
    adminRoute('GET', '/cases/:documentId/lease', 'keeping.lease', 'read'),
    adminRoute('POST', '/cases/:documentId/ignored', 'ignoring.ignore', 'revise'),
    adminRoute('POST', '/ignored/:id/take-back', 'ignoring.takeBack', 'revise'),
    adminRoute('POST', '/uncertain-figures/:id/confirm', 'confirming.confirm', 'revise'),
    adminRoute('POST', '/cases/:documentId/comments', 'review.comment', 'comment'),
    adminRoute('POST', '/comments/:id/resolve', 'review.resolve', 'comment'),
    adminRoute('POST', '/comments/:id/reopen', 'review.reopen', 'comment'),
    adminRoute('POST', '/comments/:id/replies', 'review.reply', 'comment'),
    adminRoute('POST', '/cases/:documentId/suggestions', 'review.suggest', 'comment'),
    // Its author may take a suggestion back; who may decide otherwise is asked by the service.
    adminRoute('POST', '/suggestions/:id/outcome', 'review.decide', 'comment'),
    adminRoute('GET', '/cases/:documentId/inquiries', 'inquiries.list', 'read'),
    adminRoute('POST', '/cases/:documentId/inquiries', 'inquiries.send', 'inquire'),
    adminRoute('POST', '/inquiries/:id/withdraw', 'inquiries.withdraw', 'inquire'),
    adminRoute('GET', '/cases/:documentId/plans', 'plans.ofCase', 'read'),
    adminRoute('GET', '/batches/:documentId/plans', 'plans.ofBatch', 'read'),
    adminRoute('POST', '/plans', 'plans.make', 'publish'),
    adminRoute('POST', '/plans/:id/withdraw', 'plans.withdraw', 'publish'),
    adminRoute('GET', '/providers', 'review.providers', 'read'),
    adminRoute('GET', '/topics', 'keeping.topics', 'read'),
  ],
};
