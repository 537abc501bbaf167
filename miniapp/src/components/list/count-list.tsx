import type { BrowseFilter, Collection } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { listAddress } from '../../content/addresses';
import { valuesOf, type useFacets } from '../../content/use-facets';
import { useGradual } from '../../content/use-gradual';
import { openPage } from '../../platform/navigation';
import { usePullDown } from '../../platform/page-events';
import { useWords } from '../../words/use-words';
import { FailureNotice } from '../states/failure-notice';
import { KeptBanner } from '../states/kept-banner';
import { Notice } from '../states/notice';
import { ListSkeleton } from '../states/skeleton';
import { Tap } from '../tap';

const AT_ONCE = 60;

interface CountListProps {
  facets: ReturnType<typeof useFacets>;
  collection: Collection;
  filter: BrowseFilter;
}

/** Regions, peoples or subjects, each with the number of documents that it leads to. */
export const CountList = ({ facets: { answer, refresh }, collection, filter }: CountListProps) => {
  const { browse, list } = useWords();
  usePullDown(refresh);
  const values = valuesOf(answer, filter);
  const shown = useGradual(values.length, AT_ONCE);
  if (answer.status === 'loading') return <ListSkeleton />;
  if (answer.status === 'failed')
    return <FailureNotice failure={answer.failure} retry={() => void refresh()} />;
  if (values.length === 0) return <Notice title={browse.nothing} lines={[list.emptyAdvice]} />;
  return (
    <View className="count-list">
      <KeptBanner keptAt={answer.keptAt} waiting={answer.waiting} />
      {values.slice(0, shown).map(({ value, label, count }) => (
        <Tap
          key={value}
          className="linked count-row"
          role="link"
          label={`${label}，${browse.count(count)}`}
          onTap={() => void openPage(listAddress(collection, { [filter]: value }))}
        >
          <Text className="count-name">{label}</Text>
          <Text className="count-number">{browse.count(count)}</Text>
        </Tap>
      ))}
    </View>
  );
};
