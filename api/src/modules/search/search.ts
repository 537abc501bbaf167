import type { SearchSettings } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import type { Log } from '../../log';
import { createBreaker } from './asking/breaker';
import { createKeptHits } from './asking/kept-hits';
import { createTaxonomies } from './asking/taxonomy';
import { createVocabularies } from './asking/vocabularies';
import { createDesk } from './desk/desk';
import { createSearchWorker } from './feeding/search-worker';
import { fingerprint } from './index/fingerprint';
import { SEARCH_INDEX } from './index/index-settings';
import { watchPopularity, type ReadCounts } from './feeding/popularity';
import { createSearchAnswers } from './search-answers';
import { createSearchService } from './search.service';
import { createSuggestionsService, type SuggestionParts } from './suggestions.service';
import { createSearchOutbox } from './storing/outbox.store';
import { createSettingsStore } from './storing/settings.store';
import { createShapeStore } from './storing/shape.store';
import { watchChanges } from './watch-changes';

/** What the search is given by other modules. */
export interface SearchSurroundings {
  /** has every published document noted again: words are made by new rules */
  prepareEverything: () => Promise<void>;
  popularQueries: SuggestionParts['popularQueries'];
  readCounts: ReadCounts;
}

/** The search: its answers, the worker that feeds the server, and the door of the desk. */
export const createSearch = (
  db: Kysely<Tables>,
  server: SearchServer,
  { prepareEverything, popularQueries, readCounts }: SearchSurroundings,
  log: Log,
) => {
  const outbox = createSearchOutbox(db);
  const settings = createSettingsStore(db);
  const desk = createDesk(settings);
  const taxonomies = createTaxonomies(db);
  const vocabularies = createVocabularies(
    db,
    () => {
      answers.forget();
    },
    log,
  );
  const breaker = createBreaker();
  const hits = createKeptHits(db);
  const { decisions } = desk;
  const answers = createSearchAnswers(
    createSearchService({
      ...{ db, server, decisions, breaker, log },
      taxonomy: taxonomies.read,
      vocabulary: vocabularies.current,
      hits,
    }),
    createSuggestionsService({ db, server, decisions, popularQueries, breaker, log }),
  );
  const worker = createSearchWorker({
    ...{ db, server, index: SEARCH_INDEX, log },
    synonyms: desk.synonyms,
    onSynonyms: desk.onSynonyms,
    onChanged: answers.forget,
  });
  const popularity = watchPopularity(db, readCounts, worker.wake, log);
  const changes = watchChanges(
    outbox.version,
    async () => {
      taxonomies.forget();
      vocabularies.change();
      await desk.refresh();
      hits.forget();
      answers.forget();
    },
    log,
  );
  const remaking = createShapeStore(db)
    .renew(fingerprint(), prepareEverything)
    .catch((error: unknown) => {
      log.error({ err: error }, 'documents could not be noted for the search');
    });

  return {
    answers,
    isWell: worker.isWell,
    /** A delivery was taken: something may wait to be sent, and answers are old. */
    onDelivery: (): void => {
      taxonomies.forget();
      vocabularies.change();
      hits.forget();
      answers.forget();
      worker.wake();
    },
    settings: {
      read: settings.read,
      replace: async (wanted: SearchSettings): Promise<boolean> => {
        if (!(await settings.replace(wanted))) return false;
        await desk.refresh();
        answers.forget();
        worker.inspect();
        return true;
      },
    },
    close: async (): Promise<void> => {
      await remaking;
      await popularity.close();
      await changes.close();
      await vocabularies.close();
      await worker.close();
    },
  };
};
