import type { Locale } from '@minzong/content-types';
import { readStored, writeStored } from '../platform/storage';
import { createStore, useStore } from './store';

const KEY = 'settings:1';

/** Type sizes as factors of the normal one. The largest gives a body of 24 px and targets of 66. */
export const TYPE_SIZES = { normal: 1, large: 1.2, elder: 1.5 } as const;
export type TypeSize = keyof typeof TYPE_SIZES;

export const CONTENT_LOCALES = ['zh-CN', 'en', 'bo', 'ii'] as const satisfies Locale[];

export interface Settings {
  locale: Locale;
  typeSize: TypeSize;
}

const stored = (): Settings => {
  const value = readStored(KEY) as Partial<Record<keyof Settings, string>> | undefined;
  return {
    locale: CONTENT_LOCALES.find((locale) => locale === value?.locale) ?? 'zh-CN',
    typeSize:
      value?.typeSize === 'large' || value?.typeSize === 'elder' ? value.typeSize : 'normal',
  };
};

const settings = createStore<Settings>(stored());

/** What the reader chose; components follow changes. */
export const useSettings = (): Settings => useStore(settings);

export const changeSettings = (change: Partial<Settings>): void => {
  const next = { ...settings.get(), ...change };
  settings.set(next);
  writeStored(KEY, next);
};
