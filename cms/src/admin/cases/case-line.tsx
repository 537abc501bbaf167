import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { BASIS_WORDS, OUTCOME_WORDS, STAGE_WORDS } from '../../editorial/cases/case-words';
import { beijingTime } from '../beijing-time';
import { daysInWords } from '../clock/state-mark';
import type { DeskCaseList } from './case-types';

type Item = DeskCaseList['cases'][number];

const DAY_MILLISECONDS = 86_400_000;
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

const daysUntil = (day: string): number =>
  Math.round((Date.parse(day) - Date.parse(TODAY.format(new Date()))) / DAY_MILLISECONDS);

const isOpen = ({ stage }: Item): boolean => stage !== 'decided' && stage !== 'withdrawn';

type Look = 'danger' | 'warning' | 'success' | 'neutral';

const lookOf = (item: Item): Look => {
  if (!isOpen(item)) return item.stage === 'decided' ? 'success' : 'neutral';
  if (item.isOverdue || item.escalated) return 'danger';
  return item.due !== null && daysUntil(item.due.day) <= 2 ? 'warning' : 'neutral';
};

const BARS: Record<Look, string> = {
  danger: 'danger600',
  warning: 'warning600',
  success: 'success600',
  neutral: 'neutral300',
};

/** Where a case stands and how long is left, in words. */
export const CaseMark = ({ item }: { item: Item }) => (
  <Flex gap={2} alignItems="center" wrap="wrap">
    <Status variant={lookOf(item)} size="S">
      <Typography variant="omega" fontWeight="bold">
        {STAGE_WORDS[item.stage]}
        {item.outcome === null ? '' : ` · ${OUTCOME_WORDS[item.outcome]}`}
        {item.due === null || !isOpen(item) ? '' : ` · ${daysInWords(daysUntil(item.due.day))}`}
      </Typography>
    </Status>
    {item.escalated && isOpen(item) ? (
      <Status variant="danger" size="S">
        <Typography variant="omega" fontWeight="bold">
          已上报
        </Typography>
      </Status>
    ) : null}
  </Flex>
);

const dueInWords = ({ due }: Item): string =>
  due === null
    ? ''
    : ` · ${BASIS_WORDS[due.basis]} ${due.day}${due.isAnnounced ? '' : '（放假安排公布前暂算）'}`;

/** One case of the inbox: urgency as a bar at its side and in words. */
export const CaseLine = ({ item }: { item: Item }) => (
  <Box
    tag="li"
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={4}
    borderStyle="solid"
    borderColor={BARS[lookOf(item)]}
    borderWidth="0 0 0 6px"
  >
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Link tag={RouterLink} to={`?number=${item.number}`}>
        {`${item.title} ${item.number}`}
      </Link>
      <CaseMark item={item} />
      <Typography variant="pi" textColor="neutral600">
        {`提交 ${beijingTime(item.receivedAt)}${dueInWords(item)} · ${item.assignee === null ? '还没有承办人' : `承办 ${item.assignee.name}`}`}
        {item.proposer === null ? '' : ` · 呈报 ${item.proposer.name}`}
      </Typography>
    </Flex>
  </Box>
);
