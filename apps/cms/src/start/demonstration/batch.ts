import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { APP_FOLDER } from '../../home.ts';
import type { Progress, RoleCode } from './accounts.ts';

const BATCH_FILE = resolve(APP_FOLDER, '..', '..', 'examples', 'batches', 'yellow-river-1.md');

/** What the plugin's services answer, as far as it is used here. */
interface ImportReport {
  readonly batch: { readonly documentId: string };
}
interface BatchDetail {
  readonly cases: readonly { readonly documentId: string; readonly actions: readonly string[] }[];
}

/**
 * Takes the bundled batch through the plugin's own workflow: the contributor imports and submits, the reviewer approves,
 * the publisher publishes. Each step is all or nothing, so a second run goes on where the first was cut short.
 */
export async function publishBundledBatch(strapi: Core.Strapi, { accounts }: Progress): Promise<void> {
  const service = (name: string) => strapi.plugin('fta-cases').service(name);
  const actorOf = (code: RoleCode) => service('actors').ofAdminUser(accounts[code]);
  const contributor = await actorOf('fta-cases-contributor');
  const reviewer = await actorOf('fta-cases-reviewer');
  const publisher = await actorOf('fta-cases-publisher');

  const content = await readFile(BATCH_FILE, 'utf8');
  const report: ImportReport = await service('import').run({ name: basename(BATCH_FILE), content, actor: contributor });
  const { documentId } = report.batch;

  /** The cases that wait for an action of somebody. */
  const waitingFor = async (action: string, actor: unknown) => {
    const { cases }: BatchDetail = await service('batches').detail(documentId, actor);
    return cases.filter(({ actions }) => actions.includes(action)).map((each) => each.documentId);
  };
  for (const [action, actor] of [
    ['submit', contributor],
    ['approve', reviewer],
  ] as const) {
    const cases = await waitingFor(action, actor);
    if (cases.length > 0) await service('workflow').transition({ action, cases, actor });
  }
  const toPublish = await waitingFor('publish', publisher);
  if (toPublish.length > 0) await service('workflow').publishBatch({ documentId, actor: publisher });
}
