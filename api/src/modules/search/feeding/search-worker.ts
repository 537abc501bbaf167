import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tables } from '../../../database/schema';
import type { SearchServer } from '../../../gateways/meilisearch';
import type { Log } from '../../../log';
import { indexSettings } from '../index/index-settings';
import { createSearchLease } from '../storing/lease.store';
import { createSearchOutbox, type SearchOutbox } from '../storing/outbox.store';
import { feedRows } from './feed-rows';
import { inspectIndex, type Finding } from './inspect-index';
import { rebuildIndex, removeLeftovers } from './rebuild-index';
import { createPauses } from './pauses';

const BATCH_DOCUMENTS = 100;
// Renewed while work is under way, so that two processes never feed the server at once, and short,
// so that a process that was killed does not leave the index waiting.
const LEASE_MS = 15_000;
const INSPECT_EVERY_MS = 3000;

/** What the desk has decided, as far as the index must know it. */
export interface Synonyms {
  version: number;
  byToken: Record<string, string[]>;
}

export interface WorkerParts {
  db: Kysely<Tables>;
  server: SearchServer;
  index: string;
  /** the newest synonyms of the desk */
  synonyms(): Promise<Synonyms>;
  /** the server has these synonyms */
  onSynonyms(version: number): Promise<void>;
  /** the index has changed */
  onChanged: () => void;
  log: Log;
}

type Feed = Pick<WorkerParts, 'db' | 'server' | 'index'>;

/** Sends everything that waits. @throws when the server is away or refuses */
const drain = async (
  { db, server, index }: Feed,
  outbox: SearchOutbox,
  goOn: () => Promise<boolean>,
  onChanged: () => void,
): Promise<void> => {
  while (await goOn()) {
    const generation = await outbox.generation();
    const rows = await outbox.pending(BATCH_DOCUMENTS);
    if (rows.length === 0) return;
    await feedRows(db, server, index, rows);
    await outbox.markIndexed(rows, generation);
    onChanged();
  }
};

/**
 * Sends what waits, taking turns with a worker of another process, until nothing waits.
 * @throws when the server is away or refuses
 */
export const feedUntilDone = async (feed: Feed): Promise<void> => {
  const outbox = createSearchOutbox(feed.db);
  const turns = createSearchLease(feed.db);
  const holder = randomUUID();
  const goOn = () => turns.lease(holder, Date.now(), LEASE_MS);
  while ((await outbox.pending(1)).length > 0) {
    await drain(feed, outbox, goOn, () => undefined);
    await turns.release(holder);
    await sleep(200);
  }
};

export interface SearchWorker {
  /** Something waits to be sent. */
  wake: () => void;
  /** The index may have to be another one: look at once. */
  inspect: () => void;
  /** Whether the last exchange with the server went well. */
  isWell: () => boolean;
  close: () => Promise<void>;
}

/**
 * Feeds the search server from the outbox, in the background, until closed. Looks at the index when
 * it starts, after every failure and every few seconds, and makes it anew when it is not what it
 * must be; the old one answers meanwhile and goes on being fed.
 */
export const createSearchWorker = (parts: WorkerParts): SearchWorker => {
  const { db, server, index, log } = parts;
  const outbox = createSearchOutbox(db);
  const turns = createSearchLease(db);
  const holder = randomUUID();
  const pauses = createPauses();
  let closed = false;
  let well = false;
  let hasLease = false;
  let inspectedAtMs = -Infinity;
  let isMissing = false;
  let rebuilding: Promise<void> | undefined;

  const renew = async (): Promise<boolean> => {
    hasLease = !closed && (await turns.lease(holder, Date.now(), LEASE_MS));
    return hasLease;
  };

  const rebuild = async (why: Finding): Promise<void> => {
    const began = performance.now();
    log.warn({ why }, 'the search index is made anew');
    const { version, byToken } = await parts.synonyms();
    const goOn = () => hasLease && !closed;
    const settings = indexSettings(byToken);
    const documents = await rebuildIndex({ db, server, index, settings, goOn });
    if (documents === undefined) return;
    await parts.onSynonyms(version);
    parts.onChanged();
    const seconds = Math.round((performance.now() - began) / 1000);
    log.info({ documents, seconds }, 'the search index has been made anew');
  };
  const startRebuild = (why: Finding): void => {
    rebuilding ??= rebuild(why)
      .catch((error: unknown) => {
        if (!closed) log.warn({ err: error }, 'the search index could not be made; trying again');
      })
      .finally(() => {
        rebuilding = undefined;
        inspectedAtMs = -Infinity;
        pauses.end();
      });
  };

  const inspect = async (): Promise<void> => {
    if (rebuilding !== undefined || performance.now() - inspectedAtMs < INSPECT_EVERY_MS) return;
    const { version, byToken } = await parts.synonyms();
    const finding = await inspectIndex(server, index, outbox, byToken);
    await removeLeftovers(server, index);
    isMissing = finding === 'missing';
    if (finding === 'other-synonyms') await server.updateSettings(index, { synonyms: byToken });
    else if (finding !== 'well') startRebuild(finding);
    if (finding === 'well' || finding === 'other-synonyms') await parts.onSynonyms(version);
    inspectedAtMs = performance.now();
  };

  const round = async (): Promise<void> => {
    if (!(await renew())) return;
    await inspect();
    // Feeding an index that is not there would make one without settings.
    if (isMissing) return;
    await drain(parts, outbox, renew, parts.onChanged);
  };

  const run = async (): Promise<void> => {
    while (!closed) {
      try {
        await round();
        well = true;
        pauses.reset();
      } catch (error) {
        log.warn({ err: error }, 'the search server could not be told; trying again');
        well = false;
        inspectedAtMs = -Infinity;
        pauses.lengthen();
      }
      await pauses.rest();
    }
    await rebuilding;
    await turns.release(holder).catch(() => undefined);
  };
  const renewal = setInterval(() => {
    // A renewal that fails is made up for by the next one, or the turn goes to another process.
    if (hasLease) renew().catch(() => undefined);
  }, LEASE_MS / 3).unref();
  const running = run();

  return {
    wake: () => {
      // While the server is away a wake would only turn the pause into a busy loop.
      if (well) pauses.end();
    },
    inspect: () => {
      inspectedAtMs = -Infinity;
      if (well) pauses.end();
    },
    isWell: () => well,
    close: async () => {
      closed = true;
      pauses.end();
      await running;
      clearInterval(renewal);
    },
  };
};
