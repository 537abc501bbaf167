import type { SearchResult } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { narrowingWords } from '../../content/narrowing-words';
import {
  chosenNarrowings,
  narrowed,
  withoutNarrowing,
  type SearchQuestion,
} from '../../content/search-question';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

interface ChosenFiltersProps {
  question: SearchQuestion;
  facets: SearchResult['facets'] | undefined;
  onChange: (question: SearchQuestion) => void;
}

/** What narrows the search, each to be taken away with a tap, or all at once. */
export const ChosenFilters = ({ question, facets, onChange }: ChosenFiltersProps) => {
  const words = useWords();
  const { search } = words;
  const chosen = chosenNarrowings(question);
  if (chosen.length === 0) return null;
  return (
    <View className="labels chosen-filters">
      {chosen.map(([name, value]) => {
        const said = narrowingWords(name, value, facets, words);
        return (
          <Tap
            key={name}
            className="label chosen-filter"
            label={search.remove(said)}
            onTap={() => {
              onChange(narrowed(question, { [name]: undefined }));
            }}
          >
            <Text>{said}</Text>
            <View className="cross" aria-hidden />
          </Tap>
        );
      })}
      <Tap
        className="text-button remove-filters"
        onTap={() => {
          onChange(withoutNarrowing(question));
        }}
      >
        {search.removeAll}
      </Tap>
    </View>
  );
};
