import type { SearchResult } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { facetLabel } from '../../content/narrowing-words';
import { chosenNarrowings, narrowed, type SearchQuestion } from '../../content/search-question';
import { useWords } from '../../words/use-words';
import { Chips } from '../chips';
import { Tap } from '../tap';
import { ChosenFilters } from './chosen-filters';

interface SearchBarProps {
  question: SearchQuestion;
  result: SearchResult;
  onChange: (question: SearchQuestion) => void;
  onFilter: () => void;
}

/** The types as chips, since type is what most people narrow by; gone once one is chosen. */
const TypeChips = ({ question, result, onChange }: Omit<SearchBarProps, 'onFilter'>) => {
  const words = useWords();
  const counts = result.facets.type;
  if (question.type !== undefined || counts.length < 2) return null;
  return (
    <Chips
      name={words.search.facets.type}
      chips={[
        { value: undefined, label: words.list.all },
        ...counts.map((count) => ({
          value: count.value as DocumentType,
          label: `${facetLabel('type', count, words)} ${String(count.count)}`,
        })),
      ]}
      chosen={undefined}
      onChoose={(type) => {
        onChange(narrowed(question, { type }));
      }}
    />
  );
};

/** How many were found, spoken when it changes, and the way to find fewer. */
export const SearchBar = ({ question, result, onChange, onFilter }: SearchBarProps) => {
  const { search } = useWords();
  const chosen = chosenNarrowings(question);
  return (
    <View>
      <View className="search-bar">
        <Text className="found" aria-role="status" aria-live="polite">
          {search.found(result.total)}
        </Text>
        {(result.hits.length > 0 || chosen.length > 0) && (
          <Tap className="button filter-button" onTap={onFilter}>
            {chosen.length === 0 ? search.filter : search.filtersChosen(chosen.length)}
          </Tap>
        )}
      </View>
      <TypeChips question={question} result={result} onChange={onChange} />
      <ChosenFilters question={question} facets={result.facets} onChange={onChange} />
    </View>
  );
};
