import { hrefOf } from '../../addresses';
import { properSearch } from '../../search-address';
import type { SearchAddress } from './asked';

/**
 * The address of the same search with some things said otherwise (`undefined`: no longer said), in
 * its proper form. Whoever asks otherwise starts on the first page.
 */
export const searchHref = (
  { locale, query }: SearchAddress,
  changed: Record<string, string | undefined>,
): string => {
  const otherwise: Record<string, string | undefined> = { ...query, page: undefined, ...changed };
  const said = Object.entries(otherwise).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return hrefOf(locale, '/search', properSearch(new URLSearchParams(said)));
};
