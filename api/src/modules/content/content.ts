import type { Delivery, DeliveryReceipt } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createContentService } from './content.service';
import { createContentStore } from './content.store';
import { createResponseCache } from './response-cache';
import { watchVersion } from './version-watch';
import { acceptDelivery, type OnDocumentChanged } from './writing/accept-delivery';
import { preparePreview } from './writing/prepare-preview';
import { readLedger } from './writing/ledger';
import { createRefresher } from './writing/refresher';

const CACHE_BYTES = 64 * 1024 * 1024;

/** The content store with its cache and its background work. */
export const createContent = (
  db: Kysely<Tables>,
  onDocumentChanged: OnDocumentChanged,
  log: Log,
) => {
  const store = createContentStore(db);
  const cache = createResponseCache(CACHE_BYTES);
  const refresher = createRefresher(db, cache.clear, log);
  const watch = watchVersion(store.version, cache.clear, log);
  void refresher.wake().catch((error: unknown) => {
    log.error({ err: error }, 'documents noted before the start could not be refreshed');
  });
  return {
    store,
    cache,
    service: createContentService(store),
    isReferenced: store.isReferenced,
    preparePreview: (documents: readonly PublishedDocument[]) => preparePreview(db, documents),
    ledger: (after: string | undefined) => readLedger(db, after),
    accept: async (delivery: Delivery): Promise<DeliveryReceipt> => {
      const receipt = await acceptDelivery(db, delivery, onDocumentChanged);
      if (receipt.outcome === 'stale') return receipt;
      cache.clear();
      await refresher.wake();
      return receipt;
    },
    settled: refresher.settled,
    close: async (): Promise<void> => {
      await watch.close();
      await refresher.close();
    },
  };
};
