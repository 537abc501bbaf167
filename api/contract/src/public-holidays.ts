/** What the State Council's yearly notice lays down: 2026-02-15 is written 02-15. */
export interface HolidayNotice {
  /** number of the notice, where the days can be looked up */
  source: string;
  /** holidays from their first day to their last, weekends within them included */
  holidays: readonly (readonly [first: string, last: string])[];
  /** Saturdays and Sundays on which work is made up for */
  makeUpDays: readonly string[];
}

/**
 * Public holidays of mainland China, by year. The notice for a year comes in the November before:
 * copy its days here. Until then the year is not known, and whoever asks is told so.
 */
export const HOLIDAY_NOTICES: Readonly<Record<string, HolidayNotice>> = {
  '2024': {
    source: '国办发明电〔2023〕7号',
    holidays: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    makeUpDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  '2025': {
    source: '国办发明电〔2024〕12号',
    holidays: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    makeUpDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  '2026': {
    source: '国办发明电〔2025〕7号',
    holidays: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};
