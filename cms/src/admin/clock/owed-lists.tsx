import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { OwedItem, OwedList } from './clock-types';
import { EntryLink } from './entry-link';
import { StateMark, stateOfOwed } from './state-mark';

const SHOWN = 5;

const waited = ({ days, overdue }: OwedItem): string =>
  `${days === 0 ? '今天' : `${String(days)} 天`}${overdue ? '，已超期' : ''}`;

const Item = ({ item }: { item: OwedItem }) => (
  <Flex tag="li" justifyContent="space-between" gap={4} paddingTop={2} alignItems="flex-start">
    <Box>
      {item.entry === undefined ? (
        <Typography>{item.title}</Typography>
      ) : (
        <EntryLink type={item.entry.type} documentId={item.entry.documentId}>
          {item.title}
        </EntryLink>
      )}
      {item.note === undefined ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {item.note}
        </Typography>
      )}
    </Box>
    <Typography
      variant="pi"
      textColor={item.overdue ? 'danger600' : 'neutral600'}
      style={{ whiteSpace: 'nowrap' }}
    >
      {waited(item)}
    </Typography>
  </Flex>
);

const Card = ({ list }: { list: OwedList }) => {
  const [all, setAll] = useState(false);
  const shown = all ? list.items : list.items.slice(0, SHOWN);
  const more = list.items.length - shown.length;
  return (
    <Box
      tag="section"
      aria-label={list.label}
      background="neutral0"
      shadow="tableShadow"
      padding={5}
      hasRadius
    >
      <Flex justifyContent="space-between" gap={2}>
        <Typography
          tag="h3"
          variant="delta"
        >{`${list.label}（${String(list.items.length)}）`}</Typography>
        <StateMark state={stateOfOwed(list)} words={list.items.length === 0 ? '没有' : undefined} />
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {list.hint}
        {list.limitDays === null ? '' : `期限 ${String(list.limitDays)} 天。`}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {shown.map((item, index) => (
          <Item key={`${item.title} ${String(index)}`} item={item} />
        ))}
      </Box>
      <Flex gap={4} paddingTop={3}>
        {more <= 0 ? null : (
          <Link
            tag="button"
            onClick={() => {
              setAll(true);
            }}
          >{`显示其余 ${String(more)} 项`}</Link>
        )}
        {list.page === null ? null : (
          <Link tag={RouterLink} to={list.page}>
            前往处理
          </Link>
        )}
      </Flex>
    </Box>
  );
};

/** What the desk owes, one card for each kind. */
export const OwedLists = ({ lists }: { lists: OwedList[] }) => (
  <div
    style={{
      display: 'grid',
      gap: 16,
      gridTemplateColumns: 'repeat(auto-fill, minmax(360px, 1fr))',
    }}
  >
    {lists.map((list) => (
      <Card key={list.kind} list={list} />
    ))}
  </div>
);
