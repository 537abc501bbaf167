import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text cannot be opened: another key, another place, or not what was written. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

interface Key {
  id: string;
  bytes: Buffer;
}

const keyOf = (secret: string, purpose: string): Key => {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', `minzong sealed ${purpose}`, 32));
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { id, bytes };
};

export interface Seal {
  /** @param place names table, column and row, so that no sealed text can be put in another's place */
  seal(text: string, place: string): string;
  /** @throws SealBroken */
  open(sealed: string, place: string): string;
}

/**
 * Encrypts texts for keeping: `v1.<key>.<nonce>.<text>.<tag>`, AES-256-GCM with a nonce of its own
 * for each (ASVS 11.3.2).
 * @param secrets one or several joined by commas: the first seals, all open, so that a key can be
 *   changed without a day on which nothing can be read
 * @param purpose separates the keys that one secret is used for
 */
export const createSeal = (secrets: string, purpose: string): Seal => {
  const keys = secrets.split(',').map((secret) => keyOf(secret, purpose));
  const [first] = keys;
  if (first === undefined) throw new Error('There is no secret to seal with');
  return {
    seal: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.bytes, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return ['v1', first.id, ...parts].join('.');
    },
    open: (sealed, place) => {
      const [version, id, nonce = '', body = '', tag = '', ...rest] = sealed.split('.');
      const key = keys.find((one) => one.id === id);
      if (version !== 'v1' || key === undefined || rest.length > 0)
        throw new SealBroken('It was sealed with another key');
      try {
        const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64url'), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'));
        const opened = [decipher.update(Buffer.from(body, 'base64url')), decipher.final()];
        return Buffer.concat(opened).toString('utf8');
      } catch {
        throw new SealBroken('It is not what was sealed here');
      }
    },
  };
};
