import type { DocumentType } from '@minzong/content-types';

/** Something the desk owes to somebody, with the day from which it counts. */
export interface OwedItem {
  title: string;
  /** calendar days since it is owed */
  days: number;
  overdue: boolean;
  /** the entry to open; absent when the page of the kind is the place to go */
  entry?: { type: DocumentType; documentId: string };
  /** what stands in the way, in a few words */
  note?: string;
}

export type OwedKind =
  | 'yearly-reports'
  | 'reports'
  | 'explainers'
  | 'guides'
  | 'reviews'
  | 'fact-checks'
  | 'schedules'
  | 'links';

/** All the debts of one kind. */
export interface OwedList {
  kind: OwedKind;
  label: string;
  /** what it means that the list is empty, or what to do about it */
  hint: string;
  /** days that one may wait; null when each counts at once */
  limitDays: number | null;
  /** the page of the admin where the kind is dealt with */
  page: string | null;
  items: OwedItem[];
}

/** Longest waiting first. */
export const oldestFirst = (items: OwedItem[]): OwedItem[] =>
  [...items].sort((a, b) => b.days - a.days);
