import { Text, View } from '@tarojs/components';
import { KeepState } from '../../../components/offline/keep-state';
import { Screen } from '../../../components/screen';
import { Notice } from '../../../components/states/notice';
import { Tap } from '../../../components/tap';
import { documentAddress } from '../../../content/addresses';
import { checkShelf, shelfBytes, unshelve, useShelf } from '../../../content/offline/shelf';
import type { Thing } from '../../../content/offline/thing';
import { MOST_SHELF_BYTES, useKeeper } from '../../../content/offline/use-keeper';
import { confirm } from '../../../platform/actions';
import { openPage, openTab } from '../../../platform/navigation';
import { useShown } from '../../../platform/page-events';
import { sizeInWords } from '../../../words/size';
import { useWords } from '../../../words/use-words';

const OneThing = ({ thing }: { thing: Thing }) => {
  const { offline, collections, languages } = useWords();
  const { planning, keep } = useKeeper();
  const { id, type, collection, slug, locale, title } = thing;
  const remove = async (): Promise<void> => {
    if (await confirm(offline.removeQuestion(title))) unshelve(id);
  };
  return (
    <View className="kept-thing">
      <Tap className="linked" role="link" onTap={() => void openPage(documentAddress(type, slug))}>
        <Text className="linked-title">{title}</Text>
        <Text className="linked-clauses">{`${collections[collection]} · ${languages[locale]}`}</Text>
      </Tap>
      <KeepState
        id={id}
        thing={thing}
        planning={planning}
        onKeep={() => void keep({ collection, slug }, { ask: false, locale })}
      />
      <Tap className="text-button" label={offline.removeNamed(title)} onTap={() => void remove()}>
        {offline.remove}
      </Tap>
    </View>
  );
};

/** 离线内容: everything kept for reading offline, what it takes, and the way to let go of it. */
export default function Shelf() {
  const { offline, tabs } = useWords();
  const things = useShelf();
  useShown(checkShelf);
  return (
    <Screen title={offline.title}>
      {things.length === 0 ? (
        <Notice title={offline.empty} lines={[offline.emptyAdvice]}>
          <Tap className="button" onTap={() => void openTab('/pages/reading/index')}>
            {tabs.reading}
          </Tap>
        </Notice>
      ) : (
        <View className="section">
          <Text className="quiet">
            {offline.used(sizeInWords(shelfBytes()), sizeInWords(MOST_SHELF_BYTES))}
          </Text>
          {things.map((thing) => (
            <OneThing key={thing.id} thing={thing} />
          ))}
        </View>
      )}
    </Screen>
  );
}
