import type { ByteSource } from './byte-source';

/** The largest page there is (RFC 3533, 6). */
const PAGE_BYTES = 65_307;
const NO_POSITION = 0xffff_ffff_ffff_ffffn;

/** How many samples a second the positions count, and how many at the begin are not heard. */
const clockOf = (page: Buffer): { rate: number; skipped: number } | undefined => {
  const payload = page.subarray(27 + (page[26] ?? 0));
  if (payload.length < 19) return undefined;
  // RFC 7845, 4 and 5.1: Opus always counts 48,000 a second.
  if (payload.toString('latin1', 0, 8) === 'OpusHead')
    return { rate: 48_000, skipped: payload.readUInt16LE(10) };
  if (payload.toString('latin1', 1, 7) === 'vorbis')
    return { rate: payload.readUInt32LE(12), skipped: 0 };
  return undefined;
};

/** Seconds of an Ogg file with Opus or Vorbis, by the position that its last page tells. */
export const oggLength = async ({ sizeBytes, at }: ByteSource): Promise<number | undefined> => {
  const clock = clockOf(await at(0, 512));
  if (clock === undefined) return undefined;
  const end = await at(Math.max(0, sizeBytes - PAGE_BYTES), PAGE_BYTES);
  const page = end.lastIndexOf('OggS');
  if (page === -1 || page + 14 > end.length) return undefined;
  const position = end.readBigUInt64LE(page + 6);
  return position === NO_POSITION ? undefined : (Number(position) - clock.skipped) / clock.rate;
};
