import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { Notice } from './notice';
import { QueryTable, type QueryActions } from './query-table';
import type { MarkedQuery, QueryLog } from './search-types';
import { useSearchData } from './use-search';

const PERIODS = [
  { days: '7', words: '最近 7 天' },
  { days: '30', words: '最近 30 天' },
  { days: '90', words: '最近 90 天' },
];
const SHOWN_FIRST = 10;

const SECTIONS: {
  list: 'withoutResult' | 'withoutClick' | 'top';
  name: string;
  hint: string;
  empty: string;
}[] = [
  {
    list: 'withoutResult',
    name: '没有搜到结果',
    hint: '公众的说法可能与内容里的不同：设为同义词；也可能确实缺这方面的内容。',
    empty: '这段时间里，公众搜过两次以上的词都有结果。',
  },
  {
    list: 'withoutClick',
    name: '有结果但没有人点开',
    hint: '搜到的可能不是公众要的：看看能搜到什么，或者指定一篇排在最前。',
    empty: '这段时间里没有这样的词。',
  },
  {
    list: 'top',
    name: '搜得最多',
    hint: '公众最关心的事，标题和栏目可以用这些说法。',
    empty: '这段时间里还没有人搜过两次以上的词。',
  },
];

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

const Figures = ({ sums }: { sums: QueryLog['sums'] }) => {
  const figures: [string, string][] = [
    ['搜索次数', String(sums.asked)],
    ['没有结果', `${String(sums.foundNothing)}（${percent(sums.foundNothing, sums.asked)}）`],
    ['点开结果', String(sums.clicks)],
  ];
  return (
    <Flex tag="dl" gap={8} wrap="wrap" alignItems="flex-start">
      {figures.map(([name, value]) => (
        <Box key={name}>
          <Typography tag="dt" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd" variant="alpha">
            {value}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};

interface ListProps {
  section: (typeof SECTIONS)[number];
  queries: MarkedQuery[];
  actions: QueryActions;
}

const List = ({ section, queries, actions }: ListProps) => {
  const [all, setAll] = useState(false);
  return (
    <Box tag="section" aria-label={section.name}>
      <Typography tag="h2" variant="beta">
        {section.name}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1} paddingBottom={3}>
        {section.hint}
      </Typography>
      {queries.length === 0 ? (
        <Notice words={section.empty} />
      ) : (
        <QueryTable
          name={section.name}
          queries={all ? queries : queries.slice(0, SHOWN_FIRST)}
          actions={actions}
        />
      )}
      {!all && queries.length > SHOWN_FIRST ? (
        <Box paddingTop={3}>
          <Button
            variant="tertiary"
            onClick={() => {
              setAll(true);
            }}
          >
            {`显示全部 ${String(queries.length)} 个词`}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
};

const privacyWords = ({ wordsNotKept, rare }: QueryLog['sums']): string =>
  '只按天累计次数，不记录是谁、从哪里、几点搜的，90 天后自动删除。只搜过一次的词不列出' +
  `（${String(rare)} 个），像证件号、电话、地址的不保留原词（${String(wordsNotKept)} 次），都计入次数。`;

interface QueryStatsProps {
  actions: QueryActions;
  /** counts up when something was decided */
  turn: number;
}

/** 检索统计: what the public searched, what it did not find, and what to do about it. */
export const QueryStats = ({ actions, turn }: QueryStatsProps) => {
  const [days, setDays] = useState('30');
  const { data, fault, reload } = useSearchData<QueryLog>(`/log?days=${days}`);
  useEffect(() => void reload(), [turn, reload]);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex gap={3} alignItems="flex-end">
        <Field.Root name="period">
          <Field.Label>时间</Field.Label>
          <SingleSelect
            value={days}
            onChange={(chosen: string | number) => {
              setDays(String(chosen));
            }}
          >
            {PERIODS.map((period) => (
              <SingleSelectOption key={period.days} value={period.days}>
                {period.words}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button variant="tertiary" size="L" onClick={() => void reload()}>
          刷新
        </Button>
      </Flex>
      {fault === undefined ? null : <Notice words={fault} isFault />}
      {data === undefined && fault === undefined ? <Notice words="正在统计…" /> : null}
      {data === undefined ? null : (
        <>
          <Figures sums={data.sums} />
          <Typography tag="p" variant="pi" textColor="neutral600">
            {privacyWords(data.sums)}
          </Typography>
          {SECTIONS.map((section) => (
            <List
              key={section.list}
              section={section}
              queries={data[section.list]}
              actions={actions}
            />
          ))}
        </>
      )}
    </Flex>
  );
};
