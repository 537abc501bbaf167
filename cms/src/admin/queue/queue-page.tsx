import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { ScheduledItems } from '../schedule/scheduled-items';
import { BulkActions } from './bulk-actions';
import { keyOfItem } from './item-key';
import { EVERYTHING, QueueFilters, matches, type QueueFilter } from './queue-filters';
import { QueueTable } from './queue-table';
import { useQueue } from './use-queue';

const Empty = ({ filtered }: { filtered: boolean }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow">
    <EmptyStateLayout
      content={
        filtered
          ? '没有符合条件的稿件，可以换个条件再看。'
          : '现在没有等您办理的稿件。有稿件送到您这里时，会列在这一页。'
      }
    />
  </Box>
);

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box tag="section" paddingBottom={8}>
    <Box paddingBottom={3}>
      <Typography tag="h2" variant="beta">
        {title}
      </Typography>
    </Box>
    {children}
  </Box>
);

const Waiting = () => {
  const { items, error, reload } = useQueue();
  const [filter, setFilter] = useState<QueueFilter>(EVERYTHING);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => (items ?? []).filter((item) => matches(item, filter)),
    [items, filter],
  );
  if (error !== null)
    return (
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography textColor="danger600">{error}</Typography>
        <Button variant="secondary" onClick={() => void reload()}>
          再试一次
        </Button>
      </Flex>
    );
  if (items === null) return <Loader>正在读取</Loader>;
  const picked = shown.filter((item) => chosen.has(keyOfItem(item)));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <QueueFilters items={items} filter={filter} onChange={setFilter} />
      <BulkActions
        items={picked}
        onDone={() => {
          setChosen(new Set());
          void reload();
        }}
      />
      {shown.length === 0 ? (
        <Empty filtered={items.length > 0 && filter.whose !== 'mine'} />
      ) : (
        <QueueTable items={shown} chosen={chosen} onChoose={setChosen} />
      )}
    </Flex>
  );
};

/** 待我办理: what waits for the person who is signed in, and what is scheduled. */
const QueuePage = () => (
  <Page.Main>
    <Page.Title>待我办理</Page.Title>
    <Layouts.Header title="待我办理" subtitle="等您审核、修改或发布的稿件" />
    <Layouts.Content>
      <Section title="稿件">
        <Waiting />
      </Section>
      <Section title="定时">
        <ScheduledItems />
      </Section>
    </Layouts.Content>
  </Page.Main>
);

export default QueuePage;
