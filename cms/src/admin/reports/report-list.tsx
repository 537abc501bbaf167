import { Box, Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { ReportItem } from '../../editorial/reports/report-item';
import type { ReportFilter } from '../../editorial/reports/report-store';
import {
  KIND_WORDS,
  OUTCOME_WORDS,
  STAGE_WORDS,
  dueInWords,
} from '../../editorial/reports/report-words';
import { beijingTime } from '../beijing-time';
import { daysInWords } from '../clock/state-mark';
import type { Listing } from './use-reports';

const FILTERS: readonly (readonly [ReportFilter, string])[] = [
  ['open', '未答复'],
  ['received', STAGE_WORDS.received],
  ['in-progress', STAGE_WORDS['in-progress']],
  ['answered', STAGE_WORDS.answered],
  ['closed', STAGE_WORDS.closed],
  ['all', '全部'],
];

const countOf = ({ counts }: Listing, filter: ReportFilter): number => {
  const open = counts.received + counts['in-progress'];
  if (filter === 'open') return open;
  return filter === 'all' ? open + counts.answered + counts.closed : counts[filter];
};

interface FiltersProps {
  listing: Listing;
  filter: ReportFilter;
  onChoose: (filter: ReportFilter) => void;
}

export const Filters = ({ listing, filter, onChoose }: FiltersProps) => (
  <Flex gap={2} wrap="wrap" role="group" aria-label="按办理情况筛选">
    {FILTERS.map(([value, words]) => (
      <Button
        key={value}
        size="S"
        variant={value === filter ? 'default' : 'tertiary'}
        aria-pressed={value === filter}
        onClick={() => {
          onChoose(value);
        }}
      >
        {`${words} ${String(countOf(listing, value))}`}
      </Button>
    ))}
  </Flex>
);

const lookOf = ({ daysLeft, stage }: ReportItem): 'danger' | 'warning' | 'success' | 'neutral' => {
  if (daysLeft === null) return stage === 'answered' ? 'success' : 'neutral';
  if (daysLeft < 0) return 'danger';
  return daysLeft <= 2 ? 'warning' : 'neutral';
};

/** Where a report stands, and how long is left, in words. */
export const StageMark = ({ item }: { item: ReportItem }) => (
  <Flex gap={3} alignItems="center" wrap="wrap">
    <Status variant={lookOf(item)} size="S">
      <Typography variant="omega" fontWeight="bold">
        {STAGE_WORDS[item.stage]}
        {item.daysLeft === null ? '' : ` · ${daysInWords(item.daysLeft)}`}
        {item.outcome === null ? '' : ` · ${OUTCOME_WORDS[item.outcome]}`}
      </Typography>
    </Status>
    {item.suspect ? (
      <Status variant="warning" size="S">
        <Typography variant="omega">疑似程序提交</Typography>
      </Status>
    ) : null}
  </Flex>
);

const Line = ({ item }: { item: ReportItem }) => (
  <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Link tag={RouterLink} to={`?number=${item.number}`}>
        <bdi style={{ overflowWrap: 'anywhere' }}>{`${KIND_WORDS[item.kind]}：${item.title}`}</bdi>
      </Link>
      <StageMark item={item} />
      <Typography variant="pi" textColor="neutral600">
        {`受理编号 ${item.number} · 收到 ${beijingTime(item.receivedAt)} · ${dueInWords(item.dueDay, item.isDueDayAnnounced)}`}
        {item.assignee === '' ? '' : ` · 承办 ${item.assignee}`}
      </Typography>
    </Flex>
  </Box>
);

export const ReportList = ({ items }: { items: readonly ReportItem[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="留言">
    {items.map((item) => (
      <Line key={item.number} item={item} />
    ))}
  </Flex>
);
