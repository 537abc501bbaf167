import type { PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
};

/**
 * SHA-256 (hex) of what a document says, whatever the order of its keys. The revision is left out:
 * two deliveries with the same words have the same digest.
 */
export const documentDigest = (document: PublishedDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted({ ...document, revision: 0 })))
    .digest('hex');
