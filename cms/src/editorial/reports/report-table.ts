import type { PageFault, ReportKind, ReportOutcome, ReportStage } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../../table-columns';

export const REPORT_TABLE = 'editorial_reports';

/** What the public reported: one row each. Times in milliseconds, 0 for never. */
export const reportModel = {
  uid: 'editorial::report',
  singularName: 'editorial-report',
  tableName: REPORT_TABLE,
  attributes: {
    id: { type: 'increments' },
    /** its id at the content store, by which one that is fetched twice is recognised */
    reportId: word(64),
    number: word(10),
    kind: word(12),
    fault: word(20),
    locale: word(10),
    subject: word(200),
    page: word(500),
    text: text(),
    suggestion: text(),
    /** sealed JSON of name, telephone and e-mail address; nothing when none was left, or erased */
    contact: text(),
    suspect: count(),
    receivedAt: moment(),
    stage: word(12),
    assignee: word(100),
    note: text(),
    answer: text(),
    answeredAt: moment(),
    answeredBy: word(200),
    outcome: word(20),
    closedAt: moment(),
    closedBy: word(200),
    changedAt: moment(),
    /** grows with every act at the desk; the content store has been told up to `deliveredVersion` */
    version: count(),
    deliveredVersion: count(),
  },
  indexes: [
    { name: 'editorial_reports_report_unique', columns: ['report_id'], type: 'unique' },
    { name: 'editorial_reports_number_unique', columns: ['number'], type: 'unique' },
    { name: 'editorial_reports_stage_index', columns: ['stage', 'received_at'] },
  ],
};

/** A row as the database gives it. */
export interface ReportRow {
  id: number;
  report_id: string;
  number: string;
  kind: ReportKind;
  fault: PageFault | '';
  locale: Locale;
  subject: string;
  page: string;
  text: string;
  suggestion: string | null;
  contact: string | null;
  suspect: number;
  received_at: number | string;
  stage: ReportStage;
  assignee: string;
  note: string | null;
  answer: string | null;
  answered_at: number | string;
  answered_by: string;
  outcome: ReportOutcome | '';
  closed_at: number | string;
  closed_by: string;
  changed_at: number | string;
  version: number;
  delivered_version: number;
}
