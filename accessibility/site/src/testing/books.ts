import { documentPath } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';

/** The addresses of some documents, each once. */
export const booksOf = (documents: PublishedDocument[]): string[] => [
  ...new Set(documents.map(({ type, slug }) => documentPath(type, slug))),
];

/** Names of the files in a ZIP archive, from its local headers: enough for archives without descriptors. */
export const filesIn = (archive: Uint8Array): string[] => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const names: string[] = [];
  for (let at = 0; at + 30 < bytes.length && bytes.readUInt32LE(at) === 0x04034b50;) {
    const nameLength = bytes.readUInt16LE(at + 26);
    const extraLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 30, at + 30 + nameLength));
    at += 30 + nameLength + extraLength + bytes.readUInt32LE(at + 18);
  }
  return names;
};
