import type { BrailleLexicon, LexiconEntry } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

/** Far below the number of parameters that either database takes. */
const IDS_A_QUERY = 500;

type Reference = NonNullable<LexiconEntry['document']>;

const keyOf = ({ type, id }: Reference): string => `${type}/${id}`;

const documentsOf = (entries: readonly LexiconEntry[]): Reference[] =>
  entries.flatMap(({ document }) => (document === undefined ? [] : [document]));

/** The reading lexicon: one row, replaced whole. */
export const createLexiconStore = (db: Kysely<Tables>) => {
  const read = async (): Promise<BrailleLexicon> => {
    const row = await db
      .selectFrom('braille_lexicon')
      .select(['version', 'entries'])
      .where('id', '=', 1)
      .executeTakeFirst();
    if (row === undefined) return { version: 0, entries: [] };
    return { version: row.version, entries: JSON.parse(row.entries) as LexiconEntry[] };
  };

  const publishedAmong = async (documents: readonly Reference[]): Promise<Set<string>> => {
    const ids = [...new Set(documents.map(({ id }) => id))];
    const published = new Set<string>();
    for (let from = 0; from < ids.length; from += IDS_A_QUERY) {
      const rows = await db
        .selectFrom('documents')
        .select(['type', 'id'])
        .where('id', 'in', ids.slice(from, from + IDS_A_QUERY))
        .where('state', '=', 'published')
        .execute();
      for (const { type, id } of rows) published.add(`${type}/${id}`);
    }
    return published;
  };

  return {
    read,

    /** The entries for all documents and for those that are published: a draft's words stay in. */
    readPublic: async (): Promise<BrailleLexicon> => {
      const { version, entries } = await read();
      const published = await publishedAmong(documentsOf(entries));
      return {
        version,
        entries: entries.filter(({ document }) => !document || published.has(keyOf(document))),
      };
    },

    /** @returns false, and keeps what is there, when that is newer */
    replace: ({ version, entries }: BrailleLexicon): Promise<boolean> =>
      writeToStore(db, async (trx) => {
        const held = await trx
          .selectFrom('braille_lexicon')
          .select('version')
          .where('id', '=', 1)
          .executeTakeFirst();
        if (held !== undefined && held.version > version) return false;
        await trx
          .replaceInto('braille_lexicon')
          .values({ id: 1, version, entries: JSON.stringify(entries) })
          .execute();
        return true;
      }),
  };
};

export type LexiconStore = ReturnType<typeof createLexiconStore>;
