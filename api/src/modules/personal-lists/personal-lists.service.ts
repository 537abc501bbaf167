import {
  MOST_MERGED,
  createSeal,
  mergeEntries,
  personalListsSent,
  type PersonalEntry,
  type PersonalListName,
  type PersonalLists,
} from '@minzong/api-contract';
import type { Transaction } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Tables } from '../../database/schema';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { PersonalListsStore, StoredLists } from './personal-lists.store';

const SENT_BY_ONE = [{ windowMs: 10 * 60_000, most: 120 }];
const NOTHING: PersonalLists = { version: '0', entries: [] };

export interface PersonalListsParts {
  store: PersonalListsStore;
  /** see ACCOUNTS_SECRET */
  secrets: string;
  now: () => number;
}

const placeOf = (accountId: string): string => `personal_lists|content|${accountId}`;

const countSaved = (entries: readonly PersonalEntry[], name: PersonalListName): number =>
  entries.filter(({ list, document }) => list === name && document !== null).length;

/**
 * Favourites and following of whoever signed in. What somebody reads can tell what they believe, so
 * it is sealed (个人信息保护法 articles 28 and 51).
 */
export const createPersonalListsService = ({ store, secrets, now }: PersonalListsParts) => {
  const seal = createSeal(secrets, 'personal lists');
  const sentByOne = createSenderLimit(SENT_BY_ONE, now);

  const opened = (accountId: string, held: StoredLists | undefined): PersonalLists => {
    if (held === undefined) return NOTHING;
    const content: unknown = JSON.parse(seal.open(held.content, placeOf(accountId)));
    return { version: held.version, ...personalListsSent.parse(content) };
  };

  const read = async (accountId: string): Promise<PersonalLists> =>
    opened(accountId, await store.read(accountId));

  const checkLength = (entries: readonly PersonalEntry[]): void => {
    for (const name of ['favourites', 'following'] as const)
      if (countSaved(entries, name) > MOST_MERGED)
        throw new AppError('unprocessable', 'personal-list-full');
  };

  return {
    read,
    entries: async (accountId: string): Promise<PersonalEntry[]> => (await read(accountId)).entries,

    /**
     * Brings what a device knows together with what is held. Sent again it changes nothing.
     * @throws {AppError} unprocessable, too-many; unauthorised when the account was deleted meanwhile
     */
    merge: async (accountId: string, sent: readonly PersonalEntry[]): Promise<PersonalLists> => {
      if (!sentByOne.take(accountId)) throw new AppError('too-many', 'personal-lists-too-many');
      let lists = NOTHING;
      const isHeld = await store.change(accountId, (held) => {
        lists = opened(accountId, held);
        const entries = mergeEntries(lists.entries, sent);
        if (JSON.stringify(entries) === JSON.stringify(lists.entries)) return undefined;
        checkLength(entries);
        lists = { version: randomBytes(8).toString('hex'), entries };
        const content = seal.seal(JSON.stringify({ entries }), placeOf(accountId));
        return { version: lists.version, content };
      });
      if (!isHeld) throw new AppError('unauthorised', 'session-over');
      return lists;
    },

    /** Removes everything; says how many documents were on each list. */
    removeIn: async (trx: Transaction<Tables>, accountId: string) => {
      const { entries } = opened(accountId, await store.readIn(trx, accountId));
      await store.removeIn(trx, accountId);
      return {
        favourites: countSaved(entries, 'favourites'),
        following: countSaved(entries, 'following'),
      };
    },
  };
};

export type PersonalListsService = ReturnType<typeof createPersonalListsService>;
