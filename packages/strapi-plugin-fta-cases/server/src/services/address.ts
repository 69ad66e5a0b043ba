import { isIP, isIPv4 } from 'node:net';

/** How many leading bits of an address are kept, by version of the protocol. */
export interface Precision {
  readonly v4: number;
  readonly v6: number;
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
  return `${groupsOf(plain)
    .slice(0, v6 / 16)
    .join(':')}::/${v6}`;
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
