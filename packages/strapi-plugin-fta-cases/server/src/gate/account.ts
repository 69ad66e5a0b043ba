import type { Core } from '@strapi/types';
import { ACCOUNT } from '../../../shared/contracts.ts';
import { forbidden, reason } from '../refusals.ts';
import type { Actor } from '../services/actors.ts';

/**
 * Refuses what was typed by one account and is sent in the session of another: two who use one browser, one after the
 * other. Who does not say who typed is not asked.
 */
export function refuseAnotherAccount(strapi: Core.Strapi, actor: Actor | null): void {
  const account = strapi.requestContext.get()?.query?.[ACCOUNT];
  if (account === undefined || actor?.id === null || actor?.id === undefined || String(actor.id) === account) return;
  throw forbidden([reason('account-changed', { who: actor.name })], actor.language);
}
