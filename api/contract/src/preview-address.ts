import { createHmac, timingSafeEqual } from 'node:crypto';

/** What makes a preview readable: its id, until when, and the proof that the cms said so. */
export interface PreviewAddress {
  /** 32 hex digits */
  id: string;
  /** seconds since the epoch */
  expires: number;
  /** HMAC-SHA256 in base64url, 43 characters */
  signature: string;
}

const digestOf = (id: string, expires: number, secret: string): Buffer =>
  // The first word keeps this signature from ever being one of a delivery, made with the same secret.
  createHmac('sha256', secret)
    .update(`preview-v1\n${id}\n${String(expires)}`)
    .digest();

/** Signs the address of a preview. */
export const signPreview = (id: string, expires: number, secret: string): PreviewAddress => ({
  id,
  expires,
  signature: digestOf(id, expires, secret).toString('base64url'),
});

/** True when this address was signed with this secret; compares in constant time. Time is the caller's to judge. */
export const isPreviewSignedBy = (address: PreviewAddress, secret: string): boolean => {
  const given = Buffer.from(address.signature, 'base64url');
  const expected = digestOf(address.id, address.expires, secret);
  // Base64 has several spellings of one value; only the canonical one is taken.
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    expected.toString('base64url') === address.signature
  );
};
