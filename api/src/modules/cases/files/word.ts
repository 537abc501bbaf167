import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';

const MOST_PARTS = 2000;
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Larger lists of types or of relations are not written by any word processor. */
const MOST_READ_BYTES = 1024 * 1024;
const MOST_READ_PACKED_BYTES = 64 * 1024;

const READ = /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels)$/;
/** Programs, controls and things of other programs within a document. */
const FOREIGN = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/)/i;

export const isZip = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';

/** A template or an object that is fetched from another machine when the document is opened. */
const pullsIn = (relations: string): boolean =>
  Array.from(relations.matchAll(/<Relationship\b[^>]*>/g), ([element]) => element).some(
    (element) =>
      /Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument)"/.test(element) &&
      /Target="(?:https?:|ftp:|\\\\|file:\/{4,})/i.test(element),
  );

/**
 * Why a .docx is not taken, or undefined: it must be a document of a word processor without macros,
 * controls, embedded files and templates from elsewhere. Nothing of its text is unpacked.
 */
export const wordFault = (bytes: Buffer): 'broken' | 'active' | undefined => {
  const parts: UnzipFileInfo[] = [];
  let unpackedBytes = 0;
  let read: Record<string, Uint8Array>;
  try {
    read = unzipSync(bytes, {
      filter: (part) => {
        parts.push(part);
        unpackedBytes += part.originalSize;
        if (parts.length > MOST_PARTS || unpackedBytes > MOST_UNPACKED_BYTES)
          throw new RangeError('More than a document holds');
        return (
          READ.test(part.name) &&
          part.size <= MOST_READ_PACKED_BYTES &&
          part.originalSize <= MOST_READ_BYTES
        );
      },
    });
  } catch {
    return 'broken';
  }
  const names = new Set(parts.map(({ name }) => name));
  const types = read['[Content_Types].xml'];
  if (types === undefined || !names.has('word/document.xml')) return 'broken';
  if (parts.some(({ name }) => FOREIGN.test(name))) return 'active';
  if (/macroEnabled|vbaProject/i.test(strFromU8(types))) return 'active';
  return Object.values(read).some((part) => pullsIn(strFromU8(part))) ? 'active' : undefined;
};
