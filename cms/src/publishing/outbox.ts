import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { inTransaction } from './transaction';
import type { WithdrawalNote } from './withdrawal-note';
import { createDeliveryMarks } from './delivery-marks';
import { OUTBOX_TABLE, idsAsText, type DocumentKey, type OutboxRow } from './outbox-table';

const columnsOf = ({ type, documentId, locale }: DocumentKey) => ({
  type,
  document_id: documentId,
  locale,
});

export interface ChangeNotes {
  /** the revision must rise above this one, which the content store already holds */
  above?: number;
  /** links as of this publication, see links.ts */
  links?: Record<string, unknown>;
  /** null takes away what was noted before */
  withdrawal?: WithdrawalNote | null;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * The store of {@link OUTBOX_TABLE}. Writes join the transaction they are called in.
 * @param wake called once the change is committed
 */
export const createOutbox = (strapi: Core.Strapi, wake: () => void) => {
  const table = () => strapi.db.connection<OutboxRow>(OUTBOX_TABLE);

  /** Raises the revision of a document by one: it is to be delivered (again). */
  const bump = (key: DocumentKey, notes: ChangeNotes = {}): Promise<void> =>
    inTransaction(strapi, async ({ trx, onCommit }) => {
      const now = Date.now();
      const above = notes.above ?? 0;
      const kept = {
        ...(notes.links === undefined ? {} : { links: JSON.stringify(notes.links) }),
        ...(notes.withdrawal === undefined
          ? {}
          : { withdrawal: notes.withdrawal && JSON.stringify(notes.withdrawal) }),
      };
      const fresh = {
        state: 'pending',
        attempts: 0,
        changed_at: now,
        next_attempt_at: now,
        ...kept,
      };
      await trx(OUTBOX_TABLE)
        .insert({ ...columnsOf(key), ...fresh, revision: above + 1 })
        .onConflict(['type', 'document_id', 'locale'])
        .merge({
          ...fresh,
          revision: trx.raw('case when ?? > ? then ?? else ? end + 1', [
            `${OUTBOX_TABLE}.revision`,
            above,
            `${OUTBOX_TABLE}.revision`,
            above,
          ]),
        });
      onCommit(wake);
    });

  /** Keeps which files a document shows, so that a change of one finds it. */
  const noteFiles = (key: DocumentKey, fileIds: readonly number[]): Promise<void> =>
    inTransaction(strapi, async ({ trx }) => {
      await trx(OUTBOX_TABLE)
        .where(columnsOf(key))
        .update({ file_ids: idsAsText(fileIds) });
    });

  /** The rows of one document in all its languages. */
  const rowsOf = (type: DocumentType, documentId: string): Promise<OutboxRow[]> =>
    inTransaction(strapi, async ({ trx }) =>
      trx<OutboxRow>(OUTBOX_TABLE).where({ type, document_id: documentId }),
    );

  /** Raises every document whose last build used one of these files. */
  const bumpUsersOf = (fileIds: readonly number[]): Promise<void> =>
    inTransaction(strapi, async ({ trx }) => {
      for (const id of fileIds) {
        const rows = await trx<OutboxRow>(OUTBOX_TABLE).where(
          'file_ids',
          'like',
          `%,${String(id)},%`,
        );
        for (const row of rows)
          await bump({ type: row.type, documentId: row.document_id, locale: row.locale });
      }
    });

  /** All rows, for reconciliation. */
  const all = (): Promise<OutboxRow[]> => table().select('*');

  /** How many rows still wait for their delivery, refused ones left out. */
  const countPending = async (): Promise<number> => {
    const [row] = await table().where({ state: 'pending' }).count({ count: '*' });
    return Number(row?.['count'] ?? 0);
  };

  return {
    bump,
    noteFiles,
    bumpUsersOf,
    rowsOf,
    all,
    countPending,
    ...createDeliveryMarks(strapi),
  };
};
