import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createPreviewService, type PreviewParts } from './previews.service';
import { createPreviewStore } from './previews.store';

const SWEEP_EVERY_MS = 60_000;

/** Previews and the sweep that removes those that are over. */
export const createPreviews = (
  db: Kysely<Tables>,
  parts: Omit<PreviewParts, 'store'>,
  log: Log,
) => {
  const store = createPreviewStore(db);
  const timer = setInterval(() => {
    store.sweep(Date.now()).catch((error: unknown) => {
      log.warn({ err: error }, 'sweeping previews failed');
    });
  }, SWEEP_EVERY_MS).unref();
  return {
    store,
    service: createPreviewService({ ...parts, store }),
    close: () => {
      clearInterval(timer);
    },
  };
};
