import type { Core } from '@strapi/strapi';
import { cmsConfig } from './config';
import { FEATURES } from './features';
import { requirePort } from './port';
import { outboxModel } from './publishing/outbox-table';
import { rememberPublishedSlugs } from './publishing/published-slugs';
import { createPublishing, publishingOf } from './publishing/publishing';
import { slugModel } from './publishing/slug-table';
import { addStatusRoute } from './publishing/status-route';
import { prepareDemoAccounts } from './setup/demo-accounts';
import { prepareImportToken } from './setup/import-token';
import { labelContentManager } from './setup/labels';
import { prepareLocales } from './setup/locales';
import { prepareRoles } from './setup/ready-roles';

interface ModelRegistry {
  add(model: unknown): void;
}

interface Application {
  strapi: Core.Strapi;
}

export default {
  async register({ strapi }: Application): Promise<void> {
    const config = cmsConfig();
    await requirePort(config);
    const models = strapi.get<ModelRegistry>('models');
    models.add(outboxModel);
    models.add(slugModel);
    for (const model of FEATURES.flatMap((feature) => feature.models ?? [])) models.add(model);
    createPublishing(strapi, config).watch();
    addStatusRoute(strapi, () => publishingOf(strapi));
    for (const feature of FEATURES) await feature.register?.(strapi, config);
  },

  async bootstrap({ strapi }: Application): Promise<void> {
    const config = cmsConfig();
    await prepareLocales(strapi);
    await labelContentManager(strapi);
    await prepareDemoAccounts(strapi, config, await prepareRoles(strapi));
    await prepareImportToken(strapi, config.IMPORT_TOKEN);
    await rememberPublishedSlugs(strapi);
    publishingOf(strapi).start();
    for (const feature of FEATURES) await feature.start?.(strapi, config);
  },

  async destroy({ strapi }: Application): Promise<void> {
    await Promise.all([
      publishingOf(strapi).stop(),
      ...FEATURES.map((feature) => feature.stop?.(strapi)),
    ]);
  },
};
