const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The calendar day `YYYY-MM-DD` in China Standard Time, the time that readers of the site live by. */
export const dayInChina = (timeMs: number): string =>
  new Date(timeMs + CHINA_OFFSET_MS).toISOString().slice(0, 10);
