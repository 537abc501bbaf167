import type { Core } from '@strapi/strapi';
import { openFactChecks } from '../previews/fact-checks';
import { dayOf, daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import { oldestFirst, type OwedList } from './owed';

/** Replies of experts outside that nobody has dealt with. */
export const owedFactChecks = async (
  strapi: Core.Strapi,
  { factCheckDays }: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const items = (await openFactChecks(strapi)).map((check) => {
    const { type, documentId, title, expert, replies, firstReceivedAt } = check;
    const days = Math.max(0, daysBetween(dayOf(firstReceivedAt), today));
    return {
      title,
      days,
      overdue: days > factCheckDays,
      entry: { type, documentId },
      note: `${expert}已回复 ${String(replies)} 次，尚未处理`,
    };
  });
  return {
    kind: 'fact-checks',
    label: '待处理的专家回复',
    hint: '看过回复、改好稿件后，在稿件的“专家核对”中标为已处理。',
    limitDays: factCheckDays,
    page: null,
    items: oldestFirst(items),
  };
};
