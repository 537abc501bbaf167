import { entryKey } from '@minzong/api-client';
import type { PersonalEntry, PersonalListName } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { ListButton } from '../../../components/account/list-button';
import { Screen } from '../../../components/screen';
import { Notice } from '../../../components/states/notice';
import { Tap } from '../../../components/tap';
import { usePersonalEntries } from '../../../content/account/lists';
import { synchronise } from '../../../content/account/sync';
import { documentAddress } from '../../../content/addresses';
import { collectionOf } from '../../../content/collections';
import { openPage, openTab } from '../../../platform/navigation';
import { usePageQuery } from '../../../platform/page-events';
import { useWords } from '../../../words/use-words';

type Shown = PersonalEntry & { document: NonNullable<PersonalEntry['document']> };

const isShown = (entry: PersonalEntry): entry is Shown => entry.document !== null;

/**
 * What is on the list, and what was taken off it on this visit: it keeps its place, so that a slip
 * of the finger is undone by the same button.
 */
const useRows = (list: PersonalListName): Shown[] => {
  const entries = usePersonalEntries();
  const seen = useRef(new Map<string, Shown>());
  for (const entry of entries) {
    if (entry.list === list && isShown(entry)) seen.current.set(entryKey(entry), entry);
  }
  return [...seen.current.values()];
};

const Row = ({ entry }: { entry: Shown }) => {
  const { collections } = useWords();
  const { list, type, id, document } = entry;
  return (
    <View className="list-row">
      <Tap
        className="linked list-link"
        role="link"
        label={`${document.title}，${collections[collectionOf(type)]}`}
        onTap={() => void openPage(documentAddress(type, document.slug))}
      >
        <Text className="linked-title">{document.title}</Text>
        <Text className="linked-clauses">{collections[collectionOf(type)]}</Text>
      </Tap>
      <ListButton
        list={list}
        document={{ type, id, ...document }}
        className="button list-toggle"
        isNamed
      />
    </View>
  );
};

/** 收藏 or 关注 of this reader. */
export default function PersonalList() {
  const { account, list: listWords } = useWords();
  const list = usePageQuery()['list'] === 'following' ? 'following' : 'favourites';
  const rows = useRows(list);
  useEffect(() => void synchronise(), []);
  return (
    <Screen title={account[list]}>
      {rows.length === 0 ? (
        <Notice title={account.empty[list]} lines={[account.emptyAdvice[list]]}>
          <Tap className="button" onTap={() => void openTab('/pages/home/index')}>
            {listWords.backHome}
          </Tap>
        </Notice>
      ) : (
        <View className="section">
          {rows.map((entry) => (
            <Row key={entryKey(entry)} entry={entry} />
          ))}
        </View>
      )}
    </Screen>
  );
}
