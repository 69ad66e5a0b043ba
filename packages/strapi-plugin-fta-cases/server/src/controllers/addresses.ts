import { OPERATIONS } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { apiRoot } from '../api-path.ts';
import { settingsOf } from '../config.ts';
import { inquiryRoot } from '../inquiry-page/address.ts';

/** The address of the REST API as others see it. */
export function publicRoot(strapi: Core.Strapi): string {
  return `${strapi.config.get('server.absoluteUrl', '')}${apiRoot(strapi)}`;
}

/** Where a case is shown, `{id}` for its id: on the site that the settings name, or else by this API. */
export function caseAddress(strapi: Core.Strapi): string {
  return settingsOf(strapi).siteUrl ?? publicRoot(strapi) + OPERATIONS.case.path.replace(':id', '{id}');
}

/**
 * The address of the page on which an inquiry is answered; without a server where nobody has set how this one is reached
 * from outside.
 */
export function inquiryAddress(strapi: Core.Strapi, token: string): string {
  const isKnown = /^https?:/.test(strapi.config.get('server.url', ''));
  const server = isKnown ? strapi.config.get('server.absoluteUrl', '') : '';
  return `${server}${inquiryRoot(strapi)}/${token}`;
}
