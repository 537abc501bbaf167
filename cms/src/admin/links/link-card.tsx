import { Box, Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { PlaceList } from './place-list';
import { STATUS_LOOKS, momentWords, readableUrl } from './link-words';
import type { LinkItem } from './link-types';

export interface LinkActions {
  /** undefined: this person may not */
  onReplace: ((item: LinkItem, to: string) => void) | undefined;
  onIgnore: ((item: LinkItem) => void) | undefined;
  onRestore: ((item: LinkItem) => void) | undefined;
  onCheck: (item: LinkItem) => void;
}

const Address = ({ url, kind }: LinkItem) =>
  kind === 'external' ? (
    <Link href={url} isExternal rel="noreferrer noopener" style={{ overflowWrap: 'anywhere' }}>
      {readableUrl(url)}
    </Link>
  ) : (
    <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
      {readableUrl(url)}
    </Typography>
  );

const StatusLine = ({ item }: { item: LinkItem }) => {
  const { words, variant } = STATUS_LOOKS[item.status];
  return (
    <Flex gap={3} alignItems="center" wrap="wrap">
      <Status variant={variant} size="S">
        <Typography variant="omega" fontWeight="bold">
          {words}
        </Typography>
      </Status>
      <Typography>{item.words}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {item.checkedAt === null ? '' : `检查于 ${momentWords(item.checkedAt)}`}
      </Typography>
    </Flex>
  );
};

const Suggestion = ({ item, onReplace }: { item: LinkItem } & Pick<LinkActions, 'onReplace'>) =>
  item.movedTo === '' ? null : (
    <Flex gap={3} alignItems="center" wrap="wrap">
      <Typography style={{ overflowWrap: 'anywhere' }}>
        {`建议改为 ${readableUrl(item.movedTo)}`}
      </Typography>
      {onReplace === undefined ? null : (
        <Button
          variant="secondary"
          size="S"
          onClick={() => {
            onReplace(item, item.movedTo);
          }}
        >
          按建议替换
        </Button>
      )}
    </Flex>
  );

const Buttons = ({ item, actions }: { item: LinkItem; actions: LinkActions }) => {
  const { onReplace, onIgnore, onRestore, onCheck } = actions;
  const button = (words: string, act: () => void) => (
    <Button variant="tertiary" size="S" aria-label={`${words}：${item.url}`} onClick={act}>
      {words}
    </Button>
  );
  return (
    <Flex gap={2} shrink={0}>
      {onReplace === undefined
        ? null
        : button('替换', () => {
            onReplace(item, '');
          })}
      {item.kind === 'external'
        ? button('重新检查', () => {
            onCheck(item);
          })
        : null}
      {item.ignored !== null && onRestore !== undefined
        ? button('取消忽略', () => {
            onRestore(item);
          })
        : null}
      {item.ignored === null && onIgnore !== undefined
        ? button('忽略', () => {
            onIgnore(item);
          })
        : null}
    </Flex>
  );
};

/** One link: what it is, how it is, where it stands and what can be done. */
export const LinkCard = ({ item, actions }: { item: LinkItem; actions: LinkActions }) => (
  <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Address {...item} />
        <Buttons item={item} actions={actions} />
      </Flex>
      <StatusLine item={item} />
      {item.ignored === null ? null : (
        <Typography textColor="neutral600">
          {`${item.ignored.by} 于 ${momentWords(item.ignored.at)} 忽略：${item.ignored.reason}`}
        </Typography>
      )}
      <Suggestion item={item} onReplace={actions.onReplace} />
      <PlaceList places={item.places} />
    </Flex>
  </Box>
);
