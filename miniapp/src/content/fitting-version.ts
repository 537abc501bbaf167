import type { Image } from '@minzong/content-types';

/** Every version of a picture that WeChat shows on all devices, from small to large: no AVIF. */
export const shownVersions = ({
  formats = [],
  ...image
}: Image): { url: string; width: number }[] => {
  const webp = formats.find(({ mime }) => mime === 'image/webp')?.renditions ?? [];
  return webp.length > 0 ? webp : [...image.renditions, image];
};

/** Path of the smallest version of a picture that is at least `width` pixels wide, else the widest. */
export const fittingVersion = (image: Image, width: number): string => {
  const files = shownVersions(image);
  return (files.find((file) => file.width >= width) ?? files.at(-1) ?? image).url;
};
