const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** A moment as an editor reads it: `2026年11月22日 16:30`, Beijing time. */
export const inBeijingTime = (milliseconds: number): string => FORMAT.format(milliseconds);
