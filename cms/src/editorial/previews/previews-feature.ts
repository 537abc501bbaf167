import type { Feature } from '../../feature';
import { addPreviewRoutes } from './preview-routes';
import { previewModel, replyModel } from './preview-tables';
import { replyFetcherOf } from './reply-fetcher';

/** Drafts shown as real pages, to the editor and to experts outside. */
export const previews: Feature = {
  models: [previewModel, replyModel],
  register: addPreviewRoutes,
  start: (strapi) => {
    replyFetcherOf(strapi).start();
  },
  stop: (strapi) => replyFetcherOf(strapi).stop(),
};
