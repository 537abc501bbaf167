/** Class that gives a run of text the glyphs of its language; WXML has no `lang`. */
export const languageClass = (language: string): string =>
  `language-${(language.split('-')[0] ?? '').toLowerCase()}`;

/** Class for a document's own locale when it differs from Chinese. */
export const localeClass = (locale: string): string =>
  locale === 'zh-CN' ? '' : languageClass(locale);
