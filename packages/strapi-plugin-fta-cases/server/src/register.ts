import type { Core } from '@strapi/types';
import { CUSTOM_FIELD, PLUGIN_ID } from '../../shared/uids.ts';
import { registerGate } from './gate/gate.ts';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const uid of Object.values(CUSTOM_FIELD)) {
    const name = uid.slice(`plugin::${PLUGIN_ID}.`.length);
    strapi.customFields.register({ name, plugin: PLUGIN_ID, type: 'json' });
  }
  registerGate(strapi);
}
