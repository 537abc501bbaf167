import { createHash } from 'node:crypto';

/** SHA-256 (hex) of bytes. */
export const bytesHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
