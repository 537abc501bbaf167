/** What `GET /editorial/report` answers. */

export interface DayCount {
  day: string;
  count: number | null;
}

export interface MonthReport {
  month: string;
  madeAt: number;
  published: {
    byDay: DayCount[];
    byType: { type: string; label: string; count: number }[];
    total: number;
    before: number;
  };
  reading: {
    reads: DayCount[];
    searches: DayCount[];
    nothingFound: number;
    mostRead: { type: string; id: string; title: string; count: number }[];
  } | null;
  brokenLinks: DayCount[];
  lateColumns: DayCount[];
  work: { action: string; label: string; count: number }[];
}

export const totalOf = (days: readonly DayCount[]): number =>
  days.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** 2026年11月 */
export const monthInWords = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${String(Number(number))}月`;
};
