import { BlockList, isIP } from 'node:net';

/** Proxies that are believed when they say for whom they ask. */
export type TrustedProxies = Pick<BlockList, 'check'>;

/**
 * Addresses and networks such as `127.0.0.1,10.0.0.0/8,::1`.
 * @throws RangeError naming what is neither
 */
export const trustedProxies = (list: string): TrustedProxies => {
  const trusted = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    const [address = '', bits] = entry.split('/');
    const version = isIP(address);
    if (version === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits)))
      throw new RangeError(`${entry} is neither an address nor a network`);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    trusted.addSubnet(address, Number(bits ?? (version === 6 ? 128 : 32)), family);
  }
  return trusted;
};

/** An IPv4 address that came over an IPv6 socket, as itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isTrusted = (address: string, trusted: TrustedProxies): boolean => {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/**
 * For whom a request was made: the last address of the way that no trusted proxy vouches for. What
 * stands before it in `X-Forwarded-For` may be anybody's invention (ASVS 4.1.3).
 */
export const clientAddress = (
  peer: string,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string => {
  const way = [...(forwardedFor ?? '').split(',').map((part) => part.trim()), peer].map(plain);
  let client = way.pop() ?? '';
  while (isTrusted(client, trusted)) {
    const before = way.pop();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
};
