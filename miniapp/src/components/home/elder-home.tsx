import { Text, View } from '@tarojs/components';
import type { Collection } from '@minzong/api-contract';
import { CONTACT_TELEPHONE } from '../../config';
import { documentAddress, listAddress } from '../../content/addresses';
import { changeSettings } from '../../content/settings';
import { useHome } from '../../content/use-home';
import { callNumber } from '../../platform/actions';
import { openPage } from '../../platform/navigation';
import { usePullDown, useShare } from '../../platform/page-events';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Announcements } from '../announcements';
import { Screen } from '../screen';
import { SearchEntry } from '../search-entry';
import { Section } from '../section';
import { FailureNotice } from '../states/failure-notice';
import { KeptBanner } from '../states/kept-banner';
import { ListSkeleton } from '../states/skeleton';
import { Tap } from '../tap';

/** What people come for most; everything else is one tap further, behind the tabs. */
const DOORS: Collection[] = ['service-guides', 'policies', 'announcements', 'magazine-issues'];
const HEADLINES = 5;

/** The latest headlines, without summaries and pictures. */
const Headlines = ({ home }: { home: ReturnType<typeof useHome> }) => {
  const words = useWords();
  const { answer, refresh } = home;
  const more = { label: words.list.more, onTap: () => void openPage(listAddress('articles')) };
  return (
    <Section title={words.home.latest} more={more}>
      {answer.status === 'loading' && <ListSkeleton />}
      {answer.status === 'failed' && (
        <FailureNotice failure={answer.failure} retry={() => void refresh()} />
      )}
      {answer.status === 'ready' && (
        <>
          <KeptBanner keptAt={answer.keptAt} waiting={answer.waiting} />
          {answer.value.articles.items
            .slice(0, HEADLINES)
            .map(({ id, type, slug, title, publishedAt }) => (
              <Tap
                key={id}
                className="linked"
                role="link"
                onTap={() => void openPage(documentAddress(type, slug))}
              >
                <Text className="headline">{title}</Text>
                <Text className="headline-day">{shortDay(publishedAt)}</Text>
              </Tap>
            ))}
        </>
      )}
    </Section>
  );
};

/** The home page of the elder mode: a few large ways on, and a person to call. */
export const ElderHome = () => {
  const words = useWords();
  const home = useHome();
  usePullDown(home.refresh);
  useShare(() => ({ title: words.siteName, path: '/pages/home/index' }));
  return (
    <Screen title={words.siteName}>
      <View className="masthead">
        <Text className="masthead-title" aria-role="heading" aria-level="1">
          {words.siteName}
        </Text>
      </View>
      <SearchEntry />
      <View className="elder-doors">
        {DOORS.map((name) => (
          <Tap
            key={name}
            className="button elder-door"
            role="link"
            onTap={() => void openPage(listAddress(name))}
          >
            {words.collections[name]}
          </Tap>
        ))}
        {CONTACT_TELEPHONE !== '' && (
          <Tap
            className="button button-main elder-door"
            onTap={() => {
              callNumber(CONTACT_TELEPHONE);
            }}
          >
            {words.search.call(CONTACT_TELEPHONE)}
          </Tap>
        )}
      </View>
      {home.answer.status === 'ready' && (
        <Announcements items={home.answer.value.announcements.items} />
      )}
      <Headlines home={home} />
      <View className="elder-end">
        <Tap
          className="button"
          onTap={() => {
            changeSettings({ elder: false });
          }}
        >
          {words.settings.leaveElder}
        </Tap>
      </View>
    </Screen>
  );
};
