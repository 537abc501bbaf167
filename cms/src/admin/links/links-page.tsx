import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { saveAs } from '../clock/save-as';
import { faultInWords } from '../clock/use-clock';
import { FilterBar } from './filter-bar';
import { IgnoreDialog } from './ignore-dialog';
import { LinkCard, type LinkActions } from './link-card';
import { Pages } from './pages';
import { ReplaceDialog } from './replace-dialog';
import { RunLine } from './run-line';
import { useLinks } from './use-links';
import type { LinkFilter, LinkItem } from './link-types';

/** Sends a request and says what became of it. */
const useActs = (reload: () => Promise<void>) => {
  const { get, post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const attempt = async (act: () => Promise<unknown>, success?: string) => {
    try {
      await act();
      if (success !== undefined) toggleNotification({ type: 'success', message: success });
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
    await reload();
  };
  return {
    checkAll: () => attempt(() => post('/editorial/links/check', {}), '已开始检查'),
    check: ({ id }: LinkItem) =>
      attempt(() => post('/editorial/links/check', { ids: [id] }), '已开始检查这个链接'),
    restore: ({ id }: LinkItem) =>
      attempt(() => del(`/editorial/links/${String(id)}/ignored`), '已取消忽略'),
    save: (filter: LinkFilter) =>
      attempt(async () => {
        const address = `/editorial/links/csv?filter=${filter}`;
        const { data } = await get<Blob>(address, { responseType: 'blob' });
        saveAs(data, `链接检查 ${new Date().toLocaleDateString('sv-SE')}.csv`);
      }),
  };
};

/** 链接检查: every link of every text, what is broken, and mending it everywhere at once. */
const LinksPage = () => {
  const [filter, setFilter] = useState<LinkFilter>('attention');
  const [page, setPage] = useState(1);
  const { listing, fault, reload } = useLinks(filter, page);
  const [replacing, setReplacing] = useState<{ item: LinkItem; to: string }>();
  const [ignoring, setIgnoring] = useState<LinkItem>();
  const { checkAll, check, restore, save } = useActs(reload);
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (listing === undefined) return <Page.Loading>正在读取</Page.Loading>;
  const { items, total, pageSize, counts, run, lastRun, mayReplace } = listing;
  const actions: LinkActions = {
    onReplace: mayReplace
      ? (item, to) => {
          setReplacing({ item, to });
        }
      : undefined,
    onIgnore: mayReplace ? setIgnoring : undefined,
    onRestore: mayReplace ? (item) => void restore(item) : undefined,
    onCheck: (item) => void check(item),
  };
  const close = () => {
    setReplacing(undefined);
    setIgnoring(undefined);
    void reload();
  };
  return (
    <Page.Main>
      <Page.Title>链接检查</Page.Title>
      <Layouts.Header
        title="链接检查"
        subtitle="每天夜里打开一遍所有外部链接；站内链接随内容改名自动更新"
        primaryAction={
          <Flex gap={2}>
            <Button variant="tertiary" onClick={() => void save(filter)}>
              导出表格
            </Button>
            <Button disabled={run !== null} onClick={() => void checkAll()}>
              全部检查一遍
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <RunLine run={run} lastRun={lastRun} />
          <FilterBar
            filter={filter}
            counts={counts}
            onChoose={(next) => {
              setFilter(next);
              setPage(1);
            }}
          />
          {items.length === 0 ? (
            <EmptyStateLayout
              content={filter === 'attention' ? '没有需要处理的链接' : '没有这样的链接'}
            />
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="链接">
              {items.map((item) => (
                <LinkCard key={item.id} item={item} actions={actions} />
              ))}
            </Flex>
          )}
          <Pages page={page} total={total} pageSize={pageSize} onTurn={setPage} />
        </Flex>
      </Layouts.Content>
      {replacing === undefined ? null : (
        <ReplaceDialog item={replacing.item} suggestion={replacing.to} onClose={close} />
      )}
      {ignoring === undefined ? null : (
        <IgnoreDialog item={ignoring} onClose={close} onDone={close} />
      )}
    </Page.Main>
  );
};

export default LinksPage;
