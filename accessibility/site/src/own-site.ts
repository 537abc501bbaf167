import type { Locale } from '@minzong/content-types';

/**
 * English is a site of its own for readers from elsewhere: its lists hold only what exists in
 * English. The other languages fill what is missing with Chinese and say so.
 */
export const isOwnSite = (locale: Locale): boolean => locale === 'en';

/** How lists are asked for in a language. */
export const inOwnLanguage = (locale: Locale): { locale: Locale; own?: 'true' } =>
  isOwnSite(locale) ? { locale, own: 'true' } : { locale };
