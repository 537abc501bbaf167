import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';

interface Removed {
  id: number;
  /** what it said, in one line */
  words: string;
  removedAt: number;
}

interface RemovedListProps<T extends Removed> {
  rules: T[];
  /** undefined: the person may only look */
  onRestore: ((rule: T) => void) | undefined;
}

/** What was removed, and the way back. */
export const RemovedList = <T extends Removed>({ rules, onRestore }: RemovedListProps<T>) =>
  rules.length === 0 ? null : (
    <Box tag="details" background="neutral0" padding={4} hasRadius>
      <summary>
        <Typography>{`最近移除的（${String(rules.length)}）`}</Typography>
      </summary>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {rules.map((rule) => (
          <Flex tag="li" key={rule.id} justifyContent="space-between" gap={3}>
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {`${rule.words}（${beijingTime(rule.removedAt)} 移除）`}
            </Typography>
            {onRestore === undefined ? null : (
              <Button
                variant="tertiary"
                size="S"
                aria-label={`恢复：${rule.words}`}
                onClick={() => {
                  onRestore(rule);
                }}
              >
                恢复
              </Button>
            )}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
