import type { SearchResult } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { reportSearchClick } from '../../content/library';
import { cleanWords, type SearchQuestion } from '../../content/search-question';
import { useSettings } from '../../content/settings';
import { hasMore, type Search, type SearchState } from '../../content/use-search';
import { useWords } from '../../words/use-words';
import { KeptBanner } from '../states/kept-banner';
import { Tap } from '../tap';
import { Hit } from './hit';
import { NoResults } from './no-results';

type Ready = Extract<SearchState, { status: 'ready' }>;

interface SearchResultsProps {
  question: SearchQuestion;
  ready: Ready;
  more: Search['more'];
  onAsk: (words: string) => void;
  onChange: (question: SearchQuestion) => void;
}

/** The api counts the first two hundred ranks. */
const LAST_RANK = 200;

const sameWords = (one: string, other: string): boolean =>
  [one, other]
    .map((words) => words.replace(/\s+/g, ' ').toLowerCase())
    .every((words, _, all) => words === all[0]);

/** Says that another spelling was searched than the one typed, and leads back. */
const Correction = ({
  question,
  result,
  onChange,
}: {
  question: SearchQuestion;
  result: SearchResult;
  onChange: SearchResultsProps['onChange'];
}) => {
  const { search } = useWords();
  if (sameWords(cleanWords(result.searched), question.q)) return null;
  return (
    <View className="correction">
      <Text aria-role="status" aria-live="polite">
        {search.corrected(result.searched)}
      </Text>
      <Tap
        className="text-button exactly"
        onTap={() => {
          onChange({ ...question, exactly: '1' });
        }}
      >
        {search.exactly(question.q)}
      </Tap>
    </View>
  );
};

const ResultsEnd = ({ ready, more }: { ready: Ready; more: Search['more'] }) => {
  const { list } = useWords();
  const { growing, growthFailed, result, keptAt } = ready;
  if (growthFailed) {
    return (
      <Tap className="list-end list-end-failed" onTap={more}>
        {list.moreFailed}
      </Tap>
    );
  }
  if (keptAt !== undefined || (hasMore(result) && !growing)) return null;
  return (
    <Text className="list-end" aria-role="status">
      {growing ? list.loadingMore : list.end(result.hits.length)}
    </Text>
  );
};

/** The hits of a search, what was really searched, and what stands in the way of a better answer. */
export const SearchResults = ({ question, ready, more, onAsk, onChange }: SearchResultsProps) => {
  const words = useWords();
  const { locale } = useSettings();
  const { result, keptAt } = ready;
  const { hits, degraded, nearest } = result;
  return (
    <View>
      <KeptBanner keptAt={keptAt} />
      {degraded && (
        <View className="banner" aria-role="status">
          <Text>{words.search.degraded}</Text>
        </View>
      )}
      <Correction question={question} result={result} onChange={onChange} />
      {hits.length === 0 ? (
        <NoResults question={question} nearest={nearest} onAsk={onAsk} onChange={onChange} />
      ) : (
        <View className="rows">
          {hits.map((hit, index) => (
            <Hit
              key={`${hit.type}/${hit.id}/${hit.locale}`}
              hit={hit}
              onOpen={() => {
                // An answer of an earlier time has ranks of an earlier time.
                if (keptAt !== undefined || index >= LAST_RANK) return;
                reportSearchClick({ q: question.q, locale, rank: index + 1 });
              }}
            />
          ))}
          <ResultsEnd ready={ready} more={more} />
        </View>
      )}
    </View>
  );
};
