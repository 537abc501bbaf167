import favicon from './favicon.png';
import type { StrapiApp } from '@strapi/strapi/admin';
import { CHINESE_WORDS } from './words/chinese-words';
import { LABELS } from './label';
import { AREAS } from './areas';
import { loadScriptFonts } from './script-fonts';

const LANGUAGE_KEY = 'strapi-admin-language';
const LANGUAGE = 'zh-Hans';

// Strapi's notice about its own new media library leads to its web site.
for (const instance of ['false', 'undefined'])
  localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${instance}`, 'true');

// Before the first sign-in Strapi would greet in English.
if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, LANGUAGE);

export default {
  config: {
    locales: [LANGUAGE],
    translations: { [LANGUAGE]: { ...CHINESE_WORDS, ...LABELS } },
    head: { favicon },
    auth: { logo: favicon },
    menu: { logo: favicon },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    for (const area of AREAS) area.register?.(app);
  },
  bootstrap(app: StrapiApp): void {
    loadScriptFonts();
    for (const area of AREAS) area.bootstrap?.(app);
  },
};
