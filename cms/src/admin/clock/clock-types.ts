/** What `GET /editorial/clock` answers, as far as the pages show it. */

export type State = 'overdue' | 'blank' | 'soon' | 'ok' | 'unlimited';

export interface ClockColumn {
  key: string;
  name: string;
  owner: string | null;
  limitDays: number | null;
  state: State;
  daysSince: number | null;
  daysLeft: number | null;
  lastUpdate: { type: string; documentId: string; title: string; at: number } | null;
}

export interface OwedItem {
  title: string;
  days: number;
  overdue: boolean;
  entry?: { type: string; documentId: string };
  note?: string;
}

export interface OwedList {
  kind: string;
  label: string;
  hint: string;
  limitDays: number | null;
  page: string | null;
  items: OwedItem[];
}

interface Duty {
  owner?: string;
  limitDays?: number | null;
}

export interface ClockSettings {
  soonDays: number;
  explainerDays: number;
  reviewDays: number;
  factCheckDays: number;
  correctionWorkingDays: number;
  messageWorkingDays: number;
  duties: Record<string, Duty>;
}

export interface Clock {
  at: number;
  today: string;
  settings: ClockSettings;
  columns: ClockColumn[];
  owed: OwedList[];
  mayConfigure: boolean;
}
