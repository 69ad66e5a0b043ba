import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { APP_FOLDER } from '../../home.ts';
import type { Progress, RoleCode } from './accounts.ts';

const BATCH_FILE = resolve(APP_FOLDER, '..', '..', 'examples', 'batches', 'yellow-river-1.md');

/** What the plugin's services answer, as far as it is used here. */
interface ImportReport {
  readonly batch: { readonly documentId: string };
  readonly cases: readonly { readonly documentId: string; readonly reviewState: string | null }[];
}

/**
 * Takes the bundled batch through the plugin's own workflow: the contributor imports and submits, the reviewer approves,
 * the publisher publishes. Each step is all or nothing, so a second run goes on where the first was cut short.
 */
export async function publishBundledBatch(strapi: Core.Strapi, { accounts }: Progress): Promise<void> {
  const service = (name: string) => strapi.plugin('fta-cases').service(name);
  const actorOf = (code: RoleCode) => service('actors').ofAdminUser(accounts[code]);
  const contributor = await actorOf('fta-cases-contributor');
  const report: ImportReport = await service('import').run({
    name: basename(BATCH_FILE),
    content: await readFile(BATCH_FILE, 'utf8'),
    actor: contributor,
  });

  /** Cases that one of the steps has still before it. */
  const inStates = (...states: string[]) =>
    report.cases.filter(({ reviewState }) => states.includes(reviewState ?? 'drafting')).map((each) => each.documentId);
  const toSubmit = inStates('drafting');
  const toApprove = inStates('drafting', 'submitted');
  const toPublish = inStates('drafting', 'submitted', 'approved');

  if (toSubmit.length > 0) {
    await service('workflow').transition({ action: 'submit', cases: toSubmit, actor: contributor });
  }
  if (toApprove.length > 0) {
    const actor = await actorOf('fta-cases-reviewer');
    await service('workflow').transition({ action: 'approve', cases: toApprove, actor });
  }
  if (toPublish.length > 0) {
    const actor = await actorOf('fta-cases-publisher');
    await service('workflow').publishBatch({ documentId: report.batch.documentId, actor });
  }
}
