import { OUTCOMES_OF, addWorkingDays } from '@minzong/api-contract';
import type {
  Deadline,
  PageFault,
  ReportKind,
  ReportOutcome,
  ReportStage,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { ReportedDocument } from './about-page';
import { dayOf, daysBetween } from '../clock/beijing-days';
import type { ClockSettings } from '../clock/limits';
import type { ReportRow } from './report-table';
import { FAULT_WORDS, KIND_WORDS } from './report-words';

/** A report as a list shows it. */
export interface ReportItem {
  number: string;
  kind: ReportKind;
  fault: PageFault | null;
  title: string;
  locale: Locale;
  /** looks as if a program had written it */
  suspect: boolean;
  /** milliseconds since the epoch */
  receivedAt: number;
  /** the day by which it is to be answered */
  dueDay: string;
  /** false while the holidays of a year on the way there have not been announced */
  isDueDayAnnounced: boolean;
  /** calendar days until then; null once it is answered */
  daysLeft: number | null;
  stage: ReportStage;
  assignee: string;
  outcome: ReportOutcome | null;
}

/** A report with everything but how the person can be reached. */
export interface ReportDetail extends ReportItem {
  page: string;
  /** where the page can be looked at, if it is one of ours */
  pageUrl: string | null;
  document: ReportedDocument | null;
  text: string;
  suggestion: string;
  hasContact: boolean;
  /** with what it may be closed */
  outcomes: readonly ReportOutcome[];
  note: string;
  answer: string;
  answered: { at: number; by: string } | null;
  closed: { at: number; by: string } | null;
  version: number;
  /** whether whoever reported it can already read where it stands */
  isDelivered: boolean;
}

/** The day by which a report is to be answered. */
export const dueDayOf = (row: ReportRow, settings: ClockSettings): Deadline => {
  const { correctionWorkingDays, messageWorkingDays } = settings;
  const days = row.kind === 'correction' ? correctionWorkingDays : messageWorkingDays;
  return addWorkingDays(dayOf(Number(row.received_at)), days);
};

/** What a report is called where no word of a person may stand: kind and number. */
export const nameOfReport = ({ kind, number }: Pick<ReportRow, 'kind' | 'number'>): string =>
  `${KIND_WORDS[kind]} ${number}`;

export const itemOf = (row: ReportRow, settings: ClockSettings, today: string): ReportItem => {
  const { day: dueDay, isAnnounced } = dueDayOf(row, settings);
  const isOpen = row.stage === 'received' || row.stage === 'in-progress';
  const fault = row.fault === '' ? null : row.fault;
  return {
    ...{ number: row.number, kind: row.kind, fault, locale: row.locale, stage: row.stage },
    title:
      fault === null
        ? row.subject
        : `${FAULT_WORDS[fault]}${row.page === '' ? '' : `：${row.page}`}`,
    suspect: row.suspect > 0,
    receivedAt: Number(row.received_at),
    dueDay,
    isDueDayAnnounced: isAnnounced,
    daysLeft: isOpen ? daysBetween(today, dueDay) : null,
    assignee: row.assignee,
    outcome: row.outcome === '' ? null : row.outcome,
  };
};

const actOf = (at: number | string, by: string) =>
  Number(at) === 0 ? null : { at: Number(at), by };

export const detailOf = (
  row: ReportRow,
  item: ReportItem,
  about: Pick<ReportDetail, 'pageUrl' | 'document'>,
): ReportDetail => ({
  ...item,
  ...about,
  page: row.page,
  text: row.text,
  suggestion: row.suggestion ?? '',
  hasContact: row.contact !== null,
  outcomes: OUTCOMES_OF[row.kind],
  note: row.note ?? '',
  answer: row.answer ?? '',
  answered: actOf(row.answered_at, row.answered_by),
  closed: actOf(row.closed_at, row.closed_by),
  version: row.version,
  isDelivered: row.delivered_version >= row.version,
});
