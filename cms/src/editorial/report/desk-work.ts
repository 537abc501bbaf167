import type { Core } from '@strapi/strapi';
import { AUDIT_TABLE } from '../audit/audit-table';
import { beginningOf, monthBounds } from '../clock/beijing-days';

/** Acts at the desk that a month is told by, with their names. */
const ACTS: Record<string, string> = {
  'review.submit': '送审',
  'review.approve': '审核通过',
  'review.send-back': '退回修改',
  publish: '发布和更新',
  'publish.emergency': '紧急发布',
  withdraw: '撤下',
};

export interface DeskAct {
  action: string;
  label: string;
  count: number;
}

/** How often each act was done in a month, from the audit. */
export const deskWork = async (strapi: Core.Strapi, month: string): Promise<DeskAct[]> => {
  const { from, until } = monthBounds(month);
  const rows: { action: string; count: number | string }[] = await strapi.db
    .connection(AUDIT_TABLE)
    .select('action')
    .count<{ action: string; count: number | string }[]>({ count: '*' })
    .where({ outcome: 'done' })
    .whereIn('action', Object.keys(ACTS))
    .andWhere('at', '>=', beginningOf(from))
    .andWhere('at', '<', beginningOf(until))
    .groupBy('action');
  const counts = new Map(rows.map(({ action, count }) => [action, Number(count)]));
  return Object.entries(ACTS).map(([action, label]) => ({
    action,
    label,
    count: counts.get(action) ?? 0,
  }));
};
