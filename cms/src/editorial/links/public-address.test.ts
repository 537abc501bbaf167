import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isPublicAddress } from './public-address';

/** Ranges that are nobody's public address: RFC 6890, RFC 8190 and the clouds' metadata. */
const INSIDE = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/8', '::ffff:0:0/96', '64:ff9b::/96', '100::/64', '2001:db8::/32', '2001::/32'],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8', '4000::/3', '3fff::/20'],
];

const addressIn = (range: string): fc.Arbitrary<string> => {
  const [network, bits] = ipaddr.parseCIDR(range);
  const bytes = network.toByteArray();
  return fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: bytes.length, maxLength: bytes.length })
    .map((random) =>
      ipaddr
        .fromByteArray(
          bytes.map((byte, at) => {
            const fixed = Math.min(8, Math.max(0, bits - at * 8));
            const mask = (0xff << (8 - fixed)) & 0xff;
            return (byte & mask) | ((random[at] ?? 0) & ~mask & 0xff);
          }),
        )
        .toString(),
    );
};

test.each(INSIDE)('no address of %s is public', (range) => {
  fc.assert(
    fc.property(addressIn(range), (address) => !isPublicAddress(address)),
    { numRuns: 300 },
  );
});

test('an IPv4 address inside an IPv6 one is never public, however it is written', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:'), (v4, p) => {
      expect(isPublicAddress(`${p}${v4}`)).toBe(false);
    }),
  );
});

test.each(['8.8.8.8', '114.114.114.114', '202.106.0.20', '2400:3200::1', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...['', 'localhost', '0x7f.1', '2130706433', '017700000001', '127.1', '8.8.8.8.', ' 8.8.8.8'],
  ...['168.63.129.16', '169.254.169.254', '100.100.100.200', 'fd00:ec2::254', 'fe80::1%eth0'],
  ...['[2400:3200::1]', '2400:3200::1%1', '8.8.8.8/32'],
])('“%s” is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
