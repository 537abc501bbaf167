/** The names of the languages of the desk, each as the editors call it. */
const LANGUAGE_NAMES: Record<string, string> = {
  'zh-CN': '中文',
  en: '英文',
  bo: '藏文',
  ii: '彝文',
};

export const languageName = (locale: string): string => LANGUAGE_NAMES[locale] ?? locale;
