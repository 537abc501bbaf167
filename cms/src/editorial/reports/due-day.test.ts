import type { ClockSettings } from '../clock/limits';
import { dueDayOf } from './report-item';
import type { ReportRow } from './report-table';
import { dueInWords } from './report-words';

const settings = { correctionWorkingDays: 3, messageWorkingDays: 15 } as ClockSettings;
const received = (kind: 'correction' | 'message', moment: string) =>
  ({ kind, received_at: Date.parse(moment) }) as ReportRow;

test('a day by which to answer leaves out holidays and counts the days that make up for them', () => {
  const beforeSpringFestival = received('correction', '2026-02-12T23:30:00+08:00');
  expect(dueDayOf(beforeSpringFestival, settings).day).toBe('2026-02-24');
  const due = dueDayOf(received('message', '2026-09-18T09:00:00+08:00'), settings);
  expect(dueInWords(due.day, due.isAnnounced)).toBe('应于 2026-10-15 前办理');
});

test('a day in a year without a notice is said to be provisional', () => {
  const due = dueDayOf(received('message', '2098-12-25T09:00:00+08:00'), settings);
  expect(dueInWords(due.day, due.isAnnounced)).toContain('放假安排尚未公布');
});
