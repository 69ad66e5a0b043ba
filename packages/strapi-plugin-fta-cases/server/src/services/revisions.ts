import type { Core } from '@strapi/types';
import { type CaseContent, contentOf } from '../../../shared/content.ts';
import type { RevisionRecord } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';
import { deriveCase } from '../cases/derive.ts';
import { caseOfRow } from '../cases/record.ts';
import { lockPlacesAndDrafts, table } from '../database.ts';
import { forbidden, invalid, issueReason, notFound, reason } from '../refusals.ts';
import type { Actor } from './actors.ts';
import { revisionRecord } from './review.ts';
import { keepAside } from './workflow/history.ts';
import { providerReason } from './workflow/reasons.ts';

export interface Revisions {
  /** Keeps a content that is not to be the case's as a revision of it, in every state: it changes nothing of the case. */
  keep(documentId: string, content: Partial<CaseContent>, actor: Actor): Promise<RevisionRecord>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Revisions => ({
  async keep(documentId, sent, actor) {
    return strapi.db.transaction(async () => {
      const [row] = await lockPlacesAndDrafts(strapi, [documentId]);
      if (!row) throw notFound(reason('case-not-found', { id: documentId }), actor.language);
      const stored = caseOfRow(row);
      const foreign = providerReason(stored, actor);
      if (foreign) throw forbidden([foreign], actor.language);
      const { content, issues } = deriveCase({ ...stored, ...contentOf({ ...stored, ...sent }) });
      if (!content)
        throw invalid(
          issues.map((issue) => issueReason(issue)),
          actor.language,
        );
      const number = await keepAside(strapi, documentId, content, actor);
      const kept = await table(strapi, UID.revision).findOne({ where: { caseDocumentId: documentId, number } });
      if (!kept) throw notFound(reason('revision-not-found', { number }), actor.language);
      return revisionRecord(kept);
    });
  },
});
