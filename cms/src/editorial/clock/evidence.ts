import { csvOf } from '../csv';
import { dayOf } from './beijing-days';
import type { Clock } from './clock';
import type { ColumnState } from './column-state';

const STATE_WORDS: Record<ColumnState, string> = {
  overdue: '已超期',
  blank: '空白栏目',
  soon: '即将到期',
  ok: '正常',
  unlimited: '不设期限',
};

const HEAD = [
  '栏目',
  '责任人',
  '更新期限（天）',
  '最近更新日期',
  '最近更新内容',
  '网址',
  '已过天数',
  '剩余天数',
  '状态',
];

/** The table an inspector asks for: each column with its owner and proof of its last update. */
export const evidenceTable = ({ columns, at }: Clock, siteUrl: string): string => {
  const lines = columns.map(
    ({ name, owner, limitDays, lastUpdate, daysSince, daysLeft, state }) => [
      name,
      owner,
      limitDays,
      lastUpdate === null ? '' : dayOf(lastUpdate.at),
      lastUpdate?.title,
      lastUpdate === null ? '' : siteUrl + lastUpdate.path,
      daysSince,
      daysLeft,
      STATE_WORDS[state],
    ],
  );
  const made = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return csvOf([HEAD, ...lines, [], ['导出时间（北京时间）', made]]);
};
