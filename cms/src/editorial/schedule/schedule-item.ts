import type { DocumentType, Locale } from '@minzong/content-types';
import type { Withdrawal } from './schedule-request';
import type { ScheduledAction, ScheduleRow, ScheduleState } from './schedule-table';

/** A scheduled act as the admin shows it; times are ISO 8601 in UTC. */
export interface ScheduleItem {
  id: number;
  action: ScheduledAction;
  type: DocumentType;
  documentId: string;
  locale: Locale;
  title: string;
  at: string;
  state: ScheduleState;
  createdBy: string;
  createdAt: string;
  /** when it was done, failed or cancelled */
  endedAt: string | null;
  /** set when nothing ran at its time and it was done this much later */
  missedBySeconds: number | null;
  attempts: number;
  /** why it failed, or why the last attempt did */
  reason: string | null;
  withdrawal: Withdrawal | null;
}

const isoOrNull = (milliseconds: number | string): string | null =>
  Number(milliseconds) === 0 ? null : new Date(Number(milliseconds)).toISOString();

export const itemOf = (row: ScheduleRow): ScheduleItem => ({
  id: row.id,
  action: row.action,
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  title: row.title,
  at: new Date(Number(row.due_at)).toISOString(),
  state: row.state,
  createdBy: row.created_by_name,
  createdAt: new Date(Number(row.created_at)).toISOString(),
  endedAt: isoOrNull(row.ended_at),
  missedBySeconds: row.missed_by_seconds === 0 ? null : row.missed_by_seconds,
  attempts: row.attempts,
  reason: row.reason,
  withdrawal: row.withdrawal === null ? null : (JSON.parse(row.withdrawal) as Withdrawal),
});
