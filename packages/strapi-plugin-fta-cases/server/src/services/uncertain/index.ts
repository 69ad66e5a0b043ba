import type { Core } from '@strapi/types';
import { UID } from '../../../../shared/uids.ts';
import type { UncertainRecord } from '../../../../shared/uncertain.ts';
import { caseOfRow } from '../../cases/record.ts';
import { lockPlacesAndDrafts, table } from '../../database.ts';
import { forbidden, notFound, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { noteEvents } from '../workflow/notes.ts';
import { providerReason } from '../workflow/reasons.ts';
import { uncertainRecord } from './records.ts';

/** Figures of scans that two readings give in two ways. */
export interface Uncertain {
  /** Somebody has held the figure against the page: it is right as it stands. It stays who was first. */
  confirm(id: number, actor: Actor): Promise<UncertainRecord>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Uncertain => ({
  async confirm(id, actor) {
    return strapi.db.transaction(async () => {
      const known = await table(strapi, UID.uncertainFigure).findOne({ where: { id } });
      const [row] = known ? await lockPlacesAndDrafts(strapi, [known.caseDocumentId]) : [];
      if (!known || !row) throw notFound(reason('uncertain-not-found', { id }), actor.language);
      const foreign = providerReason(caseOfRow(row), actor);
      if (foreign) throw forbidden([foreign], actor.language);
      const { count } = await table(strapi, UID.uncertainFigure).updateMany({
        where: { id, confirmedAt: null },
        data: { confirmedAt: new Date(), confirmedById: actor.id, confirmedByName: actor.name },
      });
      const { anchor, second } = known;
      if (count > 0) await noteEvents(strapi, 'confirm-figure', [row], actor, `“${anchor.quote}”（“${second ?? ''}”）`);
      const record = await table(strapi, UID.uncertainFigure).findOne({ where: { id } });
      return uncertainRecord(record ?? known);
    });
  },
});
