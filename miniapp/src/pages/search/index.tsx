import type { DocumentType } from '@minzong/content-types';
import { useState } from 'react';
import { PastSearches } from '../../components/search/past-searches';
import { SearchBox } from '../../components/search/search-box';
import { SearchResults } from '../../components/search/search-results';
import { Screen } from '../../components/screen';
import { FailureNotice } from '../../components/states/failure-notice';
import { ListSkeleton } from '../../components/states/skeleton';
import { rememberSearch } from '../../content/past-searches';
import { useSearch } from '../../content/use-search';
import { usePageQuery, useReachBottom } from '../../platform/page-events';
import { useWords } from '../../words/use-words';

export default function Search() {
  const words = useWords();
  const { q = '' } = usePageQuery();
  const [asked, setAsked] = useState(q);
  const [type, setType] = useState<DocumentType>();
  const { state, refresh, more } = useSearch(asked, type);
  useReachBottom(more);
  const ask = (text: string): void => {
    const trimmed = text.trim();
    if (trimmed !== '') rememberSearch(trimmed);
    setType(undefined);
    setAsked(trimmed);
  };
  return (
    <Screen title={words.search.title}>
      <SearchBox asked={asked} onAsk={ask} />
      {state.status === 'idle' && <PastSearches onChoose={ask} />}
      {state.status === 'loading' && <ListSkeleton />}
      {state.status === 'failed' && (
        <FailureNotice failure={state.failure} retry={() => void refresh()} />
      )}
      {state.status === 'ready' && (
        <SearchResults asked={asked} result={state.result} type={type} onType={setType} />
      )}
    </Screen>
  );
}
