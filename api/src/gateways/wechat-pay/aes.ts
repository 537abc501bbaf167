import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** What was sealed is not what arrives: other key, nonce, place or content. Says nothing of either. */
export class ResourceBroken extends Error {
  override readonly name = 'ResourceBroken';
}

/** AEAD_AES_256_GCM as WeChat Pay sends it: base64 of the text followed by its tag. */
export interface SealedResource {
  ciphertext: string;
  /** may be empty */
  associatedData: string | Uint8Array;
  nonce: string | Uint8Array;
}

/**
 * Opens a sealed resource. The tag is checked before a byte is handed out.
 * @param key the 32 bytes of the APIv3 key
 * @throws ResourceBroken
 */
export const openResource = (resource: SealedResource, key: Uint8Array): Buffer => {
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  const nonce = Buffer.from(resource.nonce);
  if (bytes.length < TAG_BYTES || nonce.length !== NONCE_BYTES || key.length !== KEY_BYTES)
    throw new ResourceBroken('The resource has no tag, or a nonce or key of another length');
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(resource.associatedData));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    const opened = decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw new ResourceBroken('The resource is not what was sealed');
  }
};

/** Seals as WeChat Pay does; for its simulator. @returns the ciphertext with its tag, base64 */
export const sealResource = (
  text: string | Uint8Array,
  place: { associatedData: string | Uint8Array; nonce: string | Uint8Array },
  key: Uint8Array,
): string => {
  const cipher = createCipheriv(CIPHER, key, Buffer.from(place.nonce), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(Buffer.from(place.associatedData));
  const body = [cipher.update(Buffer.from(text)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(body).toString('base64');
};
