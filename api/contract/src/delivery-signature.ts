import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'minzong-signature';
export const TIMESTAMP_HEADER = 'minzong-timestamp';

/** How far, in seconds, the clocks of cms and api may differ, and how long a copy may be replayed. */
export const REPLAY_WINDOW_SECONDS = 300;

export interface SignedRequest {
  method: string;
  /** path with query string, as sent */
  path: string;
  /** seconds since the epoch */
  timestamp: number;
  /** the raw bytes of the body, empty for none; of a large file its SHA-256 in hex is enough */
  body: Uint8Array | { sha256: string };
}

const bodyDigest = (body: SignedRequest['body']): string =>
  body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : body.sha256;

const digestOf = (request: SignedRequest, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(`v1\n${request.method}\n${request.path}\n${String(request.timestamp)}\n`)
    .update(bodyDigest(request.body))
    .digest();

/** `v1=<hex>`: HMAC-SHA256 over method, path, time and the SHA-256 of the raw body. */
export const signDelivery = (request: SignedRequest, secret: string): string =>
  `v1=${digestOf(request, secret).toString('hex')}`;

/** True when the signature was made with this secret over exactly these bytes. Time is the caller's to judge. */
export const isSignedBy = (request: SignedRequest, signature: string, secret: string): boolean => {
  const hex = /^v1=([0-9a-f]{64})$/.exec(signature)?.[1];
  return hex !== undefined && timingSafeEqual(Buffer.from(hex, 'hex'), digestOf(request, secret));
};
