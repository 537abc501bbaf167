import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { openResource } from './aes';
import { MessageRefused, type KnownKeys } from './message-check';
import { certificateOf, publicKeyOf } from './rsa';

/** WeChat Pay's own key, downloaded by hand from the merchant platform; it does not expire. */
export interface PlatformPublicKey {
  /** `PUB_KEY_ID_…` */
  id: string;
  /** PEM */
  key: string;
}

const sealed = z.object({
  ciphertext: z.string(),
  associated_data: z.string(),
  nonce: z.string(),
});
const certificateList = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: sealed })),
});

type Certificates = ReadonlyMap<string, { key: KeyObject; validUntilMs: number }>;

/** @throws MessageRefused when the list is not what was sealed with our APIv3 key */
const certificatesIn = (answer: Uint8Array, apiV3Key: Uint8Array): Certificates => {
  try {
    const list = certificateList.parse(JSON.parse(Buffer.from(answer).toString('utf8')));
    return new Map(
      list.data.map(({ serial_no: serial, encrypt_certificate: certificate }) => {
        const place = { ...certificate, associatedData: certificate.associated_data };
        return [serial, certificateOf(openResource(place, apiV3Key).toString('utf8'))] as const;
      }),
    );
  } catch {
    throw new MessageRefused('unknown-key');
  }
};

export interface PlatformKeys extends KnownKeys {
  /** The keys inside a list of certificates, which one of them may have signed, and those held. */
  offeredBy(answer: Uint8Array): KnownKeys;
  /** Holds to the certificates of a list from now on. @throws MessageRefused */
  adopt(answer: Uint8Array): void;
}

/**
 * What WeChat Pay signs with, in both modes at once, because merchants who change from
 * certificates to the public key are signed to with either for a while. A `Map`, so that a number
 * like `__proto__` finds nothing.
 */
export const createPlatformKeys = (
  publicKey: PlatformPublicKey | undefined,
  apiV3Key: Uint8Array,
  now: () => number,
): PlatformKeys => {
  const fixed = new Map(publicKey && [[publicKey.id, publicKeyOf(publicKey.key)]]);
  let certificates: Certificates = new Map();

  const findIn = (list: Certificates, id: string): KeyObject | undefined => {
    const certificate = list.get(id);
    return certificate && certificate.validUntilMs > now() ? certificate.key : undefined;
  };

  return {
    find: (id) => fixed.get(id) ?? findIn(certificates, id),
    offeredBy: (answer) => {
      const offered = certificatesIn(answer, apiV3Key);
      return { find: (id) => fixed.get(id) ?? findIn(offered, id) };
    },
    adopt: (answer) => {
      certificates = certificatesIn(answer, apiV3Key);
    },
  };
};
