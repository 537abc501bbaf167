import type { Kysely, Transaction } from 'kysely';
import type { PersonalListsRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

export type StoredLists = Pick<PersonalListsRow, 'version' | 'content'>;

const readIn = (db: Kysely<Tables>, accountId: string): Promise<StoredLists | undefined> =>
  db
    .selectFrom('personal_lists')
    .select(['version', 'content'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();

const removeIn = async (trx: Transaction<Tables>, accountId: string): Promise<void> => {
  await trx.deleteFrom('personal_lists').where('account_id', '=', accountId).execute();
};

/** SQL of favourites and following: one row an account. */
export const createPersonalListsStore = (db: Kysely<Tables>) => ({
  read: (accountId: string): Promise<StoredLists | undefined> => readIn(db, accountId),
  readIn,
  removeIn,

  /**
   * Changes the row as `change` says; undefined leaves it. False, unchanged, when the account is no
   * longer there: what was deleted must not come back by a device that was late.
   */
  change: (
    accountId: string,
    change: (held: StoredLists | undefined) => StoredLists | undefined,
  ): Promise<boolean> =>
    writeToStore(db, async (trx) => {
      const account = await trx
        .selectFrom('accounts')
        .select('id')
        .where('id', '=', accountId)
        .executeTakeFirst();
      if (account === undefined) return false;
      const changed = change(await readIn(trx, accountId));
      if (changed === undefined) return true;
      await removeIn(trx, accountId);
      await trx
        .insertInto('personal_lists')
        .values({ account_id: accountId, ...changed })
        .execute();
      return true;
    }),
});

export type PersonalListsStore = ReturnType<typeof createPersonalListsStore>;
