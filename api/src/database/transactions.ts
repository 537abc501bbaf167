import type { Kysely, Transaction } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, codeOf } from '../errors';
import type { Tables } from './schema';

const PATIENCE_MS = 5000;

/** Faults after which the same transaction may succeed: it was rolled back, or never began. */
const PASSING = new Set([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_SERVER_SHUTDOWN',
  'ER_QUERY_INTERRUPTED',
  'ER_OPTION_PREVENTS_STATEMENT',
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);
/** MariaDB's word for a connection that was killed (1927), which mysql2 has no name for. */
const CONNECTION_KILLED = 1927;

const isPassing = (error: unknown): boolean => {
  const { errno, message } = error as { errno?: unknown; message?: unknown };
  return (
    PASSING.has(codeOf(error)) ||
    errno === CONNECTION_KILLED ||
    // What mysql2 answers on a connection that has gone, without any code.
    (typeof message === 'string' && message.endsWith('in closed state'))
  );
};
const FULL = new Set(['SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ENOSPC']);

/** Translates a fault of the database into words of the product; anything else is handed back. */
export const databaseFault = (error: unknown): unknown => {
  const code = codeOf(error);
  if (FULL.has(code)) return new AppError('storage-full', 'storage-full', { cause: error });
  if (isPassing(error) || code.startsWith('SQLITE_IOERR') || code === 'ETIMEDOUT')
    return new AppError('unavailable', 'database-unavailable', { cause: error });
  return error;
};

/**
 * One act of writing to the store. Writers take turns by the first statement, which locks the row
 * of `store_state` on both databases, so that what `act` reads cannot change under it. Repeated on
 * passing faults for up to five seconds; `act` must therefore be repeatable.
 * @throws {AppError} unavailable, storage-full
 */
export const writeToStore = async <T>(
  db: Kysely<Tables>,
  act: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 250)) {
    try {
      return await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('store_state')
          .set((eb) => ({ turn: eb('turn', '+', 1) }))
          .where('id', '=', 1)
          .execute();
        return await act(trx);
      });
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) throw databaseFault(error);
      await sleep(pauseMs);
    }
  }
};
