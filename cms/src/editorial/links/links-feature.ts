import type { Feature } from '../../feature';
import { LinkChecker } from './link-checker';
import { linkModel, placeModel, runModel } from './link-tables';
import { Links, keepLinks, linksOf } from './links';
import { addLinkRoutes } from './links-routes';

/** Links in texts: where they stand, whether they lead anywhere, and replacing one everywhere. */
export const links: Feature = {
  models: [linkModel, placeModel, runModel],
  register: (strapi, config) => {
    const checker = new LinkChecker(strapi, {
      siteUrl: config.SITE_URL,
      concurrency: config.LINK_CHECK_CONCURRENCY,
      allowedHosts: config.LINK_CHECK_ALLOWED_HOSTS,
    });
    const kept = new Links(strapi, checker, config.LINK_CHECK_HOUR);
    keepLinks(strapi, kept);
    kept.watch();
    addLinkRoutes(strapi);
  },
  start: (strapi) => {
    linksOf(strapi).start();
  },
  stop: (strapi) => linksOf(strapi).stop(),
};
