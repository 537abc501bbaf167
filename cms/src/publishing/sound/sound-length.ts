import { withBytesOf, type ByteSource } from './byte-source';
import { mp3Length } from './mp3-length';
import { mp4Length } from './mp4-length';
import { oggLength } from './ogg-length';
import { wavLength } from './wav-length';

type Reader = (source: ByteSource) => Promise<number | undefined>;

const READERS: Partial<Record<string, Reader>> = {
  'audio/mpeg': mp3Length,
  'audio/mp4': mp4Length,
  'audio/ogg': oggLength,
  'audio/wav': wavLength,
};

/** Longer than a day is not a length but a broken header. */
const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * How long a sound file plays, in whole seconds, at least one. Some bytes of its headers are read,
 * nothing is decoded.
 * @returns undefined when the headers do not tell, or tell nonsense
 */
export const soundLength = async (path: string, mime: string): Promise<number | undefined> => {
  const reader = READERS[mime];
  if (reader === undefined) return undefined;
  const seconds = await withBytesOf(path, reader).catch(() => undefined);
  if (seconds === undefined || !(seconds > 0 && seconds <= LONGEST_SECONDS)) return undefined;
  return Math.max(1, Math.round(seconds));
};
