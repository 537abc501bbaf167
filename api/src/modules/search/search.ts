import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import type { Log } from '../../log';
import { createBreaker } from './breaker';
import { searchDatabase } from './database-search';
import { createSearchWorker } from './search-worker';
import { createSearchService, type SearchParts } from './search.service';
import { searchServer } from './server-search';

/** The name of the index on the search server. */
export const SEARCH_INDEX = 'content';

/** The search: its answers and the worker that feeds the server. */
export const createSearch = (
  db: Kysely<Tables>,
  server: SearchServer,
  readPublished: SearchParts['readPublished'],
  log: Log,
) => ({
  worker: createSearchWorker(db, server, SEARCH_INDEX, log),
  service: createSearchService({
    askServer: ({ locale, ...asked }, timeoutMs) =>
      searchServer(server, SEARCH_INDEX, { ...asked, shownIn: locale }, timeoutMs),
    askDatabase: (asked) => searchDatabase(db, asked),
    readPublished,
    breaker: createBreaker(),
    log,
  }),
});
