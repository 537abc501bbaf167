import { Box, Flex, Typography } from '@strapi/design-system';
import { figuresOf, FIGURE_WORDS } from './figures';
import { daysInWords, StateMark } from './state-mark';
import { useClock } from './use-clock';

const SHOWN = 4;

/** The clock on the home page: the numbers and the columns that press most. */
export const ClockWidget = () => {
  const { clock, fault } = useClock();
  if (fault !== undefined) return <Typography textColor="neutral600">{fault}</Typography>;
  if (clock === undefined) return <Typography textColor="neutral600">正在读取</Typography>;
  const pressing = clock.columns
    .filter(({ state }) => state === 'overdue' || state === 'soon' || state === 'blank')
    .slice(0, SHOWN);
  return (
    <Box>
      <Box tag="ul">
        {figuresOf(clock).map(({ label, count, state }) => (
          <Flex tag="li" key={label} justifyContent="space-between" gap={2} paddingBottom={2}>
            <Typography>{label}</Typography>
            <Flex gap={3}>
              <Typography fontWeight="bold">{String(count)}</Typography>
              <StateMark state={state} words={FIGURE_WORDS[state]} />
            </Flex>
          </Flex>
        ))}
      </Box>
      <Box tag="ul">
        {pressing.map(({ key, name, owner, state, daysLeft }) => (
          <Flex tag="li" key={key} justifyContent="space-between" gap={2} paddingTop={2}>
            <Typography>{`${name}（${owner ?? '未指定责任人'}）${daysInWords(daysLeft)}`}</Typography>
            <StateMark state={state} />
          </Flex>
        ))}
      </Box>
    </Box>
  );
};
