import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { INDEX, type MadePicture, type RenditionIndex } from './rendition-shelf';
import { widthsFor } from './widths';

/** What the media library takes at most, see editorial/pictures/clean-picture.ts. */
const MAXIMUM_PIXELS = 100_000_000;

type Mime = MadePicture['mime'];

// Chosen by eye and by weight on drawings and photographs of the demonstration, see decision 0029.
const CODECS: Record<Mime, (picture: Sharp) => Sharp> = {
  'image/avif': (picture) => picture.avif({ quality: 50, effort: 2 }),
  'image/webp': (picture) => picture.webp({ quality: 75 }),
};
const EXTENSIONS: Record<Mime, string> = { 'image/avif': 'avif', 'image/webp': 'webp' };
const MIMES = Object.keys(CODECS) as Mime[];

/** Moving pictures would stand still: sharp tells of some, the others say so in their first bytes. */
const moves = (bytes: Buffer, { format, pages = 1 }: Metadata): boolean => {
  const start = bytes.subarray(0, 4096);
  return pages > 1 || format === 'gif' || start.includes('acTL') || start.includes('ftypavis');
};

const open = (bytes: Buffer): Sharp => sharp(bytes, { limitInputPixels: MAXIMUM_PIXELS });

const encode = async (bytes: Buffer, mime: Mime, width: number) => {
  // Without metadata and in sRGB, as sharp writes unless told otherwise.
  const upright = open(bytes).autoOrient().resize({ width, withoutEnlargement: true });
  const { data, info } = await CODECS[mime](upright).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/**
 * Writes the versions of one format.
 * @returns none when the widest is no lighter than the picture itself; a picture that is of this
 * format already is then its own widest version
 */
const makeFormat = async (
  bytes: Buffer,
  mime: Mime,
  { format, autoOrient: { width } }: Metadata,
  folder: string,
): Promise<MadePicture[]> => {
  const made: MadePicture[] = [];
  for (const wanted of widthsFor(width).reverse()) {
    const { data, ...size } = await encode(bytes, mime, wanted);
    if (made.length === 0 && data.byteLength >= bytes.byteLength) {
      const isOfThisFormat = mime === 'image/avif' ? format === 'heif' : format === 'webp';
      if (!isOfThisFormat) return [];
      made.push({ mime, ...size, isOriginal: true });
      continue;
    }
    const sha256 = createHash('sha256').update(data).digest('hex');
    const file = `${String(size.width)}.${EXTENSIONS[mime]}`;
    await writeFile(join(folder, file), data, { flush: true });
    made.push({ mime, ...size, file, sha256, sizeBytes: data.byteLength });
  }
  return made.reverse();
};

/** Why a picture is not to be had in a format. Full disks and the like are no fault of a picture. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error) || 'code' in error) throw error;
  return error.message;
};

const makeAll = async (bytes: Buffer, folder: string): Promise<RenditionIndex> => {
  const header = await open(bytes).metadata().catch(reasonOf);
  if (typeof header === 'string') return { pictures: [], unusable: header };
  const index: RenditionIndex = { pictures: [] };
  if (moves(bytes, header)) return index;
  for (const mime of MIMES) {
    const made = await makeFormat(bytes, mime, header, folder).catch(reasonOf);
    // Both end at 16,383 pixels: what is longer stays what it is.
    if (typeof made === 'string') index.unusable = `${mime}: ${made}`;
    else index.pictures.push(...made);
  }
  return index;
};

/** The bytes are not those that were announced: the file was replaced meanwhile. */
class OtherBytes extends Error {
  override readonly name = 'OtherBytes';
}

/**
 * Makes the AVIF and WebP versions of a picture. The folder appears with everything in it or not at
 * all. A picture that cannot be decoded or that moves has an index without versions, so that it is
 * shown as it is and not tried again.
 * @param folder that of this picture on the shelf
 * @throws Error named OtherBytes
 */
export const makeRenditions = async (
  path: string,
  sha256: string,
  folder: string,
): Promise<RenditionIndex> => {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new OtherBytes(`${path} is not ${sha256}`);
  const unfinished = join(dirname(dirname(folder)), 'unfinished', randomUUID());
  await mkdir(unfinished, { recursive: true });
  try {
    const index = await makeAll(bytes, unfinished);
    await writeFile(join(unfinished, INDEX), JSON.stringify(index), { flush: true });
    await mkdir(dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return index;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
};
