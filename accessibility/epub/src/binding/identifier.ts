import { createHash } from 'node:crypto';

/**
 * A UUID (version 8, RFC 9562) made from a name: the same document in the same language is always
 * the same book, whatever its address or revision.
 */
export const bookIdentifier = (documentId: string, language: string): string => {
  const bytes = createHash('sha256').update(`minzong ${documentId} ${language}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[
    ...[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16)],
    ...[hex.slice(16, 20), hex.slice(20, 32)],
  ].join('-')}`;
};
