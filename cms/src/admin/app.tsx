import type { StrapiApp } from '@strapi/strapi/admin';
import { DeliveryPanel } from './delivery-panel';
import { loadScriptFonts } from './script-fonts';

const LANGUAGE_KEY = 'strapi-admin-language';
const LANGUAGE = 'zh-Hans';

interface ContentManagerApis {
  addEditViewSidePanel(panels: unknown[]): void;
}

// Before the first sign-in Strapi would greet in English.
if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, LANGUAGE);

export default {
  config: {
    locales: [LANGUAGE],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(app: StrapiApp): void {
    loadScriptFonts();
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerApis };
    apis.addEditViewSidePanel([DeliveryPanel]);
  },
};
