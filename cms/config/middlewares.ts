const MEGABYTE = 1024 * 1024;

const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
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
