import { DEFAULT_LOCALE, LOCALES, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';

const LOCALE_NAMES: Record<Locale, string> = {
  'zh-CN': '中文',
  en: 'English',
  bo: 'བོད་ཡིག 藏文',
  ii: 'ꆈꌠꁱꂷ 彝文',
};

interface LocalesService {
  findByCode(code: string): Promise<{ id: number } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Makes the content locales and sets the default one; what an administrator named is kept. */
export const prepareLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service<LocalesService>('locales');
  for (const code of LOCALES) {
    if ((await locales.findByCode(code)) === null)
      await locales.create({ code, name: LOCALE_NAMES[code] });
  }
  await locales.setDefaultLocale({ code: DEFAULT_LOCALE });
};
