import type { MonthFigures } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';
import { daysOfMonth, monthBounds } from '../clock/beijing-days';
import { deskWork, type DeskAct } from './desk-work';
import { notedDays } from './daily-figures';
import { publishedInMonth, type PublishedInMonth } from './published-in-month';

/** One day of a chart; null: nothing is known of that day. */
export interface DayCount {
  day: string;
  count: number | null;
}

/** The monthly report. */
export interface MonthReport {
  month: string;
  madeAt: number;
  published: Omit<PublishedInMonth, 'byDay'> & { byDay: DayCount[]; before: number };
  /** null when the api cannot be asked now */
  reading: {
    reads: DayCount[];
    searches: DayCount[];
    nothingFound: number;
    mostRead: MonthFigures['mostRead'];
  } | null;
  brokenLinks: DayCount[];
  lateColumns: DayCount[];
  work: DeskAct[];
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1
    ? `${String(year - 1)}-12`
    : `${String(year)}-${String(number - 1).padStart(2, '0')}`;
};

const everyDay = (
  month: string,
  counts: readonly { day: string; count: number }[],
  missing: 0 | null,
): DayCount[] => {
  const known = new Map(counts.map(({ day, count }) => [day, count]));
  return daysOfMonth(month).map((day) => ({ day, count: known.get(day) ?? missing }));
};

const readingOf = async (strapi: Core.Strapi, month: string): Promise<MonthReport['reading']> => {
  try {
    const { reads, searches, mostRead } = await publishingOf(strapi).parts.store.figures(month);
    return {
      reads: everyDay(month, reads, 0),
      searches: everyDay(month, searches, 0),
      nothingFound: searches.reduce((sum, each) => sum + each.nothingFound, 0),
      mostRead,
    };
  } catch (error) {
    strapi.log.warn(`The report has no figures of reading: ${String(error)}`);
    return null;
  }
};

/** Puts the report of a month together, given as `2026-11`. */
export const monthReport = async (strapi: Core.Strapi, month: string): Promise<MonthReport> => {
  const { from, until } = monthBounds(month);
  const [published, before, reading, brokenLinks, lateColumns, work] = await Promise.all([
    publishedInMonth(strapi, month),
    publishedInMonth(strapi, monthBefore(month)),
    readingOf(strapi, month),
    notedDays(strapi, 'broken-links', from, until),
    notedDays(strapi, 'late-columns', from, until),
    deskWork(strapi, month),
  ]);
  return {
    month,
    madeAt: Date.now(),
    published: {
      ...published,
      byDay: everyDay(month, published.byDay, 0),
      before: before.total,
    },
    reading,
    brokenLinks: everyDay(month, brokenLinks, null),
    lateColumns: everyDay(month, lateColumns, null),
    work,
  };
};
