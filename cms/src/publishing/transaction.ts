import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface Transaction {
  trx: Knex.Transaction;
  /** runs once the outermost transaction is committed, never when it is rolled back */
  onCommit: (callback: () => void) => void;
}

/** Runs `act` in the transaction that is open, or else in one of its own. */
export const inTransaction = async <T>(
  strapi: Core.Strapi,
  act: (transaction: Transaction) => Promise<T>,
): Promise<T> => await strapi.db.transaction(act as never);
