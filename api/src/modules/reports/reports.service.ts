import {
  canonicalDigest,
  createSeal,
  newReceiptNumber,
  newReport,
  reportProgress,
  type NewReport,
  type ReportProgress,
  type ReportQuestion,
  type ReportReceipt,
  type ReportState,
  type WaitingReport,
} from '@minzong/api-contract';
import type { ReportRow } from '../../database/schema';
import { AppError } from '../../errors';
import type { ReportStore } from './reports.store';
import { createReceiptCodes } from '../../receipt-codes';
import { createSenderLimit } from '../../sender-limit';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FETCHED_AT_ONCE = 50;

/** An office behind one address has several people; a person seldom reports ten things in ten minutes. */
const FILED_BY_ONE = [
  { windowMs: 10 * MINUTE_MS, most: 10 },
  { windowMs: DAY_MS, most: 60 },
];
/** All together: somebody with many addresses must not fill the disk. */
const FILED_BY_ALL = [{ windowMs: 10 * MINUTE_MS, most: 300 }];
/** Wrong codes: eight digits are not found out at this pace. */
const FAILED_BY_ONE = [{ windowMs: 10 * MINUTE_MS, most: 20 }];
const FAILED_FOR_ONE_NUMBER = [{ windowMs: 60 * MINUTE_MS, most: 10 }];

export interface ReportParts {
  store: ReportStore;
  /** see REPORTS_SECRET */
  secrets: string;
  now: () => number;
}

const placeOf = (column: 'content' | 'progress', row: string): string => `reports|${column}|${row}`;

/** The rules of reports: what is taken, what is told to whom. */
export const createReportService = ({ store, secrets, now }: ReportParts) => {
  const seal = createSeal(secrets, 'reports');
  const codes = createReceiptCodes(secrets, 'report');
  const filedByOne = createSenderLimit(FILED_BY_ONE, now);
  const filedByAll = createSenderLimit(FILED_BY_ALL, now);
  const failedByOne = createSenderLimit(FAILED_BY_ONE, now);
  const failedForNumber = createSenderLimit(FAILED_FOR_ONE_NUMBER, now);
  const tooMany = () => new AppError('too-many', 'reports-too-many');

  const stateOf = (row: ReportRow): ReportState => {
    const { kind, received_at: receivedAt } = row;
    if (row.progress === null)
      return { kind, receivedAt, stage: 'received', answer: '', outcome: null, at: receivedAt };
    const opened: unknown = JSON.parse(seal.open(row.progress, placeOf('progress', row.number)));
    const { stage, answer, outcome, at } = reportProgress.parse(opened);
    return { kind, receivedAt, stage, answer, outcome, at };
  };

  return {
    /**
     * Takes a report. Sent twice it is one, and has one receipt; what was changed in between is
     * another one, so that nothing that somebody wrote is lost.
     * @throws {AppError} too-many
     */
    file: async (report: NewReport, sender: string): Promise<ReportReceipt> => {
      if (!filedByOne.take(sender) || !filedByAll.take('all')) throw tooMany();
      const { suspect: _, ...told } = report;
      const id = canonicalDigest(told);
      const row = { id, kind: report.kind, received_at: new Date(now()).toISOString() };
      const content = seal.seal(JSON.stringify(report), placeOf('content', id));
      const kept = await store.add(row, newReceiptNumber, content);
      return { number: kept.number, code: codes.of(kept.number), receivedAt: kept.received_at };
    },

    /**
     * What has become of a report, for who holds its number and code.
     * @throws {AppError} not-found, the same for a wrong number and a wrong code; too-many
     */
    state: async ({ number, code }: ReportQuestion, sender: string): Promise<ReportState> => {
      const row = codes.belongs(number, code) ? await store.find(number) : undefined;
      if (row !== undefined) return stateOf(row);
      if (!failedByOne.take(sender) || !failedForNumber.take(number)) throw tooMany();
      throw new AppError('not-found', 'report-unknown');
    },

    waiting: async (): Promise<WaitingReport[]> =>
      (await store.waiting(FETCHED_AT_ONCE)).map(({ id, number, received_at, content }) => ({
        ...{ id, number, receivedAt: received_at },
        report: newReport.parse(JSON.parse(seal.open(content ?? '', placeOf('content', id)))),
      })),

    acknowledge: store.removeContent,

    /** @throws {AppError} not-found */
    noteProgress: async (number: string, progress: ReportProgress): Promise<void> => {
      const isKnown = await store.noteProgress(number, {
        revision: progress.revision,
        progress: seal.seal(JSON.stringify(progress), placeOf('progress', number)),
        closed_at_ms: progress.stage === 'closed' ? Date.parse(progress.at) : null,
      });
      if (!isKnown) throw new AppError('not-found', 'report-unknown');
    },
  };
};

export type ReportService = ReturnType<typeof createReportService>;
