import { z } from 'zod';

/** Content locales, the default first: Chinese, English, Tibetan, Yi (BCP 47 tags). */
export const LOCALES = ['zh-CN', 'en', 'bo', 'ii'] as const;

export const locale = z.enum(LOCALES);
export type Locale = z.infer<typeof locale>;

export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** A BCP 47 tag of a run of text, wider than the content locales: a page may quote Sanskrit. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, '语言代码须为 BCP 47 格式，如 bo、ii、en、zh-Hant');
