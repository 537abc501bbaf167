import { BRAILLE_LEXICON_PATHS, brailleLexicon, type BrailleLexicon } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';
import { VersionedDelivery } from '../versioned-delivery';
import { travelling } from './entry';
import { createEntryStore } from './entry-store';

export type LexiconDelivery = VersionedDelivery<BrailleLexicon>;

/** Carries the reading lexicon to the api. */
export const createLexiconDelivery = (
  strapi: Core.Strapi,
  compareSeconds: number,
): LexiconDelivery => {
  const store = createEntryStore(strapi);
  const api = () => publishingOf(strapi).parts.store;
  return new VersionedDelivery(
    strapi,
    {
      name: 'reading lexicon',
      receiver: '内容服务',
      state: store,
      present: async (version) => ({ version, entries: (await store.all()).map(travelling) }),
      held: () => api().read(BRAILLE_LEXICON_PATHS.door, brailleLexicon, 'The reading lexicon'),
      put: (lexicon) => api().send('PUT', BRAILLE_LEXICON_PATHS.door, lexicon),
    },
    compareSeconds,
  );
};
