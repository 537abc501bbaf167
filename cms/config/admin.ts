import { cmsConfig } from '../src/config';

const config = cmsConfig();

export default {
  auth: { secret: config.ADMIN_JWT_SECRET },
  apiToken: { salt: config.API_TOKEN_SALT },
  transfer: { token: { salt: config.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: config.ENCRYPTION_KEY },
  autoOpen: false,
  // Nothing calls home: no survey, no upsell, no links to look up, no artificial intelligence.
  ai: { enabled: false },
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
};
