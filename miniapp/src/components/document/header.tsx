import { Text, View } from '@tarojs/components';
import { collectionOf } from '../../content/collections';
import type { AnyDocument } from '../../content/any-document';
import { dayInWords } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { localeClass } from '../language-class';

/** What this is, its title, whose it is and how new. */
export const DocumentHeader = ({ document }: { document: AnyDocument }) => {
  const words = useWords();
  const { type, title, summary, source, author, publishedAt, locale } = document;
  const lines = [
    source,
    author === undefined ? undefined : `${words.document.author} ${author}`,
    `${words.document.published} ${dayInWords(publishedAt, words)}`,
  ].filter((line) => line !== undefined);
  return (
    <View className={`document-header ${localeClass(locale)}`}>
      <Text className="eyebrow">{words.collections[collectionOf(type)]}</Text>
      <Text className="document-title" aria-role="heading" aria-level="1">
        {title}
      </Text>
      <View className="document-meta">
        {lines.map((line) => (
          <Text key={line} className="document-meta-part">
            {line}
          </Text>
        ))}
      </View>
      {summary !== undefined && <Text className="document-summary">{summary}</Text>}
    </View>
  );
};
