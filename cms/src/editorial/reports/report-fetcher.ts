import {
  REPORT_PATHS,
  waitingReports,
  type ReportProgress,
  type WaitingReport,
} from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM } from '../actor';
import { record } from '../audit/audit';
import { sealContact } from './contact-seal';
import { nameOfReport } from './report-item';
import { createReportStore } from './report-store';
import type { ReportRow } from './report-table';

const EVERY_MILLISECONDS = 30_000;
const MOST_ROUNDS = 20;
const SENT_AT_ONCE = 50;
/** Long enough to call back and to hear a second complaint; the public is told so on the form. */
const CONTACT_KEPT_MILLISECONDS = 90 * 86_400_000;

const rowOf = ({ id, number, receivedAt, report }: WaitingReport): Partial<ReportRow> => ({
  ...{ report_id: id, number, kind: report.kind, locale: report.locale, text: report.text },
  ...(report.kind === 'correction'
    ? { fault: report.fault, page: report.page, suggestion: report.suggestion }
    : { subject: report.subject }),
  contact: sealContact(report.contact, id),
  suspect: report.suspect ? 1 : 0,
  received_at: Date.parse(receivedAt),
  stage: 'received',
  ...{ changed_at: Date.now(), version: 1, delivered_version: 1 },
});

/** Keeps a report once. */
const keep = (strapi: Core.Strapi, waiting: WaitingReport): Promise<void> =>
  inTransaction(strapi, async () => {
    const store = createReportStore(strapi);
    if (await store.knows(waiting.id)) return;
    await store.insert(rowOf(waiting));
    const { number, report } = waiting;
    const title = nameOfReport({ kind: report.kind, number });
    await record(strapi, {
      ...{ actor: SYSTEM, action: 'reports.receive', type: 'reports', documentId: number, title },
    });
  });

const fetchOnce = async (strapi: Core.Strapi): Promise<number> => {
  const { store } = publishingOf(strapi).parts;
  const { reports } = await store.read(REPORT_PATHS.door, waitingReports, 'The reports of readers');
  for (const waiting of reports) await keep(strapi, waiting);
  // Acknowledged only once they are kept here: a crash in between fetches them again, and they are
  // recognised by their ids.
  if (reports.length > 0)
    await store.send('POST', REPORT_PATHS.door, { ids: reports.map(({ id }) => id) });
  return reports.length;
};

const progressOf = (row: ReportRow): ReportProgress => ({
  stage: row.stage,
  // An answer that is being written is nobody's yet.
  answer: row.stage === 'answered' || row.stage === 'closed' ? (row.answer ?? '') : '',
  outcome: row.outcome === '' ? null : row.outcome,
  at: new Date(Number(row.changed_at)).toISOString(),
  revision: row.version,
});

const tell = async (strapi: Core.Strapi): Promise<void> => {
  const reports = createReportStore(strapi);
  const { store } = publishingOf(strapi).parts;
  for (const row of await reports.undelivered(SENT_AT_ONCE)) {
    await store.send('PUT', `${REPORT_PATHS.progress}/${row.number}`, progressOf(row));
    await reports.delivered(row.id, row.version);
  }
};

/** Fetches what the public reported, tells back what became of it, and forgets who is done with. */
export const createReportFetcher = (strapi: Core.Strapi) => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const exchange = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) if ((await fetchOnce(strapi)) === 0) break;
    await tell(strapi);
  };

  /** @throws DeliveryFailed when the content store is away */
  const exchangeNow = (): Promise<void> =>
    (running ??= exchange().finally(() => {
      running = undefined;
    }));

  const quietly = async (): Promise<void> => {
    try {
      await createReportStore(strapi).eraseContacts(Date.now() - CONTACT_KEPT_MILLISECONDS);
      await exchangeNow();
    } catch (error) {
      strapi.log.warn(`Reports of readers cannot be exchanged now: ${String(error)}`);
    }
  };

  return {
    exchangeNow,
    quietly,
    start: (): void => {
      timer = setInterval(() => void quietly(), EVERY_MILLISECONDS).unref();
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
};

const FETCHERS = new WeakMap<Core.Strapi, ReturnType<typeof createReportFetcher>>();

/** The fetcher of this Strapi. */
export const reportFetcherOf = (strapi: Core.Strapi): ReturnType<typeof createReportFetcher> => {
  const known = FETCHERS.get(strapi) ?? createReportFetcher(strapi);
  FETCHERS.set(strapi, known);
  return known;
};
