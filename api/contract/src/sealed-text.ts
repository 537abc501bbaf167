import { createHash, randomBytes } from 'node:crypto';
import { CRYPTO_SUITES, SUITES, type CryptoSuite, type CryptoSuiteName } from './crypto-suites';

/** A sealed text cannot be opened: another key, another place, or not what was written. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

interface Key {
  suite: CryptoSuite;
  id: string;
  bytes: Buffer;
}

const keyOf = (secret: string, purpose: string, suite: CryptoSuite): Key => {
  const bytes = suite.keyOf(secret, `minzong sealed ${purpose}`);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { suite, id, bytes };
};

export interface Seal {
  /** @param place names table, column and row, so that no sealed text can be put in another's place */
  seal(text: string, place: string): string;
  /** @throws SealBroken */
  open(sealed: string, place: string): string;
  /** The same for bytes, which are a third shorter than as a text. */
  sealBytes(bytes: Buffer, place: string): Buffer;
  /** @throws SealBroken */
  openBytes(sealed: Buffer, place: string): Buffer;
  /** how everything begins that the newest key has sealed */
  readonly head: string;
}

/** `v1.12345678`, of sealed bytes the first part. */
const HEAD_BYTES = 11;

/**
 * Encrypts texts for keeping: `v1.<key>.<nonce>.<text>.<tag>`, AES-256-GCM with a nonce of its own
 * for each (ASVS 11.3.2), or another suite; what was sealed with the other one is opened all the same.
 * @param secrets one or several joined by commas: the first seals, all open, so that a key can be
 *   changed without a day on which nothing can be read
 * @param purpose separates the keys that one secret is used for
 */
export const createSeal = (
  secrets: string,
  purpose: string,
  suiteName: CryptoSuiteName = 'aes-256-gcm',
): Seal => {
  const keysOf = (name: CryptoSuiteName): Key[] =>
    secrets.split(',').map((secret) => keyOf(secret, purpose, SUITES[name]));
  const [first] = keysOf(suiteName);
  if (first === undefined) throw new Error('There is no secret to seal with');
  const keys = CRYPTO_SUITES.flatMap(keysOf);
  const head = `${first.suite.version}.${first.id}`;

  const sealed = (plain: Buffer, place: string): Buffer[] => {
    const nonce = randomBytes(first.suite.nonceBytes);
    const { body, tag } = first.suite.seal(first.bytes, nonce, Buffer.from(place), plain);
    return [nonce, body, tag];
  };
  const keyFor = (version: string, id: string): Key => {
    const key = keys.find((one) => one.id === id && one.suite.version === version);
    if (key === undefined) throw new SealBroken('It was sealed with another key');
    return key;
  };
  const opened = (key: Key, place: string, nonce: Buffer, body: Buffer, tag: Buffer): Buffer => {
    try {
      return key.suite.open(key.bytes, nonce, Buffer.from(place), { body, tag });
    } catch {
      throw new SealBroken('It is not what was sealed here');
    }
  };

  return {
    head,
    seal: (text, place) => {
      const parts = sealed(Buffer.from(text, 'utf8'), place);
      return [head, ...parts.map((part) => part.toString('base64url'))].join('.');
    },
    open: (text, place) => {
      const [version = '', id = '', nonce = '', body = '', tag = '', ...rest] = text.split('.');
      const key = keyFor(version, id);
      if (rest.length > 0) throw new SealBroken('It is not what was sealed here');
      const bytes = [nonce, body, tag].map((part) => Buffer.from(part, 'base64url'));
      const [
        nonceBytes = Buffer.alloc(0),
        bodyBytes = Buffer.alloc(0),
        tagBytes = Buffer.alloc(0),
      ] = bytes;
      return opened(key, place, nonceBytes, bodyBytes, tagBytes).toString('utf8');
    },
    sealBytes: (bytes, place) => {
      const [nonce = Buffer.alloc(0), body = Buffer.alloc(0), tag = Buffer.alloc(0)] = sealed(
        bytes,
        place,
      );
      return Buffer.concat([Buffer.from(head), nonce, tag, body]);
    },
    openBytes: (bytes, place) => {
      const [version = '', id = ''] = bytes.toString('latin1', 0, HEAD_BYTES).split('.');
      const key = keyFor(version, id);
      const nonceEnd = HEAD_BYTES + key.suite.nonceBytes;
      const tagEnd = nonceEnd + key.suite.tagBytes;
      const [nonce, tag] = [bytes.subarray(HEAD_BYTES, nonceEnd), bytes.subarray(nonceEnd, tagEnd)];
      return opened(key, place, nonce, bytes.subarray(tagEnd), tag);
    },
  };
};
