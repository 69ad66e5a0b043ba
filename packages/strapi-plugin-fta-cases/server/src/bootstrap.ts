import { TOPICS } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../shared/uids.ts';
import { table } from './database.ts';
import { registerAppendOnly } from './gate/gate.ts';
import { registerToolPermission } from './mcp/index.ts';
import { registerInnermost } from './middlewares/index.ts';
import { ensureRoles, registerPermissions } from './permissions.ts';
import { schedule } from './schedule.ts';
import { service } from './service.ts';
import { renewOlderFigures } from './services/older-figures.ts';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  registerAppendOnly(strapi);
  await service(strapi, 'rateLimit').open();
  registerInnermost(strapi);
  await registerPermissions(strapi);
  await registerToolPermission(strapi);
  await ensureRoles(strapi);
  await syncTopics(strapi);
  await renewOlderFigures(strapi);
  await service(strapi, 'publication').logChanges('anything');
  // So that nobody's first request waits until everything public is read.
  await service(strapi, 'publication').edition();
  service(strapi, 'notices').announce();
  schedule(strapi);
}

/** The topics of the vocabulary are entries, so that cases can be linked to them; labels follow the vocabulary. */
async function syncTopics(strapi: Core.Strapi): Promise<void> {
  const known = new Map((await table(strapi, UID.topic).findMany({})).map((row) => [row.key, row]));
  for (const { key, label } of TOPICS) {
    const data = { key, labelZh: label.zh, labelEn: label.en };
    const row = known.get(key);
    if (!row) await table(strapi, UID.topic).create({ data });
    else if (row.labelZh !== label.zh || row.labelEn !== label.en) {
      await table(strapi, UID.topic).update({ where: { id: row.id }, data });
    }
  }
}
