import type { DocumentType, Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../../table-columns';

export const SCHEDULE_TABLE = 'editorial_schedule';

export type ScheduledAction = 'publish' | 'withdraw';

/** `pending` waits for its time, `failed` was refused then and says why. */
export type ScheduleState = 'pending' | 'done' | 'failed' | 'cancelled';

/** What is to be published or withdrawn at a time. Times are milliseconds since the epoch. */
export const scheduleModel = {
  uid: 'editorial::schedule',
  singularName: 'editorial-schedule',
  tableName: SCHEDULE_TABLE,
  attributes: {
    id: { type: 'increments' },
    action: word(10),
    type: word(40),
    documentId: word(40),
    locale: word(10),
    title: word(300),
    dueAt: moment(),
    state: word(10),
    /** names the document and action while the row is pending, else the row: one pending row each */
    slot: word(120),
    /** JSON: kind, reason and successor of a withdrawal */
    withdrawal: text(),
    createdById: count(),
    createdByName: word(200),
    createdAt: moment(),
    attempts: count(),
    nextAttemptAt: moment(),
    endedAt: moment(),
    /** how late it was done because nothing ran at its time; 0 when it was done in time */
    missedBySeconds: count(),
    reason: text(),
  },
  indexes: [
    { name: 'editorial_schedule_slot_unique', columns: ['slot'], type: 'unique' },
    { name: 'editorial_schedule_due_index', columns: ['state', 'next_attempt_at'] },
    { name: 'editorial_schedule_document_index', columns: ['type', 'document_id', 'locale'] },
  ],
};

/** A row as the database gives it. */
export interface ScheduleRow {
  id: number;
  action: ScheduledAction;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  title: string;
  due_at: number | string;
  state: ScheduleState;
  slot: string;
  withdrawal: string | null;
  created_by_id: number;
  created_by_name: string;
  created_at: number | string;
  attempts: number;
  next_attempt_at: number | string;
  ended_at: number | string;
  missed_by_seconds: number;
  reason: string | null;
}
