import { Box, Flex, Typography } from '@strapi/design-system';
import type { Clock } from './clock-types';
import { figuresOf, FIGURE_WORDS } from './figures';
import { StateMark } from './state-mark';

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
        <StateMark state={state} words={FIGURE_WORDS[state]} />
      </Box>
    ))}
  </Flex>
);
