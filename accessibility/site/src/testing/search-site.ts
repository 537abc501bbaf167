import { startBoth, startSite } from './site-under-test';
import { startSearchDouble } from './search-double';
import { join } from 'node:path';

/** A site over a real api, whose search alone is a double. */
export const startSearchSite = async () => {
  const both = await startBoth();
  const search = await startSearchDouble(both.api.url);
  const site = await startSite(search.url, join(both.directory, 'search-site'));
  return {
    site,
    search,
    close: async () => {
      await site.close();
      await search.close();
      await both.close();
    },
  };
};
