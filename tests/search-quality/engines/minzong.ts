import type { SearchResult } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiUnderTest } from '../../../api/src/testing/api-under-test';
import type { MeilisearchProcess } from '../../../api/src/testing/meilisearch-process';
import type { Ask } from './engine';

const PATIENCE_MS = 120_000;
const QUIET_MS = 4000;

const tasksUnderWay = async ({ url, key }: MeilisearchProcess): Promise<number> => {
  const response = await fetch(`${url}/tasks?limit=1&statuses=enqueued,processing`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return ((await response.json()) as { total: number }).total;
};

/** Waits until the search server has had nothing to do for longer than our worker ever pauses. */
const untilQuiet = async (meilisearch: MeilisearchProcess): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  let quietSince = Date.now();
  while (Date.now() - quietSince < QUIET_MS) {
    if (Date.now() > deadline) throw new Error('The search server does not come to rest');
    if ((await tasksUnderWay(meilisearch)) > 0) quietSince = Date.now();
    await sleep(100);
  }
};

/** Publishes by the signed door, and waits until the index has followed the store. */
export const publishAll = async (
  api: ApiUnderTest,
  meilisearch: MeilisearchProcess,
  documents: PublishedDocument[],
): Promise<void> => {
  for (const document of documents) await api.sender.publish(document);
  await untilQuiet(meilisearch);
};

const TRIES = 20;

/**
 * The search of this project, asked as a reader asks it. A machine under load may be too slow for
 * the time that a reader is given; that is no matter of quality, and it is asked again.
 * @throws when the search server never answers
 */
export const askMinzong =
  (api: ApiUnderTest): Ask =>
  async ({ q, locale }) => {
    const parameters = new URLSearchParams({ q, locale }).toString();
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { hits, degraded } = await api.json<SearchResult>(`/v1/search?${parameters}`);
      if (!degraded) return hits.map(({ slug, url }) => ({ slug, place: url.split('#')[1] }));
      await sleep(1000);
    }
    throw new Error(`The search server did not answer ${q}`);
  };
