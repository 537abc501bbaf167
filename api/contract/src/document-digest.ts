import type { PublishedDocument } from '@minzong/content-types';
import { canonicalDigest } from './canonical-json';

/**
 * SHA-256 (hex) of what a document says, whatever the order of its keys. The revision is left out:
 * two deliveries with the same words have the same digest.
 */
export const documentDigest = (document: PublishedDocument): string =>
  canonicalDigest({ ...document, revision: 0 });
