import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import type { Context } from '../api-path.ts';
import { neighbourhoodOf, tokenOf } from '../services/caller.ts';
import type { Observation } from '../services/metrics.ts';
import { requestIdOf } from './request-id.ts';

/**
 * Writes a line for a request: its fields as `name=value`, and once more by name for a logger that keeps them. Neither the
 * address asked for, which has what somebody searched, nor the whole address of who asked is among them.
 */
export function logRequest(strapi: Core.Strapi): (observation: Observation, ctx: Context) => void {
  return (observation, ctx) => {
    const fields = fieldsOf(observation, ctx);
    const text = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    strapi.log.info(`${PLUGIN_ID} request ${text.join(' ')}`, fields);
  };
}

function fieldsOf({ method, route, status, milliseconds, bytes, isAborted }: Observation, ctx: Context) {
  const token = tokenOf(ctx);
  return {
    id: requestIdOf(ctx),
    method,
    route,
    status,
    ms: Math.round(milliseconds * 10) / 10,
    bytes,
    ...(token === null ? { from: neighbourhoodOf(ctx) } : { token }),
    ...(isAborted && { aborted: true }),
  };
}
