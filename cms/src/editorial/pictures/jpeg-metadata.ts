/*
 * A JPEG file is a row of segments (ITU-T T.81, annex B): FF, a marker, a length, content; after
 * SOS come the pixels. Where a picture was taken, with what and by whom stands in APP1 (Exif, XMP),
 * APP13 (IPTC), comments, and in whole second pictures behind the end of the first (MPF, depth).
 */

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const hasNoLength = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** What changes how the pixels look: JFIF, the colour profile, Adobe's colour transform. */
const isForLooks = (marker: number, content: Buffer): boolean =>
  marker === APP0 ||
  marker === APP14 ||
  (marker === APP2 && content.subarray(0, 11).toString('latin1') === 'ICC_PROFILE');

const isKept = (marker: number, content: Buffer): boolean =>
  marker === COMMENT ? false : marker < APP0 || marker > APP15 ? true : isForLooks(marker, content);

/** Index of the marker that ends the pixels beginning at `at`. */
const endOfScan = (jpeg: Buffer, at: number): number => {
  for (let index = jpeg.indexOf(0xff, at); index !== -1; index = jpeg.indexOf(0xff, index + 1)) {
    const next = jpeg[index + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && !hasNoLength(next)) return index;
  }
  return -1;
};

/**
 * The same picture, pixel for pixel, without its metadata and without anything behind its end.
 * @returns undefined when the segments cannot be followed
 */
export const withoutJpegMetadata = (jpeg: Buffer): Buffer | undefined => {
  if (jpeg[0] !== 0xff || jpeg[1] !== START) return undefined;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length || (jpeg[at] === 0xff && jpeg[at + 1] === END)) {
    if (jpeg[at] !== 0xff) return undefined;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return Buffer.concat([...kept, jpeg.subarray(at, at + 2)]);
    let end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length) return undefined;
    if (marker === SCAN) end = endOfScan(jpeg, end);
    if (end === -1) return undefined;
    if (isKept(marker, jpeg.subarray(at + 4, end))) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return undefined;
};
