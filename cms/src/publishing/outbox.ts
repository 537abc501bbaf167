import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { inTransaction } from './transaction';
import { OUTBOX_TABLE, type DocumentKey, type FieldFault, type OutboxRow } from './outbox-table';

export const LEASE_SECONDS = 15;

const columnsOf = ({ type, documentId, locale }: DocumentKey) => ({
  type,
  document_id: documentId,
  locale,
});

/** The longest text of an error that is kept. */
const ERROR_LENGTH = 2000;

export interface ChangeNotes {
  /** the revision must rise above this one, which the content store already holds */
  above?: number;
  /** links as of this publication, see links.ts */
  links?: Record<string, unknown>;
  withdrawalReason?: string | null;
}

export type Outbox = ReturnType<typeof createOutbox>;

/** File ids as kept in a row, findable by `LIKE '%,7,%'`. */
const idsAsText = (ids: readonly number[]): string => `,${ids.join(',')},`;

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
        ...(notes.withdrawalReason === undefined
          ? {}
          : { withdrawal_reason: notes.withdrawalReason }),
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

  /**
   * Leases up to `limit` rows that are due. Two processes never hold the same row: the lease is
   * taken by a conditional update, and one that a killed process held ends by itself.
   */
  const lease = async (holder: string, limit: number): Promise<OutboxRow[]> => {
    const now = Date.now();
    const due = await table()
      .whereIn('state', ['pending', 'refused'])
      .andWhere('next_attempt_at', '<=', now)
      .andWhere('leased_until', '<=', now)
      .orderBy('next_attempt_at')
      .limit(limit);
    const leased: OutboxRow[] = [];
    for (const row of due) {
      const taken = await table()
        .where({ id: row.id, leased_until: row.leased_until })
        .update({ leased_until: now + LEASE_SECONDS * 1000, lease_holder: holder });
      const held = taken === 1 ? await table().where({ id: row.id }).first() : undefined;
      if (held !== undefined) leased.push(held);
    }
    return leased;
  };

  const renewLease = async (row: OutboxRow, holder: string): Promise<void> => {
    await table()
      .where({ id: row.id, lease_holder: holder })
      .update({ leased_until: Date.now() + LEASE_SECONDS * 1000 });
  };

  /** Notes an accepted delivery of `row.revision`; a change made meanwhile stays pending. */
  const markDelivered = async (
    row: OutboxRow,
    digest: string,
    fileIds: readonly number[],
  ): Promise<void> => {
    const now = Date.now();
    await table()
      .where({ id: row.id })
      .andWhere('delivered_revision', '<=', row.revision)
      .update({
        delivered_revision: row.revision,
        delivered_at: now,
        delivered_digest: digest,
        file_ids: idsAsText(fileIds),
        leased_until: 0,
      });
    await table()
      .where({ id: row.id, revision: row.revision })
      .update({ state: 'delivered', attempts: 0, last_error: null, faults: null });
  };

  /** Notes a failed attempt and when to try again. */
  const markFailed = async (
    row: OutboxRow,
    failure: { state: 'pending' | 'refused'; error: string; faults: FieldFault[]; retryAt: number },
  ): Promise<void> => {
    await table().where({ id: row.id }).update({ leased_until: 0 });
    await table()
      .where({ id: row.id, revision: row.revision })
      .update({
        state: failure.state,
        attempts: row.attempts + 1,
        next_attempt_at: failure.retryAt,
        last_error: failure.error.slice(0, ERROR_LENGTH),
        faults: failure.faults.length === 0 ? null : JSON.stringify(failure.faults),
      });
  };

  return {
    bump,
    noteFiles,
    bumpUsersOf,
    rowsOf,
    all,
    countPending,
    lease,
    renewLease,
    markDelivered,
    markFailed,
  };
};
