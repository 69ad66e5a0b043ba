import type { Batch, Case } from '@fta/cases-core';
import type { RunningApp } from '../support/strapi.ts';
import { createAccount } from './accounts.ts';
import { columnsOf, UID } from './staging.ts';

/** Programs inside the CMS that publish as its editors do, one step for the whole way of a case. */
export interface Editors {
  /** Makes a batch without cases. */
  addBatch(batch: Omit<Batch, 'cases' | 'schemaVersion'>): Promise<void>;
  renameBatch(batchId: string, title: string): Promise<void>;
  /** Publishes cases of a batch, new ones and new versions of what is there; all in one transaction. */
  publish(batchId: string, cases: readonly Case[]): Promise<void>;
  withdraw(caseIds: readonly string[]): Promise<void>;
}

/** The way to approval is written past the rules, which have tests of their own; publishing and withdrawing are real. */
export async function editorsOf({ strapi }: Pick<RunningApp, 'strapi'>): Promise<Editors> {
  const { id } = await createAccount({ strapi } as RunningApp, ['publisher']);
  const actor = await strapi.plugin('fta-cases').service('actors').ofAdminUser(id);
  const workflow = strapi.plugin('fta-cases').service('workflow');
  const cases = () => strapi.db.query(UID.case);
  const topics = new Map<string, number>(
    (await strapi.db.query(UID.topic).findMany()).map((row: { key: string; id: number }) => [row.key, row.id]),
  );

  const draftOf = (caseId: string) => cases().findOne({ where: { caseId, publishedAt: null } });

  return {
    async addBatch({ id: batchId, ...head }) {
      await strapi.db.query(UID.batch).create({ data: { batchId, ...head } });
    },

    async renameBatch(batchId, title) {
      const { documentId } = await strapi.db.query(UID.batch).findOne({ where: { batchId } });
      await strapi.documents(UID.batch as never).update({ documentId, data: { title } } as never);
    },

    async publish(batchId, contents) {
      const batch = await strapi.db.query(UID.batch).findOne({ where: { batchId } });
      const documents: string[] = [];
      for (const content of contents) {
        const links = content.topics.map((key) => ({ id: topics.get(key) }));
        const data = { ...columnsOf(content), batch: batch.id, topics: { set: links }, reviewState: 'approved' };
        const draft = await draftOf(content.id);
        const row = draft
          ? await cases().update({ where: { id: draft.id }, data })
          : await cases().create({ data: { ...data, version: 1, publishedAt: null } });
        documents.push(row.documentId);
      }
      await workflow.transition({ action: 'publish', cases: documents, actor });
    },

    async withdraw(caseIds) {
      const documents: string[] = [];
      for (const caseId of caseIds) documents.push((await draftOf(caseId)).documentId);
      await workflow.transition({ action: 'withdraw', cases: documents, comment: '测试', actor });
    },
  };
}
