import type { ByteSource } from './byte-source';

const MOST_BOXES = 200;

interface Box {
  begin: number;
  end: number;
}

/** The content of the first box of this name (ISO/IEC 14496-12, 4.2) between two offsets. */
const findBox = async (
  { at }: ByteSource,
  wanted: string,
  { begin, end }: Box,
): Promise<Box | undefined> => {
  let offset = begin;
  for (let count = 0; count < MOST_BOXES && offset < end; count += 1) {
    const head = await at(offset, 16);
    if (head.length < 8) return undefined;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - offset : short;
    if (length < 8) return undefined;
    if (head.toString('latin1', 4, 8) === wanted)
      return { begin: offset + (isLong ? 16 : 8), end: offset + length };
    offset += length;
  }
  return undefined;
};

/** Seconds of an MP4 or M4A file, as its movie header tells. */
export const mp4Length = async (source: ByteSource): Promise<number | undefined> => {
  const movie = await findBox(source, 'moov', { begin: 0, end: source.sizeBytes });
  const header = movie && (await findBox(source, 'mvhd', movie));
  if (header === undefined) return undefined;
  const bytes = await source.at(header.begin, 32);
  if (bytes.length < 32) return undefined;
  return bytes[0] === 1
    ? Number(bytes.readBigUInt64BE(24)) / bytes.readUInt32BE(20)
    : bytes.readUInt32BE(16) / bytes.readUInt32BE(12);
};
