import { dayOf } from '../words/dates';

/** The day in Beijing, by which forms and deadlines are counted. */
export const beijingDay = (now: number): string => dayOf(new Date(now));
