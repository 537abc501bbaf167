import {
  Box,
  EmptyStateLayout,
  Status,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { AuditDetails } from './audit-details';
import type { AuditItem } from './audit-types';
import { toTheSecond } from './beijing-time';
import { TableHead } from '../table-head';

const HEADS = ['编号', '时间', '人员', '操作', '对象', '详情'];

const LANGUAGES: Record<string, string> = { 'zh-CN': '中文', en: '英文', bo: '藏文', ii: '彝文' };

const Line = ({ item }: { item: AuditItem }) => {
  const object = [item.typeLabel, LANGUAGES[item.locale] ?? item.locale].filter(
    (word) => word !== '',
  );
  return (
    <Tr>
      <Td>
        <Typography textColor="neutral600">{item.id}</Typography>
      </Td>
      <Td>
        <Typography>{toTheSecond(item.at)}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography>{item.person.name}</Typography>
      </Td>
      <Td>
        <Typography fontWeight="bold">{item.actionLabel}</Typography>
        {item.outcome === 'done' ? null : (
          <Box paddingTop={1}>
            <Status variant="danger" size="S">
              <Typography variant="pi" fontWeight="bold">
                被拒绝
              </Typography>
            </Status>
          </Box>
        )}
      </Td>
      <Td style={{ whiteSpace: 'normal', minWidth: 160 }}>
        <Typography>{item.title}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {object.join(' · ')}
        </Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal', minWidth: 280 }}>
        <AuditDetails item={item} />
      </Td>
    </Tr>
  );
};

/** What was recorded, the latest first. */
export const AuditTable = ({ items }: { items: AuditItem[] }) =>
  items.length === 0 ? (
    <EmptyStateLayout content="没有符合条件的记录，请放宽筛选条件" />
  ) : (
    <Table colCount={HEADS.length} rowCount={items.length + 1} aria-label="审计记录">
      <TableHead names={HEADS} />
      <Tbody>
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </Tbody>
    </Table>
  );
