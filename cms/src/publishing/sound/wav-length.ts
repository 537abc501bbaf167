import type { ByteSource } from './byte-source';

const MOST_CHUNKS = 100;

/** Seconds of a WAV file: RIFF chunks, of which `fmt ` tells the bytes a second and `data` how many. */
export const wavLength = async ({ sizeBytes, at }: ByteSource): Promise<number | undefined> => {
  let bytesPerSecond = 0;
  let offset = 12;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const head = await at(offset, 20);
    if (head.length < 8) return undefined;
    const name = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (name === 'fmt ' && head.length === 20) bytesPerSecond = head.readUInt32LE(16);
    // A recorder that was broken off leaves a length that is none.
    if (name === 'data') return Math.min(length, sizeBytes - offset - 8) / bytesPerSecond;
    offset += 8 + length + (length % 2);
  }
  return undefined;
};
