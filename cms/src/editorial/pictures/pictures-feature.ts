import type { Feature } from '../../feature';
import { guardUploads } from './guard-uploads';

/** Pictures and files: what may come into the media library, and in which form. */
export const pictures: Feature = {
  register: (strapi) => {
    guardUploads(strapi);
  },
};
