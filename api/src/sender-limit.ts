import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** How much is allowed within how long. */
export interface Allowance {
  windowMs: number;
  most: number;
}

const MOST_NAMES = 50_000;

/** The eight first bytes of an IPv6 address name the network: whoever has one has 2^64 addresses. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const between = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: between }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * Counts by name (an address, a number) how often something was done. Nothing is written down, and
 * in memory there is only a digest made with a key that ends with the process (PIPL article 6).
 */
export const createSenderLimit = (allowances: readonly Allowance[], now: () => number) => {
  const key = randomBytes(32);
  const longestMs = Math.max(...allowances.map(({ windowMs }) => windowMs));
  const seen = new Map<string, number[]>();

  const forget = (): void => {
    const since = now() - longestMs;
    for (const [name, times] of seen) if ((times.at(-1) ?? 0) < since) seen.delete(name);
    // Somebody with very many addresses: rather count anew than fill the memory.
    if (seen.size >= MOST_NAMES) seen.clear();
  };

  return {
    /** Counts one; false, without counting, when there have been too many. */
    take: (name: string): boolean => {
      const digest = createHmac('sha256', key).update(networkOf(name)).digest('base64url');
      const recent = (seen.get(digest) ?? []).filter((time) => time > now() - longestMs);
      const isTooMany = allowances.some(
        ({ windowMs, most }) => recent.filter((time) => time > now() - windowMs).length >= most,
      );
      if (isTooMany) return false;
      if (seen.size >= MOST_NAMES) forget();
      seen.set(digest, [...recent, now()]);
      return true;
    },
  };
};
