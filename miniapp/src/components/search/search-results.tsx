import type { FacetCount, SearchHit, SearchResult, Segment } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { collectionOf } from '../../content/collections';
import { shortStanding } from '../../content/standing';
import { openPage } from '../../platform/navigation';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';
import { Chips, type Chip } from '../chips';
import { StandingLine } from '../list/standing-line';
import { localeClass } from '../language-class';
import { Notice } from '../states/notice';
import { Tap } from '../tap';

const Highlighted = ({ segments }: { segments: Segment[] }) => (
  <>
    {segments.map(({ text, match }, index) =>
      match ? (
        <Text key={index} className="match">
          {text}
        </Text>
      ) : (
        text
      ),
    )}
  </>
);

const wordsOf = (segments: Segment[]): string =>
  segments
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');

const Hit = ({ hit }: { hit: SearchHit }) => {
  const words = useWords();
  const standing = shortStanding(hit, words);
  const { type, slug, locale, publishedAt, highlight } = hit;
  const [title = '', snippet = ''] = [highlight.title, highlight.snippet].map(wordsOf);
  const details = [words.collections[collectionOf(type)], shortDay(publishedAt)];
  return (
    <Tap
      className={`row hit ${localeClass(locale)}`}
      role="link"
      label={[title, ...standing, snippet, ...details].filter((part) => part !== '').join('，')}
      onTap={() => void openPage(documentAddress(type, slug))}
    >
      <View className="row-text">
        <View className="row-title">
          <Highlighted segments={highlight.title} />
        </View>
        <StandingLine standing={standing} />
        <View className="row-summary">
          <Highlighted segments={highlight.snippet} />
        </View>
        <Text className="row-meta">{details.join('  ·  ')}</Text>
      </View>
    </Tap>
  );
};

const typeChips = (counts: FacetCount[], words: Words): Chip<DocumentType | undefined>[] => [
  { value: undefined, label: words.list.all },
  ...counts.map(({ value: name, count }) => {
    const value = name as DocumentType;
    return { value, label: `${words.collections[collectionOf(value)]} ${String(count)}` };
  }),
];

interface SearchResultsProps {
  asked: string;
  result: SearchResult;
  type: DocumentType | undefined;
  onType: (type: DocumentType | undefined) => void;
}

/** The hits with the words found marked, and a filter by type. */
export const SearchResults = ({ asked, result, type, onType }: SearchResultsProps) => {
  const words = useWords();
  const { hits, total, facets, degraded } = result;
  if (total === 0 && type === undefined) {
    return <Notice title={words.search.none(asked)} lines={[words.search.noneAdvice]} />;
  }
  return (
    <View>
      {degraded && (
        <View className="banner" aria-role="status">
          <Text>{words.search.degraded}</Text>
        </View>
      )}
      <Chips
        name={words.search.types}
        chips={typeChips(facets.type, words)}
        chosen={type}
        onChoose={onType}
      />
      <Text className="found" aria-role="status" aria-live="polite">
        {words.search.found(total)}
      </Text>
      <View className="rows">
        {hits.map((hit) => (
          <Hit key={`${hit.type}/${hit.id}`} hit={hit} />
        ))}
      </View>
    </View>
  );
};
