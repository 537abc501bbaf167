import { Text, View } from '@tarojs/components';
import type { Collection } from '@minzong/api-contract';
import { Announcements } from '../../components/announcements';
import { ElderHome } from '../../components/home/elder-home';
import { HomeLists } from '../../components/home/home-lists';
import { LeadStory } from '../../components/home/lead-story';
import { Ornament } from '../../components/ornament';
import { Screen } from '../../components/screen';
import { SearchEntry } from '../../components/search-entry';
import { FailureNotice } from '../../components/states/failure-notice';
import { KeptBanner } from '../../components/states/kept-banner';
import { ListSkeleton } from '../../components/states/skeleton';
import { Tap } from '../../components/tap';
import { listAddress } from '../../content/addresses';
import { useSettings } from '../../content/settings';
import { useHome } from '../../content/use-home';
import { openPage } from '../../platform/navigation';
import { usePullDown, useShare } from '../../platform/page-events';
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
  const { answer, refresh } = useHome();
  usePullDown(refresh);
  useShare(() => ({ title: words.siteName, path: '/pages/home/index' }));
  const home = answer.status === 'ready' ? answer.value : undefined;
  const lead = home?.articles.items.find(({ cover }) => cover !== undefined);
  return (
    <Screen title={words.siteName}>
      <View className="masthead">
        <Text className="masthead-title" aria-role="heading" aria-level="1">
          {words.siteName}
        </Text>
        <Text className="masthead-line">{words.siteLine}</Text>
        <Ornament />
      </View>
      {answer.status === 'ready' && <KeptBanner keptAt={answer.keptAt} waiting={answer.waiting} />}
      <SearchEntry />
      {home && <Announcements items={home.announcements.items} />}
      {lead && <LeadStory item={lead} />}
      <Doors />
      {answer.status === 'loading' && <ListSkeleton />}
      {answer.status === 'failed' && (
        <FailureNotice failure={answer.failure} retry={() => void refresh()} />
      )}
      {home && <HomeLists home={home} lead={lead?.id} />}
    </Screen>
  );
};

/** The home page; in the elder mode one with little on it. */
export default function Home() {
  return useSettings().elder ? <ElderHome /> : <WholeHome />;
}
