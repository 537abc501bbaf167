import { Text, View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';
import { neighboursOf, type IssueArticle } from './neighbours';

interface ArticleTurnerProps {
  articles: IssueArticle[];
  slug: string;
  onOpen: (article: IssueArticle) => void;
}

/** The articles before and after, by their titles, at the end of one. */
export const ArticleTurner = ({ articles, slug, onOpen }: ArticleTurnerProps) => {
  const { magazine } = useWords();
  const found = neighboursOf(articles, slug);
  if (found === undefined) return null;
  const ways = [
    [magazine.previous, found.previous],
    [magazine.next, found.next],
  ] as const;
  return (
    <View className="article-turner">
      <Text className="quiet">{magazine.place(found.at + 1, articles.length)}</Text>
      {ways.map(
        ([name, article]) =>
          article && (
            <Tap
              key={name}
              className="linked"
              role="link"
              onTap={() => {
                onOpen(article);
              }}
            >
              <Text className="headline-day">{name}</Text>
              <Text className="headline">{article.title}</Text>
            </Tap>
          ),
      )}
    </View>
  );
};
