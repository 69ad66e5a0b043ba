import { isIP } from 'node:net';
import type { Context } from '../api-path.ts';
import type { RequestState } from './actors.ts';
import { networkOf, type Precision } from './address.ts';

/** As precise as it takes to tell customers of a network apart: IPv6 hands each a /64. */
const CUSTOMER: Precision = { v4: 32, v6: 64 };

/** Too coarse to tell a household. */
const NEIGHBOURHOOD: Precision = { v4: 24, v6: 48 };

/** The id of the API token that a request was let in with; `null` for one that needed none. */
export function tokenOf({ state }: Context): number | string | null {
  const { auth } = state as RequestState;
  return auth?.strategy?.name === 'content-api-token' ? (auth.credentials?.id ?? null) : null;
}

/** Whom requests from an address are counted for. */
export function customerOf(ctx: Context): string {
  return networkOf(addressOf(ctx), CUSTOMER);
}

/** Where a request came from, as far as a log may know. */
export function neighbourhoodOf(ctx: Context): string {
  return networkOf(addressOf(ctx), NEIGHBOURHOOD);
}

/** Behind a proxy that is trusted, the address it names, unless that is none. */
function addressOf(ctx: Context): string {
  return isIP(ctx.ip) ? ctx.ip : (ctx.req.socket.remoteAddress ?? '');
}
