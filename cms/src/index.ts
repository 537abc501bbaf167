import type { Core } from '@strapi/strapi';
import { cmsConfig } from './config';
import { prepareDemoEditor } from './setup/demo-editor';
import { prepareEditorRole } from './setup/editor-role';
import { prepareImportToken } from './setup/import-token';
import { labelContentManager } from './setup/labels';
import { prepareLocales } from './setup/locales';

export default {
  register(_: { strapi: Core.Strapi }): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const config = cmsConfig();
    await prepareLocales(strapi);
    await labelContentManager(strapi);
    await prepareDemoEditor(strapi, config, await prepareEditorRole(strapi));
    await prepareImportToken(strapi, config.IMPORT_TOKEN);
  },
};
