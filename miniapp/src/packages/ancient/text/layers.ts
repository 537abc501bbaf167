import type { AncientText, Locale } from '@minzong/content-types';

export type Leaf = AncientText['leaves'][number];
export type Line = Leaf['lines'][number];

/** What can be read of a line: as it stands, in Latin letters, in other languages. */
const LAYERS = ['original', 'transliteration', 'translation'] as const;
export type Layer = (typeof LAYERS)[number];

/** Translations in the reader's language, or all when there is none in it. */
export const chosenTranslations = (line: Line, locale: Locale): Line['translations'] => {
  const own = line.translations.filter((translation) => translation.locale === locale);
  return own.length > 0 ? own : line.translations;
};

/** The layers that a text has anywhere, in their order. */
export const layersOf = (leaves: Leaf[]): Layer[] => {
  const lines = leaves.flatMap((leaf) => leaf.lines);
  return LAYERS.filter((layer) => {
    if (layer === 'original') return true;
    if (layer === 'transliteration')
      return lines.some(({ transliteration }) => transliteration !== undefined);
    return lines.some(({ translations }) => translations.length > 0);
  });
};

/** Shown or hidden; the last one that is shown stays, since an empty page helps nobody. */
export const toggled = (shown: Layer[], layer: Layer): Layer[] => {
  if (!shown.includes(layer)) return LAYERS.filter((one) => one === layer || shown.includes(one));
  return shown.length === 1 ? shown : shown.filter((one) => one !== layer);
};
