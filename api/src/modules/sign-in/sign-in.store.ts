import type { Kysely, Transaction } from 'kysely';
import type { AccountRow, SessionRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

/** SQL of accounts and sessions. */
export const createSignInStore = (db: Kysely<Tables>) => ({
  findSession: (tokenDigest: string): Promise<SessionRow | undefined> =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('token_digest', '=', tokenDigest)
      .executeTakeFirst(),

  findAccount: (id: string): Promise<AccountRow | undefined> =>
    db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst(),

  /** Oldest first. */
  sessionsOf: (accountId: string): Promise<SessionRow[]> =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('created_at_ms')
      .orderBy('id')
      .execute(),

  /**
   * Begins a session of whoever is known by one of `persons`, the first of which is written down;
   * an account is made for somebody new. With `renews`, an expired session, only for the person that
   * it belonged to: else false. It stays, so that a renewal whose answer was lost can be repeated.
   * Sessions beyond `most` end, oldest first.
   */
  begin: (
    persons: string[],
    newSession: Omit<SessionRow, 'account_id'>,
    { newAccountId, renews, most }: { newAccountId: string; renews?: SessionRow; most: number },
  ): Promise<boolean> =>
    writeToStore(db, async (trx) => {
      const [person = ''] = persons;
      const nowMs = newSession.created_at_ms;
      const known = await trx
        .selectFrom('accounts')
        .select('id')
        .where('person', 'in', persons)
        .executeTakeFirst();
      if (renews !== undefined && known?.id !== renews.account_id) return false;
      const account = known?.id ?? newAccountId;
      const seen = { person, seen_at_ms: nowMs };
      if (known === undefined)
        await trx
          .insertInto('accounts')
          .values({ id: account, created_at_ms: nowMs, ...seen })
          .execute();
      else await trx.updateTable('accounts').set(seen).where('id', '=', account).execute();
      const others = await trx
        .selectFrom('sessions')
        .select('id')
        .where('account_id', '=', account)
        .orderBy('created_at_ms', 'desc')
        .orderBy('id')
        .execute();
      for (const { id } of others.slice(most - 1)) await endSession(trx, account, id);
      await trx
        .insertInto('sessions')
        .values({ ...newSession, account_id: account })
        .execute();
      return true;
    }),

  touch: ({ token_digest: digest, account_id: account }: SessionRow, nowMs: number) =>
    writeToStore(db, async (trx) => {
      const seen = { seen_at_ms: nowMs };
      await trx.updateTable('sessions').set(seen).where('token_digest', '=', digest).execute();
      await trx.updateTable('accounts').set(seen).where('id', '=', account).execute();
    }),

  end: (accountId: string, id: string): Promise<void> =>
    writeToStore(db, (trx) => endSession(trx, accountId, id)),

  endAll: (accountId: string): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx.deleteFrom('sessions').where('account_id', '=', accountId).execute();
    }),

  /**
   * Deletes an account with all that is held for it, in one transaction.
   * @param removeRest removes what other modules hold
   */
  remove: <T>(
    accountId: string,
    removeRest: (trx: Transaction<Tables>) => Promise<T>,
  ): Promise<{ sessions: number; rest: T }> =>
    writeToStore(db, async (trx) => {
      const rest = await removeRest(trx);
      const { numDeletedRows } = await trx
        .deleteFrom('sessions')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      await trx.deleteFrom('accounts').where('id', '=', accountId).execute();
      return { sessions: Number(numDeletedRows), rest };
    }),

  /** Removes sessions that ended, or were last used, before that time. */
  sweepSessions: (endedBeforeMs: number, seenBeforeMs: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx
        .deleteFrom('sessions')
        .where((eb) =>
          eb.or([eb('ends_at_ms', '<', endedBeforeMs), eb('seen_at_ms', '<', seenBeforeMs)]),
        )
        .execute();
    }),

  unusedSince: async (seenBeforeMs: number, limit: number): Promise<string[]> =>
    (
      await db
        .selectFrom('accounts')
        .select('id')
        .where('seen_at_ms', '<', seenBeforeMs)
        .limit(limit)
        .execute()
    ).map(({ id }) => id),
});

const endSession = async (
  trx: Transaction<Tables>,
  accountId: string,
  id: string,
): Promise<void> => {
  await trx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
};

export type SignInStore = ReturnType<typeof createSignInStore>;
