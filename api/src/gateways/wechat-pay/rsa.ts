import {
  createPrivateKey,
  createPublicKey,
  sign as signBytes,
  verify,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const LEAST_BITS = 2048;

const isLongRsa = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS;

const checked = (key: KeyObject): KeyObject => {
  if (!isLongRsa(key)) throw new Error('The key is not RSA with 2048 bits or more');
  return key;
};

/** @throws for anything but an RSA private key of 2048 bits or more in PEM */
export const privateKeyOf = (pem: string): KeyObject => checked(createPrivateKey(pem));

/** @throws for anything but an RSA public key of 2048 bits or more in PEM */
export const publicKeyOf = (pem: string): KeyObject => checked(createPublicKey(pem));

/**
 * The key inside a certificate, and until when it holds.
 * @throws for anything but a certificate of an RSA key in PEM
 */
export const certificateOf = (pem: string): { key: KeyObject; validUntilMs: number } => {
  const certificate = new X509Certificate(pem);
  return { key: checked(certificate.publicKey), validUntilMs: Date.parse(certificate.validTo) };
};

/** SHA256 with RSA, PKCS#1 v1.5, as base64. */
export const sign = (message: string | Uint8Array, key: KeyObject): string =>
  signBytes('sha256', Buffer.from(message), key).toString('base64');

/** False for any other text, key or signature, and for a signature that is no base64. */
export const isSigned = (
  message: string | Uint8Array,
  signature: string,
  key: KeyObject,
): boolean =>
  BASE64.test(signature) &&
  verify('sha256', Buffer.from(message), key, Buffer.from(signature, 'base64'));
