import { LOCALES, type Locale } from '@minzong/content-types';

/**
 * The language in which a reader who asked for `requested` is shown a document: that one, or else
 * the first of zh-CN, en, bo, ii that there is; undefined when there is none.
 */
export const chooseLocale = (
  requested: Locale,
  available: { has(locale: Locale): boolean },
): Locale | undefined => [requested, ...LOCALES].find((locale) => available.has(locale));
