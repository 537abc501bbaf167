import { AsyncResource } from 'node:async_hooks';
import { record, type AuditEntry } from '../audit/audit';

/** Made while no transaction is open: what runs in it does not join the one that is rolled back. */
const outside = new AsyncResource('minzong-refusals');

const underWay = new Set<Promise<void>>();

/**
 * Records a refusal in the audit. It does not wait and belongs to no transaction: the refused act is
 * rolled back, its record stays.
 */
export const recordRefusal = (entry: Omit<AuditEntry, 'outcome'>): void => {
  const recording = outside
    .runInAsyncScope(() => record(strapi, { ...entry, outcome: 'refused' }))
    .catch((error: unknown) => {
      strapi.log.error(`A refusal could not be recorded: ${String(error)}`);
    })
    .finally(() => underWay.delete(recording));
  underWay.add(recording);
};

/** Waits until every refusal so far is recorded. */
export const refusalsRecorded = async (): Promise<void> => {
  await Promise.all(underWay);
};
