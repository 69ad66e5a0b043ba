import { isIP, isIPv4 } from 'node:net';
import type { Context } from './api-path.ts';

/** How many leading bits of an address are kept, by version of the protocol. */
interface Precision {
  readonly v4: number;
  readonly v6: number;
}

/** As precise as it takes to tell customers of a network apart: IPv6 hands each a /64. */
const CUSTOMER: Precision = { v4: 32, v6: 64 };

/** Too coarse to tell a household. */
const NEIGHBOURHOOD: Precision = { v4: 24, v6: 48 };

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

/** The network that an address is part of, such as `192.0.2.0/24`; `unknown` for what is no address. */
export function networkOf(address: string, { v4, v6 }: Precision): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return networkOf(mapped, { v4, v6 });
  if (isIPv4(plain)) {
    const kept = plain.split('.').map((byte, index) => (index * 8 < v4 ? byte : '0'));
    return `${kept.join('.')}/${v4}`;
  }
  if (!isIP(plain)) return 'unknown';
  return `${groupsOf(plain).slice(0, v6 / 16).join(':')}::/${v6}`;
}

/** The eight groups of an IPv6 address, each without leading zeros. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((side) => side.split(':').filter((group) => group !== ''));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}
