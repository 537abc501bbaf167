import { Button, Flex, Typography } from '@strapi/design-system';
import { FILTERS } from './link-words';
import type { LinkCounts, LinkFilter } from './link-types';

interface FilterBarProps {
  filter: LinkFilter;
  counts: LinkCounts;
  onChoose: (filter: LinkFilter) => void;
}

/** What the page may show, each with its number and, for the one chosen, what it means. */
export const FilterBar = ({ filter, counts, onChoose }: FilterBarProps) => (
  <Flex direction="column" alignItems="stretch" gap={3}>
    <Flex gap={2} wrap="wrap" role="group" aria-label="按状态筛选">
      {FILTERS.map((one) => (
        <Button
          key={one.filter}
          variant={one.filter === filter ? 'default' : 'tertiary'}
          size="S"
          aria-pressed={one.filter === filter}
          onClick={() => {
            onChoose(one.filter);
          }}
        >
          {`${one.words} ${String(one.count(counts))}`}
        </Button>
      ))}
    </Flex>
    <Typography textColor="neutral600">
      {FILTERS.find((one) => one.filter === filter)?.hint}
    </Typography>
  </Flex>
);
