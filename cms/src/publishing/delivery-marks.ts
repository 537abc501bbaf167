import type { Core } from '@strapi/strapi';
import { OUTBOX_TABLE, idsAsText, type FieldFault, type OutboxRow } from './outbox-table';

export const LEASE_SECONDS = 15;

/** The longest text of an error that is kept. */
const ERROR_LENGTH = 2000;

/** What the delivery worker writes into outbox rows: who holds them and how it went. */
export const createDeliveryMarks = (strapi: Core.Strapi) => {
  const table = () => strapi.db.connection<OutboxRow>(OUTBOX_TABLE);

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

  return { lease, renewLease, markDelivered, markFailed };
};
