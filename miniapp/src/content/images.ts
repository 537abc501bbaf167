import type { Image } from '@minzong/content-types';
import { API_URL } from '../config';
import { fittingVersion } from './fitting-version';
import { keptPicture } from './offline/shelf';

/** Address of a media file on the api. */
export const mediaAddress = (path: string): string => `${API_URL}${path}`;

/**
 * Address of the smallest version that is at least `width` pixels wide, else the original; of the
 * version kept for reading offline where there is one, since a file never changes.
 */
export const imageAddress = (image: Image, width: number): string =>
  keptPicture(image) ?? mediaAddress(fittingVersion(image, width));

/** Address of the picture in full. */
export const wholeImageAddress = (image: Image): string =>
  keptPicture(image) ?? mediaAddress(image.url);
