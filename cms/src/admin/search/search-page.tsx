import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DeliveryLine } from './delivery-line';
import { QueryStats } from './query-stats';
import { RuleDialog } from './rule-dialog';
import { KINDS } from './rule-words';
import { RulesSection } from './rules-section';
import { TrialBox, type Asked } from './trial';
import type { RuleForm, RuleKind, SearchStatus } from './search-types';
import { useSearchData } from './use-search';

const KIND_TABS: RuleKind[] = ['synonym', 'best-bet', 'denied'];

const tabName = (kind: RuleKind, { counts }: SearchStatus): string =>
  `${KINDS[kind].name} ${String(counts[kind])}`;

const DELIVERY_WORDS = {
  arrived: '设置已在公众检索中生效',
  underWay: '设置正在送往检索服务，一般几秒内生效',
};

interface DeskProps {
  status: SearchStatus;
  onChanged: () => void;
}

const SearchDesk = ({ status, onChanged }: DeskProps) => {
  const { post } = useFetchClient();
  const [tab, setTab] = useState('stats');
  const [form, setForm] = useState<RuleForm>();
  const [asked, setAsked] = useState<Asked>();
  const [turn, setTurn] = useState(0);
  const changed = () => {
    setTurn(turn + 1);
    onChanged();
  };
  const decide = (kind: RuleKind, words: string) => {
    setForm({ kind, words });
  };
  const tryOut = (q: string, locale: string) => {
    setAsked({ q, locale });
    setTab('trial');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <DeliveryLine
        status={status}
        words={DELIVERY_WORDS}
        onDeliver={() => {
          void post('/editorial/search/delivery').finally(onChanged);
        }}
      />
      <Tabs.Root value={tab} onValueChange={setTab} variant="simple">
        <Tabs.List aria-label="检索">
          <Tabs.Trigger value="stats">检索统计</Tabs.Trigger>
          {KIND_TABS.map((kind) => (
            <Tabs.Trigger key={kind} value={kind}>
              {tabName(kind, status)}
            </Tabs.Trigger>
          ))}
          <Tabs.Trigger value="trial">试搜</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={5}>
          <Tabs.Content value="stats">
            <QueryStats
              turn={turn}
              actions={{ onDecide: status.mayManage ? decide : undefined, onTry: tryOut }}
            />
          </Tabs.Content>
          {KIND_TABS.map((kind) => (
            <Tabs.Content key={kind} value={kind}>
              <RulesSection
                kind={kind}
                mayManage={status.mayManage}
                turn={turn}
                onForm={setForm}
                onChanged={changed}
              />
            </Tabs.Content>
          ))}
          <Tabs.Content value="trial">
            <TrialBox asked={asked} turn={turn} onAsk={setAsked} />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
      {form === undefined ? null : (
        <RuleDialog
          form={form}
          onClose={() => {
            setForm(undefined);
          }}
          onSaved={() => {
            setForm(undefined);
            changed();
          }}
        />
      )}
    </Flex>
  );
};

/** 检索: what the public searches and does not find, and what the desk does about it. */
const SearchPage = () => {
  const { data, fault, reload } = useSearchData<SearchStatus>(
    '/',
    ({ delivery }) => !delivery.delivered,
  );
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (data === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>检索</Page.Title>
      <Layouts.Header title="检索" subtitle="公众在搜什么、没搜到什么，以及同义词、推荐和提示" />
      <Layouts.Content>
        <SearchDesk status={data} onChanged={() => void reload()} />
      </Layouts.Content>
    </Page.Main>
  );
};

export default SearchPage;
