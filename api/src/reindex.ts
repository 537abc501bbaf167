import { ConfigError, loadConfig } from './config';
import { connect } from './database/connect';
import { migrate } from './database/migrate';
import { createMeilisearch } from './gateways/meilisearch';
import { createDesk } from './modules/search/desk/desk';
import { compareIndex, isEqual } from './modules/search/feeding/compare-index';
import { rebuildIndex } from './modules/search/feeding/rebuild-index';
import { feedUntilDone } from './modules/search/feeding/search-worker';
import { indexSettings, SEARCH_INDEX } from './modules/search/index/index-settings';
import { createSettingsStore } from './modules/search/storing/settings.store';

/** `node api/dist/reindex.js`: rebuilds the search index while the api goes on serving. */
const main = async (): Promise<void> => {
  const config = loadConfig();
  const { db, dialect } = connect(config);
  const server = createMeilisearch({ url: config.meilisearchUrl, key: config.meilisearchKey });
  try {
    await migrate(db, dialect);
    const desk = createDesk(createSettingsStore(db));
    const { version, byToken } = await desk.synonyms();
    const sent = await rebuildIndex({
      ...{ db, server, index: SEARCH_INDEX, settings: indexSettings(byToken) },
      by: 'person',
      onProgress: (documents) => {
        console.log(`${String(documents)} documents sent`);
      },
    });
    await desk.onSynonyms(version);
    await feedUntilDone({ db, server, index: SEARCH_INDEX });
    const difference = await compareIndex(db, server, SEARCH_INDEX);
    if (!isEqual(difference)) throw new Error(`The index differs: ${JSON.stringify(difference)}`);
    console.log(`The index holds all ${String(sent)} documents and equals the store.`);
  } finally {
    await db.destroy();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
