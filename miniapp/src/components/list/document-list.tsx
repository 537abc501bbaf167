import type { Collection, ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ListControls } from '../../content/use-list';
import { openTab } from '../../platform/navigation';
import { usePullDown, useReachBottom } from '../../platform/page-events';
import { useWords } from '../../words/use-words';
import { FailureNotice } from '../states/failure-notice';
import { KeptBanner } from '../states/kept-banner';
import { Notice } from '../states/notice';
import { ListSkeleton } from '../states/skeleton';
import { Tap } from '../tap';
import { DocumentRow } from './document-row';
import { GROUP_SIZE, RowGroup } from './row-group';

export type AnyItem = ListItem<DocumentType>;

interface DocumentListProps {
  list: ListControls<Collection>;
  /** how one item looks; a row of text unless told */
  renderItem?: (item: AnyItem) => ReactNode;
  className?: string;
}

const renderRow = (item: AnyItem): ReactNode => <DocumentRow key={item.id} item={item} marked />;

const groupsOf = (items: AnyItem[]): AnyItem[][] =>
  Array.from({ length: Math.ceil(items.length / GROUP_SIZE) }, (_, index) =>
    items.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE),
  );

/** A list in each of its states. It grows at the bottom and starts anew when pulled down. */
export const DocumentList = ({
  list,
  renderItem = renderRow,
  className = 'rows',
}: DocumentListProps) => {
  const words = useWords();
  usePullDown(list.refresh);
  useReachBottom(list.more);
  if (list.status === 'loading') return <ListSkeleton />;
  if (list.status === 'failed') {
    const failure = list.failure ?? { kind: 'trouble' as const };
    return <FailureNotice failure={failure} retry={() => void list.refresh()} />;
  }
  if (list.items.length === 0) {
    return (
      <Notice title={words.list.empty} lines={[words.list.emptyAdvice]}>
        <Tap className="button" onTap={() => void openTab('/pages/home/index')}>
          {words.list.backHome}
        </Tap>
      </Notice>
    );
  }
  return (
    <View>
      <KeptBanner keptAt={list.keptAt} waiting={list.waiting} />
      {groupsOf(list.items).map((group, index) => (
        <RowGroup key={index} id={`rows-${String(index)}`} className={className}>
          {group.map(renderItem)}
        </RowGroup>
      ))}
      <ListEnd list={list} />
    </View>
  );
};

const ListEnd = ({ list }: { list: ListControls<Collection> }) => {
  const words = useWords();
  if (list.growthFailed) {
    return (
      <Tap className="list-end list-end-failed" onTap={list.more}>
        {words.list.moreFailed}
      </Tap>
    );
  }
  const finished = list.items.length >= list.total;
  if (!finished && !list.growing) return null;
  return (
    <Text className="list-end" aria-role="status">
      {finished ? words.list.end(list.total) : words.list.loadingMore}
    </Text>
  );
};
