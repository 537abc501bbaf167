import type { Suggestion } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { addressOfHref } from '../../content/addresses';
import { collectionOf } from '../../content/collections';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { localeClass } from '../language-class';
import { Tap } from '../tap';
import { Marked } from './marked';

interface SuggestionListProps {
  suggestions: Suggestion[];
  onAsk: (words: string) => void;
}

/** What may be meant: words are searched, a document opens. */
export const SuggestionList = ({ suggestions, onAsk }: SuggestionListProps) => {
  const words = useWords();
  return (
    <View className="suggestions">
      <Text className="only-spoken" aria-role="status" aria-live="polite">
        {words.search.suggestions(suggestions.length)}
      </Text>
      {suggestions.map(({ kind, text, highlight, type, url = '', locale }) => {
        const address = kind === 'document' ? addressOfHref(url) : undefined;
        const what = type === undefined ? '' : words.collections[collectionOf(type)];
        return (
          <Tap
            key={`${kind} ${url} ${text}`}
            className="suggestion"
            role={address === undefined ? 'button' : 'link'}
            label={what === '' ? text : `${text}，${what}`}
            onTap={() => {
              if (address === undefined) onAsk(text);
              else void openPage(address);
            }}
          >
            <View className={address === undefined ? 'search-sign' : 'page-sign'} aria-hidden />
            <View className={`suggestion-text ${localeClass(locale)}`}>
              <Marked segments={highlight} />
            </View>
            {what !== '' && <Text className="suggestion-type">{what}</Text>}
          </Tap>
        );
      })}
    </View>
  );
};
