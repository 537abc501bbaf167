import { Text, View } from '@tarojs/components';
import type { Collection } from '@minzong/api-contract';
import { Announcements } from '../../components/announcements';
import { ElderHome } from '../../components/home/elder-home';
import { DocumentList } from '../../components/list/document-list';
import { Ornament } from '../../components/ornament';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { Section } from '../../components/section';
import { Tap } from '../../components/tap';
import { listAddress } from '../../content/addresses';
import { useSettings } from '../../content/settings';
import { useList } from '../../content/use-list';
import { openPage } from '../../platform/navigation';
import { useShare } from '../../platform/page-events';
import { dayInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';

const DOORS: Collection[] = [
  'service-guides',
  'policies',
  'explainers',
  'announcements',
  'topics',
  'regions',
  'ethnic-groups',
  'ancient-texts',
];

const Doors = () => {
  const { collections } = useWords();
  return (
    <View className="doors">
      {DOORS.map((name) => (
        <Tap key={name} className="door" role="link" onTap={() => void openPage(listAddress(name))}>
          {collections[name]}
        </Tap>
      ))}
    </View>
  );
};

const WholeHome = () => {
  const words = useWords();
  const list = useList('articles');
  const latest = list.items
    .map((item) => item.updatedAt)
    .sort()
    .at(-1);
  useShare(() => ({ title: words.siteName, path: '/pages/home/index' }));
  return (
    <Screen title={words.siteName}>
      <View className="masthead">
        <Text className="masthead-title" aria-role="heading" aria-level="1">
          {words.siteName}
        </Text>
        <Text className="masthead-line">{words.siteLine}</Text>
        <Ornament />
      </View>
      <SearchEntry />
      <Announcements />
      <Doors />
      <Section
        title={words.home.latest}
        more={{ label: words.list.more, onTap: () => void openPage(listAddress('articles')) }}
      >
        {latest !== undefined && (
          <Text className="updated">{words.home.updated(dayInWords(latest, words))}</Text>
        )}
        <DocumentList list={list} />
      </Section>
    </Screen>
  );
};

/** The home page; in the elder mode one with little on it. */
export default function Home() {
  return useSettings().elder ? <ElderHome /> : <WholeHome />;
}
