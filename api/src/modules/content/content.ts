import type { Delivery, DeliveryReceipt } from '@minzong/api-contract';
import type { Locale, PublishedDocument, ServiceGuide } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import { dayInChina } from '../../china-day';
import type { Tables } from '../../database/schema';
import { chooseLocale } from '../../locale-choice';
import type { Log } from '../../log';
import { createBrowsingService } from './browsing.service';
import { createContentService } from './content.service';
import { createContentStore } from './content.store';
import { watchDays } from './day-watch';
import { createResponseCache } from './response-cache';
import { watchVersion } from './version-watch';
import { acceptDelivery, type OnDocumentChanged } from './writing/accept-delivery';
import { preparePreview } from './writing/prepare-preview';
import { readLedger } from './writing/ledger';
import { noteEverything, refreshBatch } from './writing/refresh-documents';
import { createRefresher } from './writing/refresher';
import { noteTurnedDays } from './writing/turning-days';

const CACHE_BYTES = 64 * 1024 * 1024;

/**
 * The content store with its cache and its background work.
 * @param now the clock in milliseconds: policies come into force and expire by it
 */
export const createContent = (
  db: Kysely<Tables>,
  onDocumentChanged: OnDocumentChanged,
  log: Log,
  now: () => number = Date.now,
) => {
  const store = createContentStore(db);
  const service = createContentService(store);
  const cache = createResponseCache(CACHE_BYTES);
  const today = (): string => dayInChina(now());
  const refresher = createRefresher(
    () => refreshBatch(db, onDocumentChanged, today()),
    cache.clear,
    log,
  );
  const days = watchDays(async () => {
    if (await noteTurnedDays(db, today())) await refresher.wake();
  }, log);
  const watch = watchVersion(store.version, cache.clear, log);
  void refresher.wake().catch((error: unknown) => {
    log.error({ err: error }, 'documents noted before the start could not be refreshed');
  });
  return {
    store,
    cache,
    service,
    browsing: createBrowsingService(store, service.list),
    isReferenced: store.isReferenced,
    /** A published guide in the language that a reader of `requested` is shown. */
    readGuide: async (id: string, requested: Locale): Promise<ServiceGuide | undefined> => {
      const versions = await store.findVersions('service-guide', id);
      const published = versions.filter(({ state }) => state === 'published');
      const locale = chooseLocale(requested, new Set(published.map((one) => one.locale as Locale)));
      const row = locale && (await store.readBody('service-guide', id, locale));
      return row === undefined ? undefined : (JSON.parse(row.body) as ServiceGuide);
    },
    preparePreview: (documents: readonly PublishedDocument[]) =>
      preparePreview(db, documents, today()),
    ledger: (after: string | undefined) => readLedger(db, after),
    accept: async (delivery: Delivery): Promise<DeliveryReceipt> => {
      const receipt = await acceptDelivery(db, delivery, onDocumentChanged, today());
      if (receipt.outcome === 'stale') return receipt;
      cache.clear();
      await refresher.wake();
      return receipt;
    },
    settled: refresher.settled,
    /** Prepares every document again, in the background. */
    prepareEverything: async (): Promise<void> => {
      await noteEverything(db);
      await refresher.wake();
    },
    /** Looks now whether a day has come, instead of within half a minute. */
    turnDays: days.look,
    close: async (): Promise<void> => {
      await days.close();
      await watch.close();
      await refresher.close();
    },
  };
};
