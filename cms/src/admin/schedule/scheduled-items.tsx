import { Box, Button, Link, Loader, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { beijingTime } from '../beijing-time';
import { cancelSchedule, readSchedule } from '../desk-client';
import type { ScheduleItem } from '../../editorial/schedule/schedule-item';
import { languageName } from '../languages';
import { editViewOf } from '../queue/item-key';
import { TableHead } from '../table-head';

const HEADS = ['标题', '语言', '做什么', '时间（北京时间）', '状态', ''];
const ACTIONS = { publish: '发布', withdraw: '撤下' } as const;
const KEPT_MILLISECONDS = 7 * 24 * 3_600_000;
const MINUTE_SECONDS = 60;

/** What became of it, in words: why it failed, how late it was. */
const stateOf = ({ state, reason, missedBySeconds }: ScheduleItem): string => {
  switch (state) {
    case 'pending':
      return reason === null ? '等候' : `等候重试：${reason}`;
    case 'cancelled':
      return '已取消';
    case 'failed':
      return `没有成功：${reason ?? '原因不明'}`;
    case 'done':
      return missedBySeconds === null
        ? '已完成'
        : `已补做，晚了 ${String(Math.max(1, Math.round(missedBySeconds / MINUTE_SECONDS)))} 分钟`;
  }
};

/** What waits, and what ended within the last week. */
const isCurrent = ({ state, endedAt }: ScheduleItem): boolean =>
  state === 'pending' || (endedAt !== null && Date.parse(endedAt) > Date.now() - KEPT_MILLISECONDS);

const Row = ({ item, onCancel }: { item: ScheduleItem; onCancel: () => void }) => (
  <Tr>
    <Td>
      <Link tag={NavLink} to={editViewOf(item)} lang={item.locale}>
        {item.title === '' ? '（无标题）' : item.title}
      </Link>
    </Td>
    {[languageName(item.locale), ACTIONS[item.action], beijingTime(item.at), stateOf(item)].map(
      (words) => (
        <Td key={words}>
          <Typography textColor="neutral800">{words}</Typography>
        </Td>
      ),
    )}
    <Td>
      {item.state === 'pending' ? (
        <Button variant="tertiary" size="S" onClick={onCancel}>
          取消定时
        </Button>
      ) : null}
    </Td>
  </Tr>
);

/** Everything that is to be published or withdrawn at a time, and what became of it lately. */
export const ScheduledItems = () => {
  const { toggleNotification } = useNotification();
  const [items, setItems] = useState<ScheduleItem[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reload = useCallback(
    () =>
      readSchedule().then(
        (read) => {
          setItems(read.filter(isCurrent));
        },
        (refusal: unknown) => {
          setError((refusal as Error).message);
        },
      ),
    [],
  );
  useEffect(() => void reload(), [reload]);
  const cancel = async (id: number): Promise<void> => {
    try {
      await cancelSchedule(id);
      toggleNotification({ type: 'success', message: '已取消定时' });
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as Error).message });
    }
    await reload();
  };
  if (error !== null) return <Typography textColor="danger600">{error}</Typography>;
  if (items === null) return <Loader small>正在读取</Loader>;
  if (items.length === 0)
    return (
      <Box padding={5} background="neutral0" hasRadius shadow="tableShadow">
        <Typography textColor="neutral600">
          没有定时的稿件。终审通过后，可以在编辑页选“定时发布”。
        </Typography>
      </Box>
    );
  return (
    <Table colCount={HEADS.length} rowCount={items.length + 1}>
      <TableHead names={HEADS} />
      <Tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} onCancel={() => void cancel(item.id)} />
        ))}
      </Tbody>
    </Table>
  );
};
