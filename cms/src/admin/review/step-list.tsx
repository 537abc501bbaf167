import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { beijingTime } from '../beijing-time';
import type { Step } from './steps';

const SIGNS: Record<Step['status'], string> = {
  passed: '✓',
  current: '●',
  waiting: '○',
  'sent-back': '↩',
};

const COLOURS: Record<Step['status'], string> = {
  passed: 'success700',
  current: 'primary700',
  waiting: 'neutral600',
  'sent-back': 'danger700',
};

const List = styled.ol`
  width: 100%;
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Item = styled.li`
  position: relative;
  display: grid;
  grid-template-columns: 2.4rem 1fr;
  padding-bottom: 1rem;

  &:not(:last-child)::before {
    content: '';
    position: absolute;
    left: 0.65rem;
    top: 2rem;
    bottom: 0;
    border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;

const noteOf = ({ who, at }: Step): string =>
  [who, at === undefined ? undefined : beijingTime(at)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');

const StepItem = ({ step }: { step: Step }) => (
  <Item aria-current={step.status === 'current' ? 'step' : undefined}>
    <Typography aria-hidden textColor={COLOURS[step.status]} fontWeight="bold">
      {SIGNS[step.status]}
    </Typography>
    <Box>
      <Flex gap={2} wrap="wrap">
        <Typography
          fontWeight={step.status === 'current' ? 'bold' : 'regular'}
          textColor={step.status === 'waiting' ? 'neutral600' : 'neutral800'}
        >
          {step.name}
        </Typography>
        <Typography textColor={COLOURS[step.status]}>{step.word}</Typography>
      </Flex>
      {noteOf(step) === '' ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {noteOf(step)}
        </Typography>
      )}
      {step.comment === undefined || step.comment === '' ? null : (
        <Typography tag="p" variant="pi" textColor="neutral700">{`“${step.comment}”`}</Typography>
      )}
    </Box>
  </Item>
);

/** The way of the document, one line a step, its state in words. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <List aria-label="审核进度">
    {steps.map((step) => (
      <StepItem key={step.name} step={step} />
    ))}
  </List>
);
