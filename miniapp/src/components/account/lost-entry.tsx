import { Text, View } from '@tarojs/components';
import type { Collection } from '@minzong/api-contract';
import { setOn, usePersonalEntries } from '../../content/account/lists';
import { collectionOf } from '../../content/collections';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** Below a document that is not there: if it is on one of the reader's lists, the way to take it off. */
export const LostEntry = ({ collection, slug }: { collection: Collection; slug: string }) => {
  const { account } = useWords();
  const lost = usePersonalEntries().filter(
    ({ type, document }) => document?.slug === slug && collectionOf(type) === collection,
  );
  return lost.map(({ list, type, id, document }) =>
    document === null ? null : (
      <View key={list} className="lost-entry">
        <Text className="quiet">{account.lost[list]}</Text>
        <Text className="quiet">{document.title}</Text>
        <Tap
          className="button"
          onTap={() => {
            setOn(list, { type, id, ...document }, false);
          }}
        >
          {account.takeOff[list]}
        </Tap>
      </View>
    ),
  );
};
