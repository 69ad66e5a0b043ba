import { OPERATIONS } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { apiRoot, onApi } from '../api-path.ts';
import { settingsOf } from '../config.ts';
import { languageOf } from '../language.ts';
import { reason, unavailable } from '../refusals.ts';
import { service } from '../service.ts';
import { inquiryAddress } from './inquiry-address.ts';
import { sayLogin } from './login-words.ts';
import { observe } from './observe.ts';
import { negotiateLanguage, refuseMethods } from './refusal-form.ts';
import { identify } from './request-id.ts';
import { logRequest } from './request-log.ts';

/**
 * Around everything that Strapi does with a request to the REST API, its own middlewares included: to be called while the
 * plugins register, which is before those are in place, so that the status seen is the one that is sent.
 */
export function registerOutermost(strapi: Core.Strapi): void {
  const { requestLog, metrics } = settingsOf(strapi);
  strapi.server.use(onApi(strapi, identify));
  strapi.server.use(onApi(strapi, negotiateLanguage));
  const observers = [
    ...(requestLog ? [logRequest(strapi)] : []),
    ...(metrics === 'off' ? [] : [service(strapi, 'metrics').observe]),
  ];
  if (observers.length > 0) strapi.server.use(onApi(strapi, observe(strapi, observers)));
  strapi.server.use(inquiryAddress(strapi));
}

/**
 * Between Strapi's middlewares and its router: to be called while the plugins bootstrap, so that a refusal gets Strapi's
 * shape and the headers that let other sites read it.
 */
export function registerInnermost(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!service(strapi, 'health').isOutage(error)) throw error;
      throw unavailable(reason('database-unavailable', {}), languageOf(ctx.state));
    }
  });
  strapi.server.use(onApi(strapi, refuseMethods));
  strapi.server.use(sayLogin);
  const { ofRefusals } = service(strapi, 'rateLimit');
  const health = `${apiRoot(strapi)}${OPERATIONS.health.path}`.toLowerCase();
  const isHealth = (path: string) => path.toLowerCase().replace(/\/$/, '') === health;
  strapi.server.use(onApi(strapi, (ctx, next) => (isHealth(ctx.path) ? next() : ofRefusals(ctx, next))));
}
