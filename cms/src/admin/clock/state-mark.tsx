import { Status, Typography } from '@strapi/design-system';
import type { OwedList, State } from './clock-types';

const LOOKS = {
  overdue: { words: '已超期', variant: 'danger' },
  blank: { words: '空白栏目', variant: 'danger' },
  soon: { words: '即将到期', variant: 'warning' },
  ok: { words: '正常', variant: 'success' },
  unlimited: { words: '不设期限', variant: 'neutral' },
} as const;

/** A state in colour and in words: colour alone tells nobody anything. */
export const StateMark = ({ state, words }: { state: State; words?: string }) => (
  <Status variant={LOOKS[state].variant} size="S" style={{ width: 'fit-content' }}>
    <Typography variant="omega" fontWeight="bold">
      {words ?? LOOKS[state].words}
    </Typography>
  </Status>
);

export const stateOfOwed = ({ items }: OwedList): State => {
  if (items.length === 0) return 'ok';
  return items.some(({ overdue }) => overdue) ? 'overdue' : 'soon';
};

/** 剩 3 天, 超期 2 天 …: the days in words. */
export const daysInWords = (daysLeft: number | null): string => {
  if (daysLeft === null) return '—';
  if (daysLeft < 0) return `超期 ${String(-daysLeft)} 天`;
  return daysLeft === 0 ? '今天到期' : `剩 ${String(daysLeft)} 天`;
};
