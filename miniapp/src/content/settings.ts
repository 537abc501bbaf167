import type { Locale } from '@minzong/content-types';
import { readStored, writeStored } from '../platform/storage';
import { createStore, useStore } from './store';

const KEY = 'settings:1';

/** Type sizes as factors of the normal one: bodies of 18, 21, 23, 27 and 31 px. */
export const TYPE_SIZES = {
  normal: 1,
  raised: 1.15,
  large: 1.3,
  larger: 1.5,
  largest: 1.7,
} as const;
export type TypeSize = keyof typeof TYPE_SIZES;

/** In the elder mode no type is smaller: a body of 27 px, which is above 18 pt of print too. */
const LEAST_ELDER_FACTOR = TYPE_SIZES.larger;

export const LINE_SPACINGS = ['close', 'normal', 'wide'] as const;
type LineSpacing = (typeof LINE_SPACINGS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
type ThemeChoice = (typeof THEMES)[number];

export const CONTENT_LOCALES = ['zh-CN', 'en', 'bo', 'ii'] as const satisfies Locale[];

export interface Settings {
  locale: Locale;
  typeSize: TypeSize;
  /** larger type and targets at least, and a home page with little on it */
  elder: boolean;
  lineSpacing: LineSpacing;
  theme: ThemeChoice;
  /** Chinese ancient texts in columns from right to left */
  vertical: boolean;
}

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise;

const SIZES = Object.keys(TYPE_SIZES) as TypeSize[];

/** What was stored, by this version or an earlier one, in which the largest size was `elder`. */
export const settingsOf = (value: unknown): Settings => {
  const kept = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    locale: oneOf(CONTENT_LOCALES, kept.locale, 'zh-CN'),
    typeSize: oneOf(SIZES, kept.typeSize, 'normal'),
    elder: kept.elder === true || kept.typeSize === 'elder',
    lineSpacing: oneOf(LINE_SPACINGS, kept.lineSpacing, 'normal'),
    theme: oneOf(THEMES, kept.theme, 'system'),
    vertical: kept.vertical === true,
  };
};

/** By how much type is larger than normal. */
export const typeFactor = ({ typeSize, elder }: Settings): number =>
  elder ? Math.max(LEAST_ELDER_FACTOR, TYPE_SIZES[typeSize]) : TYPE_SIZES[typeSize];

const settings = createStore<Settings>(settingsOf(readStored(KEY)));

/** What the reader chose; components follow changes. */
export const useSettings = (): Settings => useStore(settings);

export const changeSettings = (change: Partial<Settings>): void => {
  const next = { ...settings.get(), ...change };
  settings.set(next);
  writeStored(KEY, next);
};
