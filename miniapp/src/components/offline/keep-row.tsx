import { Text, View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { collectionOf } from '../../content/collections';
import { useKeeping } from '../../content/offline/keeping';
import { canBeKept } from '../../content/offline/parts';
import { useShelf } from '../../content/offline/shelf';
import { thingId } from '../../content/offline/thing';
import { useKeeper } from '../../content/offline/use-keeper';
import { useSettings } from '../../content/settings';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';
import { KeepState } from './keep-state';

const KeepOne = ({ document }: { document: AnyDocument }) => {
  const { offline } = useWords();
  const { locale } = useSettings();
  const { type, slug, updatedAt } = document;
  const collection = collectionOf(type);
  const id = thingId(collection, slug, locale);
  const thing = useShelf().find((one) => one.id === id);
  const keeping = useKeeping(id);
  const { planning, keep } = useKeeper();
  const onKeep = (ask: boolean): void => void keep({ collection, slug }, { ask });
  const begun = thing !== undefined || planning !== undefined || keeping !== undefined;
  return (
    <View className="keep-row">
      {!begun && (
        <Tap
          className="keep-offer"
          label={`${type === 'magazine-issue' ? offline.keepIssue : offline.keepText}，${offline.keepLine}`}
          onTap={() => {
            onKeep(true);
          }}
        >
          <Text className="keep-name">
            {type === 'magazine-issue' ? offline.keepIssue : offline.keepText}
          </Text>
          <Text className="keep-line">{offline.keepLine}</Text>
        </Tap>
      )}
      <KeepState
        id={id}
        thing={thing}
        planning={planning}
        renewed={thing !== undefined && thing.updatedAt !== updatedAt}
        onKeep={() => {
          onKeep(false);
        }}
      />
    </View>
  );
};

/** The offer to keep a whole issue or ancient text for reading offline, and how far that has come. */
export const KeepRow = ({ document }: { document: AnyDocument }) =>
  canBeKept(document) ? <KeepOne document={document} /> : null;
