import type { Collection } from '@minzong/api-contract';
import { LOCALES, type Locale } from '@minzong/content-types';
import type { PageRequest } from './page-request';

/** The languages in which a collection has something of its own. */
export const languagesOf = async (
  { api }: Pick<PageRequest, 'api'>,
  collection: Collection,
): Promise<Locale[]> => {
  const totals = await Promise.all(
    LOCALES.map(async (locale) => {
      const { total } = await api.list(collection, { locale, own: 'true', pageSize: 1 });
      return { locale, total };
    }),
  );
  return totals.flatMap(({ locale, total }) => (total > 0 ? [locale] : []));
};
