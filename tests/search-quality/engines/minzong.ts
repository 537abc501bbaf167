import type { SearchResult } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { connect } from '../../../api/src/database/connect';
import { createMeilisearch } from '../../../api/src/gateways/meilisearch';
import { compareIndex, isEqual } from '../../../api/src/modules/search/compare-index';
import { SEARCH_INDEX } from '../../../api/src/modules/search/search';
import type { ApiUnderTest } from '../../../api/src/testing/api-under-test';
import { eventually } from '../../../api/src/testing/eventually';
import type { MeilisearchProcess } from '../../../api/src/testing/meilisearch-process';
import type { Ask } from './engine';

/** Publishes by the signed door, and waits until the index is what the store holds. */
export const publishAll = async (
  api: ApiUnderTest,
  meilisearch: MeilisearchProcess,
  documents: PublishedDocument[],
): Promise<void> => {
  for (const document of documents) await api.sender.publish(document);
  const { db } = connect({ databaseUrl: undefined, dataDirectory: api.directory });
  try {
    await eventually(async () => {
      const difference = await compareIndex(db, createMeilisearch(meilisearch), SEARCH_INDEX);
      if (!isEqual(difference)) throw new Error(JSON.stringify(difference));
    }, 120_000);
  } finally {
    await db.destroy();
  }
};

/** The search of this project, asked as a reader asks it. @throws when it is degraded */
export const askMinzong =
  (api: ApiUnderTest): Ask =>
  async ({ q, locale }) => {
    const parameters = new URLSearchParams({ q, locale }).toString();
    const { hits, degraded } = await api.json<SearchResult>(`/v1/search?${parameters}`);
    if (degraded) throw new Error(`The search server did not answer ${q}`);
    return hits.map(({ slug, url }) => ({ slug, place: url.split('#')[1] }));
  };
