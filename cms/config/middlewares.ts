import { cmsConfig } from '../src/config';

const MEGABYTE = 1024 * 1024;

const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    // Previews are pages of the public site.
    'frame-src': ["'self'", cmsConfig().SITE_URL],
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'data:', 'blob:'],
    upgradeInsecureRequests: null,
  },
};

export default [
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  { name: 'strapi::cors', config: { origin: [] } },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Minzong' } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '16mb',
      formLimit: '16mb',
      textLimit: '16mb',
      formidable: { maxFileSize: 200 * MEGABYTE },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
