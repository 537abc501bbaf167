import sharp from 'sharp';

/** A telephone takes pictures of 50 megapixels; nobody needs more to show a paper. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 4000;
const SECONDS = 20;
/** One picture at a time: decoded it takes a hundred times the memory that it takes on the disk. */
sharp.concurrency(1);
sharp.cache(false);

const starts = (bytes: Buffer, signature: number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** JPEG, PNG, GIF, WebP or AVIF by their first bytes; everything else never reaches the decoder. */
export const isPicture = (bytes: Buffer): boolean =>
  starts(bytes, [0xff, 0xd8, 0xff]) ||
  starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
  bytes.toString('latin1', 0, 4) === 'GIF8' ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') ||
  bytes.toString('latin1', 4, 12) === 'ftypavif';

/**
 * The picture made anew as JPEG: what a camera wrote into it (place, time, serial number) and what
 * somebody may have hidden behind it is gone.
 * @throws when it is cut off, broken or larger than anything that is photographed
 */
export const remakePicture = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer();
