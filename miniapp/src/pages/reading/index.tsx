import { Text, View } from '@tarojs/components';
import { CoverTile } from '../../components/list/cover-tile';
import { DocumentList } from '../../components/list/document-list';
import { Ornament } from '../../components/ornament';
import { Screen } from '../../components/screen';
import { Section } from '../../components/section';
import { Tap } from '../../components/tap';
import { listAddress } from '../../content/addresses';
import { useList } from '../../content/use-list';
import { openPage } from '../../platform/navigation';
import { useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

export default function Reading() {
  const { ancient, tabs, collections } = useWords();
  const list = useList('magazine-issues');
  useShare(() => ({ title: tabs.reading, path: '/pages/reading/index' }));
  return (
    <Screen title={tabs.reading}>
      <Tap
        className="ancient-entry"
        role="link"
        label={`${ancient.entry}，${ancient.entryLine}`}
        onTap={() => void openPage(listAddress('ancient-texts'))}
      >
        <Text className="ancient-entry-title">{ancient.entry}</Text>
        <Text className="ancient-entry-line">{ancient.entryLine}</Text>
        <Ornament />
      </Tap>
      <View className="doors">
        {(['ancient-collections', 'magazines'] as const).map((name) => (
          <Tap
            key={name}
            className="door"
            role="link"
            onTap={() => void openPage(listAddress(name))}
          >
            {collections[name]}
          </Tap>
        ))}
      </View>
      <Section title={collections['magazine-issues']}>
        <DocumentList
          list={list}
          className="shelf"
          renderItem={(item) => <CoverTile key={item.id} item={item} shape="book" />}
        />
      </Section>
    </Screen>
  );
}
