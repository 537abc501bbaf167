import { createHmac, hkdfSync } from 'node:crypto';
import type { CryptoSuiteName } from '@minzong/api-contract';

const DIGESTS = { 'aes-256-gcm': 'sha256', 'sm4-ctr-hmac-sm3': 'sm3' } as const;

/**
 * Keyed digests by which something is found again that is kept sealed or not at all. One value has
 * one for each secret and each suite: the first is written down, all are looked for.
 */
export const createBlindIndex = (secrets: string, purpose: string, suite: CryptoSuiteName) => {
  const first = DIGESTS[suite];
  const kinds = [first, ...Object.values(DIGESTS).filter((digest) => digest !== first)];
  const keys = secrets.split(',').flatMap((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', `minzong index ${purpose}`, 32));
    return kinds.map((digest) => ({ digest, key }));
  });
  const digestsOf = (parts: readonly string[]): string[] =>
    keys.map(({ digest, key }) =>
      createHmac(digest, key).update(JSON.stringify(parts)).digest('hex'),
    );
  return { first: (parts: readonly string[]): string => digestsOf(parts)[0] ?? '', all: digestsOf };
};
export type BlindIndex = ReturnType<typeof createBlindIndex>;
