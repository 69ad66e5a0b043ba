import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../server/src/services/address.ts';

const WHOLE = { v4: 32, v6: 64 };
const COARSE = { v4: 24, v6: 48 };

describe('the network of an address', () => {
  it.each([
    ['192.0.2.130', '192.0.2.130/32', '192.0.2.0/24'],
    ['::ffff:192.0.2.130', '192.0.2.130/32', '192.0.2.0/24'],
    ['::FFFF:192.0.2.130', '192.0.2.130/32', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['::1', '0:0:0:0::/64', '0:0:0::/48'],
    ['::', '0:0:0:0::/64', '0:0:0::/48'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64', '64:ff9b:0::/48'],
    ['', 'unknown', 'unknown'],
    ['unix:', 'unknown', 'unknown'],
    ['192.0.2.1:80', 'unknown', 'unknown'],
    ['192.0.2.1, 192.0.2.2', 'unknown', 'unknown'],
  ])('%s', (address, whole, coarse) => {
    expect(networkOf(address, WHOLE)).toBe(whole);
    expect(networkOf(address, COARSE)).toBe(coarse);
  });

  it('is the same for two addresses where their first four groups are, and else not', () => {
    const groups = (length: number) =>
      fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: length, maxLength: length });
    const address = (...parts: number[][]) =>
      parts.flatMap((part) => part.map((group) => group.toString(16))).join(':');
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), groups(4), (network, otherNetwork, host, otherHost) => {
        const first = networkOf(address(network, host), WHOLE);
        expect(networkOf(address(network, otherHost), WHOLE)).toBe(first);
        const isSame = networkOf(address(otherNetwork, host), WHOLE) === first;
        expect(isSame).toBe(address(network) === address(otherNetwork));
      }),
    );
  });
});
