import type { Image } from '@minzong/content-types';

/** A file that stands in the book for a picture. */
export interface ChosenPicture {
  /** path of the file in the media store */
  url: string;
  mediaType: string;
  sizeBytes: number;
}

export interface PictureLimits {
  /** widths in pixels to try, the best first; the next is tried when the pictures are too large together */
  widths: readonly number[];
  totalBytes: number;
  mostPictures: number;
}

/**
 * 1200 pixels fill the page of a large reading device. 12 MB still come through a mobile network
 * in a minute or so, and stay below what mail servers and reading devices take.
 */
export const PICTURE_LIMITS: PictureLimits = {
  widths: [1200, 800, 480],
  totalBytes: 12_000_000,
  mostPictures: 400,
};

/** Core media types of EPUB 3.3, 3.2; AVIF is none, so its words stand in its place. */
const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

const mediaTypeOf = (url: string): string | undefined =>
  MEDIA_TYPES[url.slice(url.lastIndexOf('.') + 1)];

/** The widest file of a picture that is no wider than wanted, or else its narrowest. */
const renditionOf = (image: Image, width: number): string => {
  const files = [...image.renditions, { url: image.url, width: image.width }].sort(
    (a, b) => a.width - b.width,
  );
  return (files.findLast((file) => file.width <= width) ?? files[0] ?? image).url;
};

const AT_ONCE = 8;

/** Asks for many things, some at a time, and gives the answers in order. */
export const inTurns = async <T, R>(items: T[], ask: (item: T) => Promise<R>): Promise<R[]> => {
  const answers: R[] = [];
  for (let first = 0; first < items.length; first += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(first, first + AT_ONCE).map(ask))));
  return answers;
};

/**
 * Chooses a file for each picture: large enough to see, together within the limit. Pictures that
 * are not there, have a form that books cannot hold, or are too many, get none.
 * @returns the chosen file of each picture by the picture's own address
 */
export const choosePictures = async (
  images: Image[],
  sizeOf: (url: string) => Promise<number | undefined>,
  limits: PictureLimits,
): Promise<Map<string, ChosenPicture>> => {
  const unique = [...new Map(images.map((image) => [image.url, image])).values()]
    .filter(({ url }) => mediaTypeOf(url) !== undefined)
    .slice(0, limits.mostPictures);
  const found = async (width: number) => {
    const files = await inTurns(unique, async (image) => {
      const url = renditionOf(image, width);
      const sizeBytes = await sizeOf(url);
      const mediaType = mediaTypeOf(url);
      return sizeBytes === undefined || mediaType === undefined
        ? []
        : [[image.url, { url, mediaType, sizeBytes }] as const];
    });
    return files.flat();
  };
  let files: (readonly [string, ChosenPicture])[] = [];
  for (const width of limits.widths) {
    files = await found(width);
    if (totalOf(files) <= limits.totalBytes) return new Map(files);
  }
  return new Map(firstWithin(files, limits.totalBytes));
};

const totalOf = (files: (readonly [string, ChosenPicture])[]): number =>
  files.reduce((sum, [, { sizeBytes }]) => sum + sizeBytes, 0);

/** As many as fit, in reading order; a single one that is too large does not keep out the others. */
const firstWithin = (files: (readonly [string, ChosenPicture])[], limitBytes: number) => {
  let total = 0;
  return files.filter(([, { sizeBytes }]) => {
    if (total + sizeBytes > limitBytes) return false;
    total += sizeBytes;
    return true;
  });
};
