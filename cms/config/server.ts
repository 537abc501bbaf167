import { cmsConfig } from '../src/config';
import { prepareDataDirectory } from '../src/data-directory';

const config = cmsConfig();
const { publicDirectory } = prepareDataDirectory(config);

export default {
  host: config.CMS_HOST,
  port: config.CMS_PORT,
  ...(config.CMS_URL === undefined ? {} : { url: config.CMS_URL }),
  proxy: { koa: false },
  app: { keys: config.APP_KEYS },
  dirs: { public: publicDirectory },
  logger: { updates: { enabled: false }, startup: { enabled: true } },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
};
