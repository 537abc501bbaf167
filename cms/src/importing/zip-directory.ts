/** One file in a ZIP archive, as the directory at its end announces it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated; others are not used by Office */
  method: number;
  encrypted: boolean;
  compressed: Buffer;
  announcedBytes: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

const directoryEnd = (zip: Buffer): number => {
  const lowest = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= lowest; at -= 1)
    if (zip.readUInt32LE(at) === DIRECTORY_END) return at;
  throw new RangeError('no directory');
};

const bytesAt = (zip: Buffer, at: number, length: number): Buffer => {
  if (zip.readUInt32LE(at) !== LOCAL_ENTRY) throw new RangeError('no local entry');
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (start + length > zip.length) throw new RangeError('an entry is cut off');
  return zip.subarray(start, start + length);
};

/**
 * The entries of an archive (PKWARE APPNOTE 4.3), read without inflating anything.
 * @throws RangeError when the directory is damaged or one of the extensions for huge archives
 */
export const readDirectory = (zip: Buffer, maximumEntries: number): ZipEntry[] => {
  const end = directoryEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > maximumEntries) throw new TooMuch(`${String(count)} 个部件`);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      name: zip.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      compressed: bytesAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)),
      announcedBytes: zip.readUInt32LE(at + 24),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
};

/** More than may be unpacked; the message says of what. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}
