import type { Locale } from '@minzong/content-types';

const ZONE = 'Asia/Shanghai';

const numericDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
});
const englishDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** The calendar day in China of a moment, as `YYYY-MM-DD`. */
export const dayOf = (moment: Date | string): string => numericDay.format(new Date(moment));

/**
 * A day or moment for reading: `2026-11-02` (the form that inspections look for), in English
 * `2 November 2026`. Digits are the same in Tibetan and Yi pages.
 */
export const dateText = (moment: Date | string, locale: Locale): string =>
  locale === 'en' ? englishDay.format(new Date(moment)) : dayOf(moment);

/** Day and time in China: `2026-11-02 09:00`, in English `2 November 2026, 09:00`. */
export const timeText = (moment: Date | string, locale: Locale): string => {
  const separator = locale === 'en' ? ', ' : ' ';
  return `${dateText(moment, locale)}${separator}${clock.format(new Date(moment))}`;
};
