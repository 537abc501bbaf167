import { View } from '@tarojs/components';
import { useState } from 'react';
import { FilterSheet } from '../../components/search/filter-sheet';
import { PastSearches } from '../../components/search/past-searches';
import { SearchBar } from '../../components/search/search-bar';
import { SearchBox } from '../../components/search/search-box';
import { SearchResults } from '../../components/search/search-results';
import { SuggestionList } from '../../components/search/suggestion-list';
import { Screen } from '../../components/screen';
import { FailureNotice } from '../../components/states/failure-notice';
import { ListSkeleton } from '../../components/states/skeleton';
import { searchAddress } from '../../content/addresses';
import { rememberSearch } from '../../content/past-searches';
import { cleanWords, questionOf, type SearchQuestion } from '../../content/search-question';
import { useSearch } from '../../content/use-search';
import { useSuggestions } from '../../content/use-suggestions';
import { usePageQuery, usePullDown, useReachBottom, useShare } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

/** The search in each of its states. Its address holds all of it, so that it can be passed on. */
export default function Search() {
  const words = useWords();
  const query = usePageQuery();
  const [question, setQuestion] = useState<SearchQuestion>(() => questionOf(query));
  const [typed, setTyped] = useState<string>();
  const [filtering, setFiltering] = useState(false);
  const { state, refresh, more } = useSearch(question);
  const suggestions = useSuggestions(typed);
  useReachBottom(more);
  usePullDown(refresh);
  useShare(() => ({
    title: question.q === '' ? words.search.title : words.search.share(question.q),
    path: searchAddress(question),
  }));
  const change = (next: SearchQuestion): void => {
    setTyped(undefined);
    setFiltering(false);
    setQuestion(next);
  };
  const ask = (text: string): void => {
    const q = cleanWords(text);
    if (q !== '') rememberSearch(q);
    // What is shown already is asked again: it may have failed, or be an answer of an earlier time.
    if (searchAddress({ q }) === searchAddress(question)) void refresh();
    change({ q });
  };
  const answer = (
    <>
      {state.status === 'idle' && <PastSearches onChoose={ask} />}
      {state.status === 'loading' && <ListSkeleton />}
      {state.status === 'failed' && (
        <FailureNotice failure={state.failure} retry={() => void refresh()} />
      )}
      {state.status === 'ready' && (
        <>
          <SearchBar
            question={question}
            result={state.result}
            onChange={change}
            onFilter={() => {
              setFiltering(true);
            }}
          />
          <SearchResults
            question={question}
            ready={state}
            more={more}
            onAsk={ask}
            onChange={change}
          />
        </>
      )}
    </>
  );
  return (
    <Screen title={words.search.title} still={filtering}>
      {/* While the sheet is open the screen reader stays inside of it. */}
      <View aria-hidden={filtering}>
        <SearchBox asked={question.q} onType={setTyped} onAsk={ask} />
        {suggestions.length > 0 ? <SuggestionList suggestions={suggestions} onAsk={ask} /> : answer}
      </View>
      {filtering && state.status === 'ready' && (
        <FilterSheet
          question={question}
          facets={state.result.facets}
          onClose={() => {
            setFiltering(false);
          }}
          onShow={change}
        />
      )}
    </Screen>
  );
}
