import type { Core } from '@strapi/types';
import { CUSTOM_FIELD, PLUGIN_ID } from '../../shared/uids.ts';
import { registerCommits } from './commits.ts';
import { registerGate } from './gate/gate.ts';
import { registerTools } from './mcp/index.ts';
import { registerOutermost } from './middlewares/index.ts';
import { service } from './service.ts';
import { giveWayTo } from './turn.ts';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const uid of Object.values(CUSTOM_FIELD)) {
    const name = uid.slice(`plugin::${PLUGIN_ID}.`.length);
    strapi.customFields.register({ name, plugin: PLUGIN_ID, type: 'json', inputSize: inputSizeOf(uid) });
  }
  registerCommits(strapi);
  registerGate(strapi);
  registerOutermost(strapi);
  registerTools(strapi);
  service(strapi, 'shutdown').watch();
  giveWayTo(strapi.server.httpServer);
}

/** Width in twelfths. The layout of a form that says otherwise is moved about by Strapi at its next start. */
function inputSizeOf(uid: string) {
  return { default: uid === CUSTOM_FIELD.regions ? (6 as const) : (12 as const), isResizable: true };
}
