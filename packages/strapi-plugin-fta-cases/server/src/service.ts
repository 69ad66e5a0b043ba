import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../shared/uids.ts';
import type { Services } from './services/index.ts';

/** A service of the plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin(PLUGIN_ID).service(name);
}
