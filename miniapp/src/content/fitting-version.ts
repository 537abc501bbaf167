import type { Image } from '@minzong/content-types';

/** Path of the smallest version of a picture that is at least `width` pixels wide, else the original. */
export const fittingVersion = (image: Image, width: number): string =>
  (image.renditions.find((rendition) => rendition.width >= width) ?? image).url;
