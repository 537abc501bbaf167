import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../../../log';

export interface Refresher {
  /**
   * Starts preparing what is noted, if not yet under way. Resolves when the first batch is done, so
   * that small changes are whole before their delivery is answered; a topic renamed under thousands
   * of documents goes on in the background.
   */
  wake: () => Promise<void>;
  /** Resolves when nothing is noted any more. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Background work of the content store. What is noted survives a restart: call wake() at start.
 * @param refreshBatch prepares a few documents and says how many
 */
export const createRefresher = (
  refreshBatch: () => Promise<number>,
  onChanged: () => void,
  log: Log,
): Refresher => {
  let closed = false;
  let running: Promise<void> | undefined;

  const batch = async (): Promise<number> => {
    const count = closed ? 0 : await refreshBatch();
    if (count > 0) onChanged();
    return count;
  };
  const drain = async (): Promise<void> => {
    while ((await batch()) > 0) await nextTurn();
  };
  const start = (): Promise<void> =>
    (running ??= drain()
      .catch((error: unknown) => {
        log.error({ err: error }, 'refreshing documents failed; it goes on with the next change');
      })
      .finally(() => {
        running = undefined;
      }));

  return {
    wake: async () => {
      if ((await batch()) > 0) void start();
    },
    settled: start,
    close: async () => {
      closed = true;
      await running;
    },
  };
};
