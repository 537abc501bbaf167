import type { Core } from '@strapi/strapi';
import { dayOf } from './beijing-days';
import { clockColumns, type ClockColumn } from './columns';
import type { ClockSettings } from './limits';
import type { OwedList } from './owed';
import { owedExplainers } from './owed-explainers';
import { owedFactChecks } from './owed-fact-checks';
import { owedGuides } from './owed-guides';
import { owedLinks } from './owed-links';
import { owedReports } from './owed-reports';
import { owedReviews } from './owed-reviews';
import { owedSchedules } from './owed-schedules';
import { owedYearlyReports } from './owed-yearly-reports';
import { readClockSettings } from './settings-store';

/** Everything the inspection would ask, as it stands now. */
export interface Clock {
  /** milliseconds since the epoch */
  at: number;
  today: string;
  settings: ClockSettings;
  columns: ClockColumn[];
  owed: OwedList[];
}

type OwedSource = (
  strapi: Core.Strapi,
  settings: ClockSettings,
  today: string,
) => Promise<OwedList>;

const OWED_SOURCES: readonly OwedSource[] = [
  owedReports,
  owedReviews,
  owedFactChecks,
  owedSchedules,
  owedExplainers,
  owedGuides,
  owedYearlyReports,
  owedLinks,
];

/** Reads the clock. */
export const readClock = async (strapi: Core.Strapi, now = Date.now()): Promise<Clock> => {
  const today = dayOf(now);
  const settings = await readClockSettings(strapi);
  const [columns, owed] = await Promise.all([
    clockColumns(strapi, settings, today),
    Promise.all(OWED_SOURCES.map((source) => source(strapi, settings, today))),
  ]);
  return { at: now, today, settings, columns, owed };
};
