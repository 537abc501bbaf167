import { Box, Flex, Typography } from '@strapi/design-system';
import type { Clock, State } from './clock-types';
import { StateMark, stateOfOwed } from './state-mark';

interface Figure {
  label: string;
  count: number;
  state: State;
}

const columnsIn = (clock: Clock, ...states: State[]): number =>
  clock.columns.filter(({ state }) => states.includes(state)).length;

const figuresOf = (clock: Clock): Figure[] => {
  const overdue = columnsIn(clock, 'overdue', 'blank');
  const soon = columnsIn(clock, 'soon');
  return [
    { label: '超期或空白的栏目', count: overdue, state: overdue > 0 ? 'overdue' : 'ok' },
    { label: '即将到期的栏目', count: soon, state: soon > 0 ? 'soon' : 'ok' },
    ...clock.owed.map((list) => ({
      label: list.label,
      count: list.items.length,
      state: stateOfOwed(list),
    })),
  ];
};

const WORDS: Partial<Record<State, string>> = { overdue: '须处理', soon: '请留意', ok: '正常' };

/** The whole clock in a row of numbers. */
export const Summary = ({ clock }: { clock: Clock }) => (
  <Flex tag="ul" gap={4} wrap="wrap" alignItems="stretch">
    {figuresOf(clock).map(({ label, count, state }) => (
      <Box
        tag="li"
        key={label}
        background="neutral0"
        shadow="tableShadow"
        padding={4}
        hasRadius
        minWidth="150px"
      >
        <Typography tag="p" variant="alpha">
          {String(count)}
        </Typography>
        <Typography tag="p" variant="omega" textColor="neutral700" paddingBottom={2}>
          {label}
        </Typography>
        <StateMark state={state} words={WORDS[state]} />
      </Box>
    ))}
  </Flex>
);
