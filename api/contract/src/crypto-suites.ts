import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';

/**
 * With what texts are sealed. `aes-256-gcm` unless a house must use the commercial cryptography of
 * the state (密码法; GM/T 0002, GM/T 0004): Node's OpenSSL has SM4 without GCM, so SM4-CTR is joined
 * with HMAC-SM3 over what was encrypted (encrypt-then-MAC).
 */
export const CRYPTO_SUITES = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type CryptoSuiteName = (typeof CRYPTO_SUITES)[number];

export interface SealedParts {
  body: Buffer;
  tag: Buffer;
}

export interface CryptoSuite {
  /** begins every text that was sealed with it */
  version: string;
  nonceBytes: number;
  tagBytes: number;
  keyOf(secret: string, info: string): Buffer;
  seal(key: Buffer, nonce: Buffer, place: Buffer, plain: Buffer): SealedParts;
  /** @throws when anything of it was changed */
  open(key: Buffer, nonce: Buffer, place: Buffer, parts: SealedParts): Buffer;
}

const derived = (secret: string, info: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', info, bytes));

const AES: CryptoSuite = {
  version: 'v1',
  nonceBytes: 12,
  tagBytes: 16,
  keyOf: (secret, info) => derived(secret, info, 32),
  seal: (key, nonce, place, plain) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { body, tag: cipher.getAuthTag() };
  },
  open: (key, nonce, place, { body, tag }) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    decipher.setAAD(place).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
};

const SM4_KEY_BYTES = 16;

/** The place goes in with its length, so that no byte can wander from it into the nonce. */
const sm3Tag = (key: Buffer, nonce: Buffer, place: Buffer, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.length);
  return createHmac('sm3', key.subarray(SM4_KEY_BYTES))
    .update(length)
    .update(place)
    .update(nonce)
    .update(body)
    .digest();
};

const SM4: CryptoSuite = {
  version: 's1',
  nonceBytes: 16,
  tagBytes: 32,
  /** 16 bytes for SM4, 32 for HMAC-SM3 */
  keyOf: (secret, info) => derived(secret, `${info} sm4`, SM4_KEY_BYTES + 32),
  seal: (key, nonce, place, plain) => {
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, SM4_KEY_BYTES), nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { body, tag: sm3Tag(key, nonce, place, body) };
  },
  open: (key, nonce, place, { body, tag }) => {
    const expected = sm3Tag(key, nonce, place, body);
    if (tag.length !== expected.length || !timingSafeEqual(tag, expected))
      throw new Error('The tag does not belong to the text');
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, SM4_KEY_BYTES), nonce);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
};

export const SUITES: Readonly<Record<CryptoSuiteName, CryptoSuite>> = {
  'aes-256-gcm': AES,
  'sm4-ctr-hmac-sm3': SM4,
};
