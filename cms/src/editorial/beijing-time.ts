const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** A moment as an editor reads it: `2026年11月22日 16:30`, Beijing time. */
export const inBeijingTime = (milliseconds: number): string => FORMAT.format(milliseconds);

const TO_THE_SECOND = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment for a table: `2026-11-22 16:30:05`, Beijing time. */
export const toTheSecondInBeijing = (milliseconds: number): string =>
  TO_THE_SECOND.format(milliseconds);
