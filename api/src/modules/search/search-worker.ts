import { LOCALES } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchOutboxRow, Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import type { Log } from '../../log';
import { searchKey } from './search-document';
import { createSearchOutbox, type SearchOutbox } from './search-outbox.store';
import { readSearchDocuments } from './search.store';

const BATCH_DOCUMENTS = 200;
// Renewed while a batch is under way, so that two processes never feed the server at once, and short,
// so that a process that was killed does not leave the index waiting.
const LEASE_MS = 15_000;
const POLL_MS = 2000;
const LONGEST_PAUSE_MS = 10_000;

/** Tells the server what it must hold of the given documents, and what it must not. */
export const applyRows = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
  rows: SearchOutboxRow[],
): Promise<void> => {
  const documents = await readSearchDocuments(db, rows);
  const held = new Set(documents.map(({ key }) => key));
  const gone = rows
    .flatMap(({ type, id }) => LOCALES.map((locale) => searchKey(type, id, locale)))
    .filter((key) => !held.has(key));
  await server.apply(index, documents, gone);
};

/** Sends everything that waits. @throws when the server is away or refuses */
const drain = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
  outbox: SearchOutbox,
  goOn: () => Promise<boolean>,
): Promise<void> => {
  const renewal = setInterval(() => {
    // A renewal that fails is made up for by the next one, or the turn goes to another process.
    goOn().catch(() => undefined);
  }, LEASE_MS / 3);
  try {
    for (;;) {
      if (!(await goOn())) return;
      const generation = await outbox.generation();
      const rows = await outbox.pending(BATCH_DOCUMENTS);
      if (rows.length === 0) return;
      await applyRows(db, server, index, rows);
      await outbox.markIndexed(rows, generation);
    }
  } finally {
    clearInterval(renewal);
  }
};

/**
 * Sends what waits, taking turns with a worker of another process, until nothing waits.
 * @throws when the server is away or refuses
 */
export const feedUntilDone = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
): Promise<void> => {
  const outbox = createSearchOutbox(db);
  const holder = randomUUID();
  while ((await outbox.pending(1)).length > 0) {
    await drain(db, server, index, outbox, () => outbox.lease(holder, Date.now(), LEASE_MS));
    await outbox.release(holder);
    await sleep(200);
  }
};

/**
 * After a start or a failure the server may have lost its data: settings are set again, and an index
 * that holds more or fewer documents than it must is filled anew.
 */
const inspect = async (server: SearchServer, index: string, outbox: SearchOutbox, log: Log) => {
  const [count, expected] = [await server.count(index), await outbox.expectedCount()];
  if (count === expected || (await outbox.pending(1)).length > 0) return count === expected;
  log.warn({ count, expected }, 'the search index is not what the store holds; filling it anew');
  await outbox.markNothingIndexed();
  return false;
};

export interface SearchWorker {
  /** Something waits to be sent. */
  wake: () => void;
  /** Whether the last exchange with the server went well. */
  isWell: () => boolean;
  close: () => Promise<void>;
}

/** Feeds the search server from the outbox, in the background, until closed. */
export const createSearchWorker = (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
  log: Log,
): SearchWorker => {
  const outbox = createSearchOutbox(db);
  const holder = randomUUID();
  let closed = false;
  let well = false;
  let inspected = false;
  let pauseMs = POLL_MS;
  let awaken: (() => void) | undefined;
  let woken = false;

  const goOn = async () => !closed && (await outbox.lease(holder, Date.now(), LEASE_MS));

  const round = async (): Promise<void> => {
    if (!(await goOn())) return;
    if (!inspected) await server.ensureIndex(index);
    await drain(db, server, index, outbox, goOn);
    if (!inspected) inspected = await inspect(server, index, outbox, log);
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      if (closed || woken) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, pauseMs);
      awaken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!closed) {
      woken = false;
      try {
        await round();
        well = true;
        pauseMs = POLL_MS;
      } catch (error) {
        log.warn({ err: error }, 'the search server could not be told; trying again');
        well = false;
        inspected = false;
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
      await rest();
    }
    await outbox.release(holder).catch(() => undefined);
  };
  const running = run();

  return {
    wake: () => {
      // While the server is away a wake would only turn the pause into a busy loop.
      if (!well) return;
      woken = true;
      awaken?.();
    },
    isWell: () => well,
    close: async () => {
      closed = true;
      awaken?.();
      await running;
    },
  };
};
