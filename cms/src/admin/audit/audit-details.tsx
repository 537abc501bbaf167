import { Box, Flex, Typography } from '@strapi/design-system';
import type { AuditItem, FieldChange } from './audit-types';
import { toTheSecond } from './beijing-time';

const FACTS: Record<string, string> = {
  ip: '网络地址',
  email: '所填邮箱',
  at: '定于',
  act: '定时操作',
  scheduledBy: '设定人',
  schedule: '定时编号',
  missedBySeconds: '迟了（秒）',
  revision: '版次',
  stage: '审次',
  month: '月份',
  rows: '条数',
  method: '请求',
  path: '地址',
  gained: '增加的权限',
  lost: '减少的权限',
  kind: '方式',
  successor: '替代内容',
};

const EMPTY = '（空）';

const Change = ({ change }: { change: FieldChange }) => (
  <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
    <Typography variant="pi" fontWeight="bold">{`${change.label}：`}</Typography>
    {change.before === '' && change.after === '' ? (
      <Typography variant="pi">已更改</Typography>
    ) : (
      <>
        <Typography variant="pi" tag="del" textColor="danger700">
          {change.before === '' ? EMPTY : change.before}
        </Typography>
        <Typography variant="pi" aria-label="改为">
          {' → '}
        </Typography>
        <Typography variant="pi" tag="ins" textColor="success700">
          {change.after === '' ? EMPTY : change.after}
        </Typography>
      </>
    )}
  </Box>
);

/** Words of the desk that stand in facts by their names. */
const VALUES: Record<string, Record<string, string>> = {
  act: { publish: '发布', withdraw: '撤下' },
  kind: { error: '发布有误', replaced: '已被替代', shown: '撤下留存' },
  stage: { first: '初审', second: '复审', final: '终审' },
};

const factInWords = (value: unknown, name = ''): string => {
  const words = VALUES[name]?.[String(value)];
  if (words !== undefined) return words;
  if (name === 'at' && typeof value === 'string') return toTheSecond(value);
  if (Array.isArray(value)) return value.map((each) => factInWords(each)).join('；');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Why, what changed from what to what, and what else was noted. */
export const AuditDetails = ({ item }: { item: AuditItem }) => (
  <Flex direction="column" alignItems="stretch" gap={1}>
    {item.reason === undefined ? null : <Typography variant="pi">{item.reason}</Typography>}
    {item.changes === undefined || item.changes.length === 0 ? null : (
      <ul>
        {item.changes.map((change) => (
          <Change key={change.field} change={change} />
        ))}
      </ul>
    )}
    {Object.entries(item.facts ?? {}).map(([name, value]) => (
      <Typography
        key={name}
        variant="pi"
        textColor="neutral600"
        style={{ overflowWrap: 'anywhere' }}
      >
        {`${FACTS[name] ?? name}：${factInWords(value, name)}`}
      </Typography>
    ))}
  </Flex>
);
