import { documentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../../publishing/transaction';
import { createDeliveryState } from '../delivery-state';
import type { Entry, EntryDraft, RemovedEntry } from './entry';
import { ENTRY_TABLE, LEXICON_STATE_TABLE, type EntryRow } from './lexicon-tables';

const MOST_REMOVED = 50;

/** What a row says. A document of a type that is no more is none, and the entry is left out. */
export const entryOf = (row: EntryRow): RemovedEntry[] => {
  const type = documentType.safeParse(row.document_type);
  if (row.document_type !== '' && !type.success) return [];
  return [
    {
      id: row.id,
      written: row.written,
      reading: row.reading ?? '',
      note: row.note ?? '',
      document: type.success ? { type: type.data, id: row.document_id } : null,
      changedAt: Number(row.changed_at),
      changedBy: row.changed_by,
      removedAt: Number(row.removed_at),
    },
  ];
};

const columnsOf = ({ written, reading, note, document }: EntryDraft) => ({
  ...{ written, reading, note },
  document_type: document?.type ?? '',
  document_id: document?.id ?? '',
});

/** SQL of the reading lexicon; each call joins the transaction that is open. */
export const createEntryStore = (strapi: Core.Strapi) => {
  const run = <T>(act: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    inTransaction(strapi, ({ trx }) => act(trx));

  return {
    ...createDeliveryState(strapi, LEXICON_STATE_TABLE),

    /** Everything that holds, in the order in which it was made. */
    all: (): Promise<Entry[]> =>
      run(async (trx) =>
        (await trx<EntryRow>(ENTRY_TABLE).where({ removed_at: 0 }).orderBy('id')).flatMap(entryOf),
      ),

    /** What was removed, the latest first. */
    removed: (): Promise<RemovedEntry[]> =>
      run(async (trx) =>
        (
          await trx<EntryRow>(ENTRY_TABLE)
            .where('removed_at', '>', 0)
            .orderBy([
              { column: 'removed_at', order: 'desc' },
              { column: 'id', order: 'desc' },
            ])
            .limit(MOST_REMOVED)
        ).flatMap(entryOf),
      ),

    find: (id: number): Promise<EntryRow | undefined> =>
      run((trx) => trx<EntryRow>(ENTRY_TABLE).where({ id }).first()),

    insert: (draft: EntryDraft, changedBy: string): Promise<number> =>
      run(async (trx) => {
        const stamp = { changed_at: Date.now(), changed_by: changedBy, removed_at: 0 };
        const [id] = await trx(ENTRY_TABLE).insert({ ...columnsOf(draft), ...stamp });
        return Number(id);
      }),

    update: (id: number, draft: EntryDraft, changedBy: string): Promise<void> =>
      run(async (trx) => {
        const stamp = { changed_at: Date.now(), changed_by: changedBy };
        await trx(ENTRY_TABLE)
          .where({ id })
          .update({ ...columnsOf(draft), ...stamp });
      }),

    setRemoved: (id: number, removedAt: number): Promise<void> =>
      run(async (trx) => {
        await trx(ENTRY_TABLE).where({ id }).update({ removed_at: removedAt });
      }),
  };
};
