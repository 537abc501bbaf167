import type { Image } from '@minzong/content-types';
import { API_URL } from '../config';

/** Address of a media file on the api. */
export const mediaAddress = (path: string): string => `${API_URL}${path}`;

/** Address of the smallest version that is at least `width` pixels wide, else the original. */
export const imageAddress = (image: Image, width: number): string => {
  const fitting = image.renditions.find((rendition) => rendition.width >= width);
  return mediaAddress((fitting ?? image).url);
};
