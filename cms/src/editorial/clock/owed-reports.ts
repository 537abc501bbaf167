import type { Deadline } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { dueDayOf, nameOfReport } from '../reports/report-item';
import { createReportStore } from '../reports/report-store';
import { dueInWords } from '../reports/report-words';
import { dayOf, daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import { oldestFirst, type OwedList } from './owed';

/** A valid message that is older fails the whole site (indicators of 2019, single veto on interaction). */
const VETO_DAYS = 90;

const noteOf = (days: number, { day, isAnnounced }: Deadline): string =>
  days > VETO_DAYS ? '超过三个月未答复，检查时一票否决' : dueInWords(day, isAnnounced);

/** Reports of the public that nobody has answered. No word of a person: the clock is read by many. */
export const owedReports = async (
  strapi: Core.Strapi,
  settings: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const rows = await createReportStore(strapi).open();
  const items = rows
    .filter(({ suspect }) => suspect === 0)
    .map((row) => {
      const due = dueDayOf(row, settings);
      const days = Math.max(0, daysBetween(dayOf(Number(row.received_at)), today));
      return {
        title: nameOfReport(row),
        days,
        overdue: today > due.day,
        note: noteOf(days, due),
      };
    });
  const { correctionWorkingDays, messageWorkingDays } = settings;
  return {
    kind: 'reports',
    label: '未答复的网民留言',
    hint: `找错 ${String(correctionWorkingDays)} 个工作日、来信 ${String(messageWorkingDays)} 个工作日内办理。`,
    limitDays: null,
    page: '/reports',
    items: oldestFirst(items),
  };
};
