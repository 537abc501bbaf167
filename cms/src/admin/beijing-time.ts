const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (at: Date): Record<string, string> =>
  Object.fromEntries(FORMAT.formatToParts(at).map(({ type, value }) => [type, value]));

/** A moment as an official writes it, in Beijing time: 2026-03-01 09:30. */
export const beijingTime = (at: string | number): string => {
  const { year, month, day, hour, minute } = partsOf(new Date(at));
  return `${year ?? ''}-${month ?? ''}-${day ?? ''} ${hour ?? ''}:${minute ?? ''}`;
};

/** The moment of a day and a time of Beijing, which keeps UTC+8 all the year; null if it is none. */
export const momentOf = (day: string, time: string): Date | null => {
  const at = new Date(`${day}T${time}:00+08:00`);
  return Number.isNaN(at.getTime()) ? null : at;
};
