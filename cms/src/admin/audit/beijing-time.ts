const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** A moment to the second in Beijing, whatever the clock of the reader's machine says. */
export const toTheSecond = (moment: string | number): string => FORMAT.format(new Date(moment));

/** The present month in Beijing, such as `2026-11`. */
export const thisMonth = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 7);
