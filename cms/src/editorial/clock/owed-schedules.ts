import type { Core } from '@strapi/strapi';
import { publishedRowsOf } from '../../publishing/published-rows';
import { scheduleOf } from '../schedule/schedule';
import type { ScheduleItem } from '../schedule/schedule-item';
import { dayOf, daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import { oldestFirst, type OwedItem, type OwedList } from './owed';

const REMEMBERED_DAYS = 30;

// Somebody published it by hand since: nothing is owed any more.
const madeGood = async (strapi: Core.Strapi, item: ScheduleItem): Promise<boolean> => {
  const rows = await publishedRowsOf(strapi, item.type, item.documentId);
  const published = rows.find(({ locale }) => locale === item.locale)?.publishedAt ?? null;
  if (item.action === 'withdraw') return published === null;
  return (
    published !== null && item.endedAt !== null && new Date(published) > new Date(item.endedAt)
  );
};

/** Publications and withdrawals that were due and could not be done. */
export const owedSchedules = async (
  strapi: Core.Strapi,
  _settings: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const items: OwedItem[] = [];
  for (const item of await scheduleOf(strapi).list({ state: 'failed' })) {
    const days = daysBetween(dayOf(item.endedAt ?? item.at), today);
    if (days > REMEMBERED_DAYS || (await madeGood(strapi, item))) continue;
    const { type, documentId, title, reason } = item;
    const entry = { type, documentId };
    items.push({ title, days, overdue: true, entry, ...(reason === null ? {} : { note: reason }) });
  }
  return {
    kind: 'schedules',
    label: '未能执行的定时',
    hint: '到时未能发布或撤下，请查明原因后重新办理。',
    limitDays: null,
    page: null,
    items: oldestFirst(items),
  };
};
