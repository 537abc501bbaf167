import type { Locale } from '@minzong/content-types';
import { useSettings } from '../content/settings';
import { bo } from './bo';
import { en } from './en';
import { ii } from './ii';
import { zhCN, type Words } from './zh-cn';

const WORDS: Record<Locale, Words> = { 'zh-CN': zhCN, en, bo, ii };

/** Words of the interface in the reader's language; components follow a change at once. */
export const useWords = (): Words => WORDS[useSettings().locale];
