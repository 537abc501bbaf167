import { Box, Flex, Typography } from '@strapi/design-system';
import { useDeskData } from '../use-desk-data';
import { usePaused } from '../use-paused';
import type { Trial, TriedReading } from './lexicon-types';

const readingOf = ({ words }: TriedReading): string =>
  words.map(({ text, reading }) => `${text}（${reading}）`).join('　');

const Line = ({ name, tried }: { name: string; tried: TriedReading }) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    <Typography variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <Typography>{readingOf(tried)}</Typography>
    <Typography variant="beta" style={{ letterSpacing: '0.1em' }}>
      {tried.cells}
    </Typography>
  </Flex>
);

const Outcome = ({ trial }: { trial: Trial }) => {
  if (trial.fault !== null) return <Typography textColor="danger700">{trial.fault}</Typography>;
  const { withEntry, without } = trial;
  const isSame = readingOf(withEntry) === readingOf(without) && withEntry.cells === without.cells;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Line name="按这一条，读音和国家通用盲文是" tried={withEntry} />
      {isSame ? (
        <Typography textColor="neutral600">与系统现在的读法相同</Typography>
      ) : (
        <Line name="没有这一条时是" tried={without} />
      )}
    </Flex>
  );
};

/** What an entry will give, while it is typed: reading and cells, and what they would be without it. */
export const TrialLine = ({ written, reading }: { written: string; reading: string }) => {
  const asked = usePaused(String(new URLSearchParams({ written, reading })));
  const hasWords = written.trim() !== '';
  const { data, fault } = useDeskData<Trial>(
    hasWords ? `/editorial/lexicon/trial?${asked}` : undefined,
  );
  return (
    <Box role="status" padding={4} background="neutral100" hasRadius minHeight="88px">
      {!hasWords ? (
        <Typography textColor="neutral600">填写字词后，这里显示读音和盲文</Typography>
      ) : fault !== undefined ? (
        <Typography textColor="danger700">{fault}</Typography>
      ) : data === undefined ? (
        <Typography textColor="neutral600">正在换算</Typography>
      ) : (
        <Outcome trial={data} />
      )}
    </Box>
  );
};
