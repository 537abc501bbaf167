import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Actor } from '../actor';
import { toTheSecondInBeijing } from '../beijing-time';
import { beginningOf, monthBounds } from '../clock/beijing-days';
import { csvOf } from '../csv';
import { outcomeInWords } from './action-words';
import { record } from './audit';
import { auditBetween, itemOf } from './audit-list';
import type { AuditRow } from './audit-table';
import { actionLabel, typeLabel } from './audit-words';
import type { FieldChange } from './entry';

const HEADINGS = [
  '编号',
  '时间',
  '人员',
  '人员编号',
  '操作',
  '结果',
  '对象',
  '对象编号',
  '语言',
  '标题',
  '原因',
  '改动',
  '其他',
  '前一条校验值',
  '本条校验值',
];

const changesInWords = (changes: FieldChange[] = []): string =>
  changes.map(({ label, before, after }) => `${label}：${before} → ${after}`).join('\n');

const lineOf = (strapi: Core.Strapi, row: AuditRow): (string | number)[] => {
  const { reason, changes, facts } = itemOf(row);
  return [
    row.id,
    toTheSecondInBeijing(Number(row.at)),
    row.actor_name,
    `${row.actor_kind}:${String(row.actor_id)}`,
    actionLabel(row.action),
    outcomeInWords(row.outcome),
    typeLabel(strapi, row.type),
    row.document_id,
    row.locale,
    row.title,
    reason ?? '',
    changesInWords(changes),
    facts === undefined ? '' : JSON.stringify(facts),
    row.previous_hash,
    row.hash,
  ];
};

const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;

/**
 * The audit of one month, Beijing time, as CSV. The export is recorded itself.
 * @param month such as `2026-11`
 * @throws ValidationError when it is no month
 */
export const exportMonth = async (
  strapi: Core.Strapi,
  month: unknown,
  actor: Actor,
): Promise<{ name: string; csv: string }> => {
  if (typeof month !== 'string' || !MONTH.test(month))
    throw new errors.ValidationError('请选择月份，例如 2026-11');
  const { from, until } = monthBounds(month);
  const rows = await auditBetween(strapi, beginningOf(from), beginningOf(until));
  await record(strapi, { actor, action: 'audit.export', facts: { month, rows: rows.length } });
  return {
    name: `audit-${month}.csv`,
    csv: csvOf([HEADINGS, ...rows.map((row) => lineOf(strapi, row))]),
  };
};
