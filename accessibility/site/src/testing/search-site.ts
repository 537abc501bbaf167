import { startBoth, startSite } from './site-under-test';
import { startSearchDouble } from './search-double';
import { join } from 'node:path';

/** Addresses of the search page in every state that it can be in. */
export const SEARCH_STATES = {
  'the empty page': '/search',
  'a page of results': '/search?q=文献',
  'a narrowed page': '/search?q=文献&type=policy&region=place-2&year=2022',
  'the last page': '/search?q=文献&page=3',
  'a page after the last': '/search?q=文献&page=99',
  'a corrected search in English': '/en/search?q=民族团接',
  'a search in Tibetan': '/bo/search?q=民族团结',
  'a search for nothing in Yi': '/ii/search?q=无此词&year=2022',
  'a faulty date': '/search?q=文献&from=soon&to=2026-01-01',
  'a question that is too long': `/search?q=${'长'.repeat(300)}`,
};

/** A site over a real api, whose search alone is a double. */
export const startSearchSite = async () => {
  const both = await startBoth();
  const search = await startSearchDouble(both.office.url);
  const site = await startSite(search.url, join(both.directory, 'search-site'));
  return {
    site,
    search,
    cms: both.api.cms,
    close: async () => {
      await site.close();
      await search.close();
      await both.close();
    },
  };
};
