import { canonicalDigest, type QuarantinedMessage } from '@minzong/api-contract';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/schema';

export type Quarantined = Omit<QuarantinedMessage, 'at'>;

const MOST_SHOWN = 500;

/** SQL of what does not fit. */
export const createQuarantineStore = (db: Kysely<Tables>) => ({
  /** Keeps a message that does not fit, once however often it comes. @returns whether it is new */
  add: async (trx: Transaction<Tables>, message: Quarantined, atMs: number): Promise<boolean> => {
    const { source: _, ...same } = message;
    const id = canonicalDigest(same);
    const known = await trx
      .selectFrom('payment_quarantine')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (known !== undefined) return false;
    const details = JSON.stringify(message.details);
    await trx
      .insertInto('payment_quarantine')
      .values({ ...message, id, details, at_ms: atMs })
      .execute();
    return true;
  },

  list: async (): Promise<QuarantinedMessage[]> => {
    const rows = await db
      .selectFrom('payment_quarantine')
      .selectAll()
      .orderBy('at_ms', 'desc')
      .orderBy('id')
      .limit(MOST_SHOWN)
      .execute();
    return rows.map(({ source, subject, reason, details, at_ms }) => ({
      ...{ source, subject, reason },
      details: JSON.parse(details) as QuarantinedMessage['details'],
      at: new Date(at_ms).toISOString(),
    }));
  },
});

export type QuarantineStore = ReturnType<typeof createQuarantineStore>;
