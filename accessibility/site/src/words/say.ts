import type { Locale } from '@minzong/content-types';
import { bo } from './bo';
import { en } from './en';
import { ii } from './ii';
import { zhCN, type Word } from './zh-cn';

export type { Word };

/** A piece of interface text and the language it is really in. */
export interface Phrase {
  text: string;
  lang: Locale;
}

/** What stands in the place of `{name}` in a word. */
export type Values = Record<string, string | number>;

const WORDS: Record<Locale, Partial<Record<Word, string>>> = { 'zh-CN': zhCN, en, bo, ii };

/** The names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  'zh-CN': '中文',
  bo: 'བོད་ཡིག',
  ii: 'ꆈꌠꉙ',
  en: 'English',
};

/** The names of the content languages in Chinese and English, for notices. */
const NAMES_IN: Record<'zh-CN' | 'en', Record<Locale, string>> = {
  'zh-CN': { 'zh-CN': '中文', en: '英文', bo: '藏文', ii: '彝文' },
  en: { 'zh-CN': 'Chinese', en: 'English', bo: 'Tibetan', ii: 'Yi' },
};

/** The name of a language in the language a notice is written in. */
export const languageName = (language: Locale, writtenIn: Locale): string =>
  NAMES_IN[writtenIn === 'en' ? 'en' : 'zh-CN'][language];

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });

/** The interface text of a word in the language of the page, or else in Chinese. */
export const say = (locale: Locale, word: Word, values: Values = {}): Phrase => {
  const own = WORDS[locale][word];
  return own === undefined
    ? { text: filled(zhCN[word], values), lang: 'zh-CN' }
    : { text: filled(own, values), lang: locale };
};
