import type { Placement } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { daysBetween } from './beijing-days';
import type { ClockSettings } from './limits';
import type { OwedItem, OwedList } from './owed';

/**
 * The reports that each year begins with, and the last day for both: 《政府信息公开条例》第四十九条,
 * and 政府网站发展指引 (国办发〔2017〕47号) with its yearly 报表.
 */
const REPORTS: readonly { placement: Placement; name: string }[] = [
  { placement: 'disclosure-report', name: '政府信息公开工作年度报告' },
  { placement: 'website-report', name: '政府网站工作年度报表' },
];
const LAST_DAY = '01-31';

const reportedYears = async (strapi: Core.Strapi, placement: Placement): Promise<number[]> => {
  const rows = (await strapi.db.query(uidOf('page')).findMany({
    where: { locale: 'zh-CN', publishedAt: { $notNull: true }, placement },
    select: ['reportYear'],
  })) as { reportYear: number | null }[];
  return rows.flatMap(({ reportYear }) => reportYear ?? []);
};

/** Reports on the last year that are not published yet. */
export const owedYearlyReports = async (
  strapi: Core.Strapi,
  _settings: ClockSettings,
  today: string,
): Promise<OwedList> => {
  const year = Number(today.slice(0, 4));
  const days = daysBetween(`${String(year)}-01-01`, today);
  const items = await Promise.all(
    REPORTS.map(async ({ placement, name }): Promise<OwedItem[]> => {
      const years = await reportedYears(strapi, placement);
      if (years.includes(year - 1)) return [];
      const title = `${name}（${String(year - 1)}年度）`;
      return [{ title, days, overdue: today > `${String(year)}-${LAST_DAY}` }];
    }),
  );
  return {
    kind: 'yearly-reports',
    label: '欠发布的年度报告和报表',
    hint: '每年1月31日前发布上一年度的报告：新建“单页”，选择信息公开栏目，填写报告年度。',
    limitDays: 30,
    page: null,
    items: items.flat(),
  };
};
