import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createReportService, type ReportService } from './reports.service';
import { createReportStore } from './reports.store';

const SWEEP_EVERY_MS = 60 * 60_000;
/** Who reported something may read the answer for a year; inspections look back as far. */
const KEPT_AFTER_CLOSING_MS = 365 * 24 * 60 * 60_000;

/** Reports and the sweep that removes those that are long over. */
export const createReports = (
  db: Kysely<Tables>,
  secrets: string | undefined,
  log: Pick<Log, 'warn'>,
  now: () => number,
): { service: ReportService | undefined; close: () => void } => {
  const store = createReportStore(db);
  const sweep = (): void => {
    store.sweep(now() - KEPT_AFTER_CLOSING_MS).catch((error: unknown) => {
      log.warn({ err: error }, 'old reports could not be removed; tried again in an hour');
    });
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  return {
    service: secrets === undefined ? undefined : createReportService({ store, secrets, now }),
    close: () => {
      clearInterval(timer);
    },
  };
};
