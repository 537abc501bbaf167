import { readFile, writeFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { RefusedFile } from './inspect-file';
import { withoutJpegMetadata } from './jpeg-metadata';

/** A scanned double page at 600 dpi is about 70 million pixels. */
const MAXIMUM_PIXELS = 100_000_000;
const MAXIMUM_EDGE = 20_000;
const MILLION = 1_000_000;

// Above these a second coding cannot be told from the first by eye.
const JPEG_QUALITY = 92;
const WEBP_QUALITY = 92;
const AVIF_QUALITY = 75;

/** Where a picture was taken and by whom is nobody's business: only what makes it look right stays. */
const reencode = (picture: Sharp, format: string): Sharp => {
  const upright = picture.autoOrient().keepIccProfile();
  switch (format) {
    case 'jpeg':
      return upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' });
    case 'png':
      return upright.png({ compressionLevel: 9 });
    case 'webp':
      return upright.webp({ quality: WEBP_QUALITY });
    case 'gif':
      return upright.gif();
    default:
      return upright.avif({ quality: AVIF_QUALITY });
  }
};

const readHeader = async (path: string, name: string): Promise<Metadata> => {
  try {
    // The header alone: nothing is decoded before the size is known.
    return await sharp(path, { limitInputPixels: false, animated: true }).metadata();
  } catch {
    throw new RefusedFile(`“${name}”：图片已损坏，无法打开。请用原图重新导出`);
  }
};

const demandSize = ({ width, height }: Metadata, name: string): void => {
  const pixels = width * height;
  if (width > 0 && height > 0 && pixels <= MAXIMUM_PIXELS && width <= MAXIMUM_EDGE) return;
  const size = `${String(width)}×${String(height)}`;
  throw new RefusedFile(
    `“${name}”：图片有 ${String(Math.round(pixels / MILLION))} 百万像素（${size}，含全部帧），` +
      `上限为 ${String(MAXIMUM_PIXELS / MILLION)} 百万像素、宽 ${String(MAXIMUM_EDGE)}。请缩小后再上传`,
  );
};

const cleaned = async (path: string, { format, orientation }: Metadata): Promise<Buffer> => {
  if (format === 'jpeg' && (orientation ?? 1) === 1) {
    const same = withoutJpegMetadata(await readFile(path));
    if (same !== undefined) return same;
  }
  const picture = sharp(path, { limitInputPixels: MAXIMUM_PIXELS, animated: true });
  return reencode(picture, format).toBuffer();
};

/**
 * Writes a picture without location, camera, author and every other metadata to `target`: upright,
 * with its colour profile, a JPEG pixel for pixel the same.
 * @returns the number of bytes written
 * @throws RefusedFile when it is damaged or would unfold to more pixels than can be handled
 */
export const cleanPicture = async (path: string, target: string, name: string): Promise<number> => {
  const header = await readHeader(path, name);
  demandSize(header, name);
  try {
    const bytes = await cleaned(path, header);
    // Decodes every pixel once, so that a torn picture is refused here and not seen by readers.
    await sharp(bytes, { limitInputPixels: MAXIMUM_PIXELS }).stats();
    await writeFile(target, bytes);
    return bytes.byteLength;
  } catch {
    throw new RefusedFile(`“${name}”：图片已损坏，无法打开。请用原图重新导出`);
  }
};
