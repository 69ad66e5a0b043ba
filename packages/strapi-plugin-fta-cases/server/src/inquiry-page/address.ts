import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/uids.ts';

/** The page lies beside the REST API, not below it: it is for people, and no part of that contract. */
export const INQUIRY_ROUTE = `/${PLUGIN_ID}-inquiry`;

/** The address below which inquiries are answered, the token behind it; `/api/fta-cases-inquiry` unless the project has another prefix. */
export function inquiryRoot(strapi: Core.Strapi): string {
  return `${strapi.config.get<string>('api.rest.prefix', '/api')}${INQUIRY_ROUTE}`;
}
